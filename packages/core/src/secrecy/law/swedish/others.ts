import type { Provision } from '../Law.ts'
import { COMMENCEMENT, provision, range } from './rows.ts'

/**
 * The provisions that stand beside the secrecies which they lift (25:12, 25:13 and 26:9), and the duties of 2025:170 to give
 * facts to law enforcement, which lift secrecy by 10:28.
 */
export const others: ReadonlyArray<Provision> = [
  provision({
    paragraph: '2009:400 25:12',
    from: COMMENCEMENT,
    to: '2013-06-30',
    amendedBy: null,
    certainty: 'not-verified',
    lifts: ['25:1'],
    receivers: ['health-care', 'social-services'],
    conditions: ['needed-for-necessary-care-or-support', 'in-a-listed-situation', 'wording-of-that-day-looked-up']
  }),
  provision({
    paragraph: '2009:400 25:12',
    from: '2013-07-01',
    to: null,
    amendedBy: '2013:406',
    certainty: 'text-read',
    lifts: ['25:1'],
    receivers: ['health-care', 'social-services'],
    conditions: ['needed-for-necessary-care-or-support', 'in-a-listed-situation']
  }),
  // It is open to private care too. What is outside here may be anything, and gets nothing by it.
  provision({
    paragraph: '2009:400 25:13',
    from: COMMENCEMENT,
    to: null,
    amendedBy: null,
    certainty: 'text-read',
    lifts: ['25:1'],
    receivers: ['health-care', 'social-services'],
    conditions: ['cannot-consent', 'needed-for-necessary-care-or-support']
  }),
  provision({
    paragraph: '2009:400 26:9',
    from: COMMENCEMENT,
    to: '2013-06-30',
    amendedBy: null,
    certainty: 'not-verified',
    lifts: ['26:1'],
    receivers: ['health-care', 'social-services'],
    conditions: ['needed-for-necessary-care-or-support', 'in-a-listed-situation', 'wording-of-that-day-looked-up']
  }),
  provision({
    paragraph: '2009:400 26:9',
    from: '2013-07-01',
    to: null,
    amendedBy: '2013:406',
    certainty: 'text-read',
    lifts: ['26:1'],
    receivers: ['health-care', 'social-services'],
    conditions: ['needed-for-necessary-care-or-support', 'in-a-listed-situation']
  }),
  // The exemption of 8 § is not from this duty: also the address of somebody protected can be asked for.
  provision({
    paragraph: '2025:170 4',
    from: '2025-04-01',
    to: null,
    amendedBy: null,
    certainty: 'text-read',
    see: 'SFS 2009:400, 10 kap. 28 §',
    receivers: ['police'],
    facts: ['location'],
    conditions: ['requested-by-law-enforcement', 'needed-in-law-enforcement', 'no-exceptional-reasons-for-secrecy']
  }),
  // 8 § exempts what matters most here: the core of the secrecy of health care and of the social services. A state agency has
  // its duty in 5 §, with the same test.
  provision({
    paragraph: '2025:170 6',
    from: '2025-04-01',
    to: null,
    amendedBy: null,
    certainty: 'text-read',
    see: '8 §; SFS 2009:400, 10 kap. 28 §',
    excludes: ['24:8', ...range(25, 1, 8), '25:15', '26:1', '26:1 a', ...range(26, 2, 6), '40:2', '40:5'],
    holders: ['health-care', 'social-services', 'other-authority'],
    receivers: ['police'],
    conditions: ['needed-in-law-enforcement', 'secrecy-not-clearly-weightier']
  })
]
