import type { Instant } from '@norrsken/rules'
import type { Attending } from './attending.ts'
import { entrants } from './entrants.ts'
import type { State } from './State.ts'
import { isThere } from './staying.ts'

/** What a presentation says of who heard it and the meeting does not, or the other way round. */
export interface Difference {
  readonly from: Instant.Instant
  readonly to: Instant.Instant
  /** Units that were present by the presentation, and were not there then by the meeting. */
  readonly inPresentOnly: ReadonlyArray<string>
  /** Units that were there then by the meeting, and are not among those present. */
  readonly inAttendanceOnly: ReadonlyArray<string>
}

/** What a presentation says of when it was, in the order of time, and who was present. */
export interface Presence {
  readonly from: Instant.Instant
  readonly to: Instant.Instant
  readonly present: ReadonlyArray<string>
}

/**
 * Where a presentation differs from the attendance of its meeting when it begins; `null` where it does not. Who came in while it
 * lasted is not among those present, and makes no difference.
 */
export const differenceOf = (
  { attendees }: Pick<Attending, 'attendees'>,
  meeting: Pick<State, 'movements'>,
  { from, to, present }: Presence
): Difference | null => {
  const cameIn = entrants(meeting, from, to).map(({ unit }) => unit)
  const attended = attendees.filter(({ stays }) => isThere(stays, from)).map(({ unit }) => unit)
  const inPresentOnly = names(present.filter((unit) => !attended.includes(unit) && !cameIn.includes(unit)))
  const inAttendanceOnly = names(attended.filter((unit) => !present.includes(unit) && !cameIn.includes(unit)))
  return inPresentOnly.length + inAttendanceOnly.length === 0 ? null : { from, to, inPresentOnly, inAttendanceOnly }
}

const names = (units: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(units)].sort()
