import type { Instant } from '@norrsken/rules'
import type * as Case from '../../case/State.ts'
import { spanOf } from '../../case/span.ts'
import { entrants } from '../../meeting/entrants.ts'
import type * as Meeting from '../../meeting/State.ts'
import type { Gathering } from './gathering.ts'
import { isThere } from './staying.ts'

/** What a presentation says of who heard it and the meeting does not, or the other way round. */
export interface Difference {
  /** The presentation by its name, where it has one. */
  readonly discussion: string | null
  readonly from: Instant.Instant
  readonly to: Instant.Instant
  /** Units that were present by the presentation, and were not there then by the meeting. */
  readonly inPresentOnly: ReadonlyArray<string>
  /** Units that were there then by the meeting, and are not among those present. */
  readonly inAttendanceOnly: ReadonlyArray<string>
}

/**
 * Where the presentations of a case at a meeting that was held differ from its attendance. Who came in during a presentation is
 * not among those present, and makes no difference.
 */
export const differencesOf = (
  { status, attendees }: Gathering,
  held: Meeting.State,
  { discussions }: Case.State,
  meeting: string
): ReadonlyArray<Difference> =>
  status !== 'held'
    ? []
    : discussions
        .filter((one) => one.meeting === meeting)
        .flatMap(({ discussion, present, ...told }) => {
          const [from, to] = spanOf(told)
          const cameIn = entrants(held, from, to).map(({ unit }) => unit)
          const attended = attendees.filter(({ stays }) => isThere(stays, from)).map(({ unit }) => unit)
          const inPresentOnly = names(present.filter((unit) => !attended.includes(unit) && !cameIn.includes(unit)))
          const inAttendanceOnly = names(attended.filter((unit) => !present.includes(unit) && !cameIn.includes(unit)))
          return inPresentOnly.length + inAttendanceOnly.length === 0
            ? []
            : [{ discussion, from, to, inPresentOnly, inAttendanceOnly }]
        })

const names = (units: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(units)].sort()
