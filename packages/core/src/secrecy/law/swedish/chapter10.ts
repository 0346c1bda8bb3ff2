import { authorities, type Provision } from '../Law.ts'
import { COMMENCEMENT, provision, range } from './rows.ts'

/** Of research and of statistics, of health care, and of the social services. */
const ofCareAndSupport = ['24:2 a', '24:8', ...range(25, 1, 8), '26:1', '26:1 a', ...range(26, 2, 6)]

const ofOthers = ['31:1', '31:2', '31:12', '33:2', '33:4 a', '36:3', '40:2', '40:5']

/** The secrecies that 10:19 to 10:23 are about, which 10:24 leaves to them. */
const ofInvestigations = [...ofCareAndSupport, ...ofOthers]

/** The secrecies that the general clause does not open: those of health care and of the social services among them. */
const ofGeneralClause = [...ofCareAndSupport, '29:1', '29:2', ...ofOthers]

/**
 * The provisions of chapter 10 of the secrecy act by which something may be disclosed although it is secret. Consent (10:1, 12:1
 * and 12:2) is not among them: the gate judges it by itself.
 *
 * A row that stands for earlier wordings which nobody has read, or told apart, asks besides that the wording of the day was
 * looked up.
 */
export const chapter10: ReadonlyArray<Provision> = [
  provision({
    paragraph: '2009:400 10:2',
    from: COMMENCEMENT,
    to: null,
    amendedBy: null,
    certainty: 'text-read',
    receivers: [...authorities, 'outside'],
    conditions: ['necessary-for-own-task']
  }),
  provision({
    paragraph: '2009:400 10:14',
    from: COMMENCEMENT,
    to: '2018-12-31',
    amendedBy: null,
    certainty: 'not-verified',
    receivers: ['outside'],
    conditions: ['reservation-removes-harm', 'wording-of-that-day-looked-up'],
    reservation: true
  }),
  provision({
    paragraph: '2009:400 10:14',
    from: '2019-01-01',
    to: null,
    amendedBy: '2018:1919',
    certainty: 'text-read',
    receivers: ['outside'],
    conditions: ['reservation-removes-harm'],
    reservation: true
  }),
  // 25:1 is among what it excludes, 26:1 is not. How it goes together with the "only if" of 10:23 is not settled.
  provision({
    paragraph: '2009:400 10:15 a',
    from: '2025-12-01',
    to: null,
    amendedBy: '2025:934',
    certainty: 'text-read',
    see: 'prop. 2024/25:180 in summary only',
    excludes: [
      '24:2 a',
      '24:8',
      ...range(25, 1, 5),
      '25:8',
      '26:1 a',
      '26:3',
      '26:4',
      '26:6',
      '29:1',
      '29:2',
      '31:1',
      '31:2',
      '31:12',
      '33:2',
      '33:4 a',
      '36:3',
      '40:2',
      '40:5'
    ],
    receivers: authorities,
    conditions: [
      'needed-against-crime-or-cheating',
      'no-overriding-reasons-for-secrecy',
      'rule-on-investigations-does-not-prevent'
    ]
  }),
  provision({
    paragraph: '2009:400 10:18 a',
    from: '2013-01-01',
    to: '2025-03-31',
    amendedBy: null,
    certainty: 'not-verified',
    lifts: ['26:1'],
    receivers: ['police'],
    conditions: [
      'under-twenty-one',
      'concrete-risk-of-criminal-activity',
      'not-unsuitable',
      'wording-of-that-day-looked-up'
    ]
  }),
  provision({
    paragraph: '2009:400 10:18 a',
    from: '2025-04-01',
    to: null,
    amendedBy: '2025:179',
    certainty: 'text-read',
    lifts: ['26:1'],
    receivers: ['police'],
    conditions: ['under-twenty-one', 'concrete-risk-of-criminal-activity', 'not-unsuitable']
  }),
  // About whoever threatens or whoever is threatened. A suspicion of a crime already committed follows other provisions.
  provision({
    paragraph: '2009:400 10:18 c',
    from: '2021-08-01',
    to: '2025-03-31',
    amendedBy: '2021:646',
    certainty: 'summary-read',
    see: 'prop. 2020/21:163',
    lifts: ['25:1', '26:1'],
    receivers: ['police'],
    conditions: ['particular-risk-of-serious-crime-against-related', 'may-help-prevent-it', 'not-unsuitable']
  }),
  provision({
    paragraph: '2009:400 10:18 c',
    from: '2025-04-01',
    to: null,
    amendedBy: '2025:179',
    certainty: 'text-read',
    lifts: ['25:1', '26:1'],
    receivers: ['police'],
    conditions: ['concrete-risk-of-serious-crime-against-related', 'not-unsuitable']
  }),
  provision({
    paragraph: '2009:400 10:21',
    from: COMMENCEMENT,
    to: '2025-03-31',
    amendedBy: null,
    certainty: 'not-verified',
    lifts: ['25:1', '26:1'],
    receivers: ['police'],
    conditions: ['suspicion-of-listed-crime', 'victim-under-eighteen', 'wording-of-that-day-looked-up']
  }),
  provision({
    paragraph: '2009:400 10:21',
    from: '2025-04-01',
    to: '2025-11-30',
    amendedBy: '2025:179',
    certainty: 'not-verified',
    lifts: ['25:1', '26:1'],
    receivers: ['police'],
    conditions: ['suspicion-of-listed-crime', 'victim-under-eighteen', 'wording-of-that-day-looked-up']
  }),
  provision({
    paragraph: '2009:400 10:21',
    from: '2025-12-01',
    to: null,
    amendedBy: '2025:965',
    certainty: 'text-read',
    lifts: ['25:1', '26:1'],
    receivers: ['police'],
    conditions: ['suspicion-of-listed-crime', 'victim-under-eighteen']
  }),
  provision({
    paragraph: '2009:400 10:23',
    from: COMMENCEMENT,
    to: '2025-03-31',
    amendedBy: null,
    certainty: 'not-verified',
    lifts: ['25:1', '26:1'],
    receivers: ['police'],
    conditions: ['matters-to-investigation', 'offence-reaches-threshold-of-that-day', 'wording-of-that-day-looked-up']
  }),
  provision({
    paragraph: '2009:400 10:23',
    from: '2025-04-01',
    to: null,
    amendedBy: '2025:179',
    certainty: 'text-read',
    lifts: ['25:1', '26:1'],
    receivers: ['police'],
    conditions: ['matters-to-investigation', 'offence-of-at-least-six-months']
  }),
  provision({
    paragraph: '2009:400 10:24',
    from: COMMENCEMENT,
    to: '2025-03-31',
    amendedBy: null,
    certainty: 'not-verified',
    excludes: ofInvestigations,
    receivers: ['police'],
    conditions: ['matters-to-investigation', 'offence-can-lead-to-prison', 'wording-of-that-day-looked-up']
  }),
  provision({
    paragraph: '2009:400 10:24',
    from: '2025-04-01',
    to: null,
    amendedBy: '2025:179',
    certainty: 'text-read',
    excludes: ofInvestigations,
    receivers: ['police'],
    conditions: ['matters-to-investigation', 'offence-can-lead-to-prison']
  }),
  provision({
    paragraph: '2009:400 10:27',
    from: COMMENCEMENT,
    to: '2021-12-31',
    amendedBy: null,
    certainty: 'not-verified',
    excludes: ofGeneralClause,
    receivers: authorities,
    conditions: ['obvious-precedence', 'against-no-other-rule', 'wording-of-that-day-looked-up']
  }),
  provision({
    paragraph: '2009:400 10:27',
    from: '2022-01-01',
    to: null,
    amendedBy: '2021:644',
    certainty: 'text-read',
    excludes: ofGeneralClause,
    receivers: authorities,
    conditions: ['obvious-precedence', 'against-no-other-rule']
  })
]
