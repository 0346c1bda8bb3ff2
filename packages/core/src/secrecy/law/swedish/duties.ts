import type { ReportingDuty } from '../Law.ts'
import { duty } from './rows.ts'

const bound = {
  boundBy: ['police', 'health-care', 'social-services'],
  mayBind: ['other-authority', 'outside'],
  reportsTo: 'social-services'
} as const

/**
 * The duty to tell the social services of concern for a child. Other authorities are bound if their work concerns children;
 * private actors if it does, or if it is health care or of the kind of social services. The list was rewritten from 2026-01-15,
 * and names more authorities since; the kinds of units that it binds are the same.
 */
export const duties: ReadonlyArray<ReportingDuty> = [
  duty({
    paragraph: '2001:453 14:1',
    from: '2002-01-01',
    to: '2025-06-30',
    amendedBy: null,
    certainty: 'not-verified',
    ...bound
  }),
  duty({
    paragraph: '2025:400 19:1',
    from: '2025-07-01',
    to: '2026-01-14',
    amendedBy: null,
    certainty: 'text-read',
    ...bound
  }),
  duty({
    paragraph: '2025:400 19:1',
    from: '2026-01-15',
    to: null,
    amendedBy: '2025:1501',
    certainty: 'text-read',
    see: 'prop. 2025/26:12',
    ...bound
  })
]
