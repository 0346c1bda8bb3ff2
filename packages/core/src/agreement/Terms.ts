import type * as t from 'io-ts'
import { closed } from '../codec/closed.ts'
import { DayText, Flag, Name, oneOf, UnitId, whole } from '../codec/values.ts'
import { over } from './over.ts'

/**
 * The terms of an edition, as its `EditionAdopted` states them. A key that is absent has its default. Where the text of
 * an agreement leaves room, the reading that the parties have chosen is a value here, so that two agreements that
 * differ run through the same code.
 */
export const Terms = closed(
  'terms',
  { starts: DayText, firstTermEnds: DayText },
  {
    renewalMonths: whole(0, 1200),
    noticeMonths: whole(0, 1200),
    exit: oneOf('year-end-only', 'year-end-floor', 'at-notice'),
    noticeDay: oneOf('excluded', 'included'),
    noticeCountsFrom: oneOf('last-notified', 'first-notified', 'given'),
    minimumParties: whole(0, 10_000),
    editionApplies: oneOf('all-signed', 'per-signatory'),
    partialYear: oneOf('in-proportion', 'full'),
    steeringMeetingsPerYear: whole(0, 366),
    workingMeetingsPerYear: whole(0, 366),
    weeklyMeeting: Flag,
    weeklyCounts: oneOf('regular', 'any'),
    annualReport: oneOf('each-year', 'none'),
    followUpPlanBy: DayText,
    rejoin: oneOf('by-signature', 'with-consent-of-all'),
    rollDeadlines: oneOf('none', 'sfs-1930-173'),
    provisionIsGround: oneOf('no', 'yes'),
    investigationUnit: UnitId,
    safetyUnit: UnitId,
    healthCareUnit: UnitId,
    violenceTeamUnit: UnitId,
    coordinationUnit: UnitId,
    socialServicesBranch: Name
  }
)

/** Terms as an edition states them. */
export type StatedTerms = t.TypeOf<typeof Terms>

/** What holds where an edition is silent. */
export const defaults = {
  /** Clause 16: extended one year at a time. 0: the agreement ends on `firstTermEnds`. */
  renewalMonths: 12,
  /** Clause 17: six months. */
  noticeMonths: 6,
  /** R16. The only exit is a turn of the year; or a turn of the year is a floor; or the notice period alone counts. */
  exit: 'year-end-only',
  /** R1. Whether the day of notice is itself part of the notice period. */
  noticeDay: 'excluded',
  /** R2. Which day is the day of notice. */
  noticeCountsFrom: 'last-notified',
  /** R4. With fewer parties than this the agreement lapses. */
  minimumParties: 2,
  /** R5. From when a revised edition applies. */
  editionApplies: 'all-signed',
  /** R6. What a yearly number asks for in a year that is only partly in force. */
  partialYear: 'in-proportion',
  /** Clause 9. 0: no duty. */
  steeringMeetingsPerYear: 4,
  /** Clause 9, from the edition of 2024-08-29. 0: no duty. */
  workingMeetingsPerYear: 0,
  /** Clause 12. */
  weeklyMeeting: true,
  /** R7. Which meetings keep the weekly rhythm. */
  weeklyCounts: 'regular',
  /** R8. Clause 9. */
  annualReport: 'each-year',
  /** R15. How a party that has left comes back. */
  rejoin: 'by-signature',
  /** R17. Whether the last day of notice moves off a day on which no work is done. */
  rollDeadlines: 'none',
  /** R18. Whether a statutory provision is a ground to present a case at a meeting. */
  provisionIsGround: 'no',
  /** Clause 10.1: the unit whose investigators attend; its party is the police. */
  investigationUnit: 'police/investigation',
  /** Clause 10.1: the unit for crime victims and personal safety. */
  safetyUnit: 'police/crime-victim-and-personal-safety',
  /** Clause 10.2: the unit that attends for the region; its party appoints a representative and a deputy. */
  healthCareUnit: 'region/health-care',
  /** Clause 10.4: the team from which the host appoints a representative and a deputy, who attend. */
  violenceTeamUnit: 'ostersund/violence-team',
  /** Clause 10.4: the unit of the coordinator, whom its party provides. */
  coordinationUnit: 'ostersund/coordination',
  /** Clause 10.3: the branch of a municipality that is responsible for a case. */
  socialServicesBranch: 'social-services'
} as const satisfies StatedDefaults

type StatedDefaults = {
  readonly [K in Exclude<keyof StatedTerms, 'starts' | 'firstTermEnds' | 'followUpPlanBy'>]-?: NonNullable<
    StatedTerms[K]
  >
}

/** Terms with every default filled in. Only `followUpPlanBy` may be absent: then the edition asks for no plan. */
export type Terms = StatedTerms & StatedDefaults

/**
 * The terms of an edition, with what holds where it is silent.
 *
 * @example
 * import { Terms } from '@norrsken/core'
 *
 * const terms = Terms.complete({ starts: '2023-03-01', firstTermEnds: '2023-12-31' })
 * assert.equal(terms.noticeMonths, 6)
 */
export const complete = (stated: StatedTerms): Terms => over(defaults, stated)
