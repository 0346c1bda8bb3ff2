import type { RuleProof } from '../Proof.ts'
import type { Day } from '../time/Day.ts'
import type * as Timeline from '../time/Timeline.ts'

/**
 * Where a duty stands. A breach is not the end: where the text lets a duty be met late, a late act makes it `metLate`.
 *
 * - `notYet`: its window has not begun · `open`: it can still be met in time · `met`, `metLate`, `breached`
 * - `excused`, `waived`: it did not bind · `undetermined`: the log does not say
 */
export type DutyState = 'notYet' | 'open' | 'met' | 'metLate' | 'breached' | 'excused' | 'waived' | 'undetermined'

/** The days in which a norm binds somebody, both included; `to` null where the text sets no end. */
export interface Span {
  readonly from: Day
  readonly to: Day | null
}

/** One time a norm binds somebody: in which window, how that stands at the end of each day, and why. */
export interface Binding {
  readonly bearer: string
  readonly window: Span
  /** What brought it about, where that was one thing done: the place of the event in the log. */
  readonly trigger: string | null
  readonly course: Timeline.Timeline<DutyState>
  /** Why it stands as it does at the end of a day. */
  readonly proofOn: (day: Day) => RuleProof
}

/** How one binding of a norm stands on one day, and why. */
export interface Finding {
  /** `<norm>@<bearer>@<first day>`, with the trigger after it where that is not enough. */
  readonly id: string
  readonly norm: string
  readonly clause: string
  readonly bearer: string
  readonly window: Span
  readonly trigger: string | null
  readonly state: DutyState
  readonly proof: RuleProof
}

/** A finding whose proof is made once it is asked for. */
export interface Standing extends Omit<Finding, 'proof'> {
  readonly prove: () => RuleProof
}
