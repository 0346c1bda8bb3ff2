import type { Day, Instant } from '@norrsken/rules'
import type { Beginning } from '../log/Beginning.ts'
import type { Evidence } from '../log/Evidence.ts'
import type { MeetingKind, Mode } from './Event.ts'

/** What is known of a consultation meeting: one flat record. Its status is a function of it. */
export interface State {
  /** The agreement that the meeting's first event names; `null`: the one in force on its day. */
  readonly agreement: string | null
  /** The day of its first event. */
  readonly began: Day.Day | null
  /** Its first event: of several of one moment the one that applies first, whichever is read before the other. */
  readonly beganWith: Beginning | null
  readonly called: Call | null
  /** Earlier calls to it. */
  readonly otherCalls: ReadonlyArray<Call>
  /** How it was held, by the last that was said of it. */
  readonly held: Held | null
  /** What was said earlier of how it was held and nothing has corrected: it may contradict what applies. */
  readonly otherHeld: ReadonlyArray<Held>
  /** Who came and went while it lasted, in order. */
  readonly movements: ReadonlyArray<Movement>
  readonly cancelled: Day.Day | null
  readonly documented: { readonly evidence: Evidence; readonly on: Day.Day } | null
}

export interface Call {
  readonly evidence: Evidence
  readonly on: Day.Day
  readonly kind: MeetingKind
  readonly starts: string
  /** `null`: all units. */
  readonly units: ReadonlyArray<string> | null
}

export interface Held {
  readonly evidence: Evidence
  readonly on: Day.Day
  readonly kind: MeetingKind
  readonly from: string
  readonly to: string
  readonly attendance: ReadonlyArray<{ readonly unit: string; readonly function: string; readonly mode: Mode }>
}

export interface Movement {
  readonly evidence: Evidence
  readonly at: Instant.Instant
  readonly unit: string
  readonly function: string
  readonly entered: boolean
}

/** A meeting of which nothing is known. */
export const initial = (): State => ({
  agreement: null,
  began: null,
  beganWith: null,
  called: null,
  otherCalls: [],
  held: null,
  otherHeld: [],
  movements: [],
  cancelled: null,
  documented: null
})

/** Where a meeting stands. One that was held stays held, whatever else is recorded of it. */
export type Status = 'unknown' | 'called' | 'cancelled' | 'held'

/**
 * Where a meeting stands by all that its state holds.
 *
 * @example
 * import { Meeting } from '@norrsken/core'
 *
 * assert.equal(Meeting.status(Meeting.initial()), 'unknown')
 */
export const status = (state: State): Status => {
  if (state.held !== null) return 'held'
  if (state.cancelled !== null) return 'cancelled'
  return state.called === null ? 'unknown' : 'called'
}
