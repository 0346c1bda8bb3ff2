import type { Instant } from '@norrsken/rules'
import { attendeesOf, type OfRoom } from './attending.ts'
import { firstThere } from './staying.ts'

/**
 * The units that are in the room of a meeting at some moment of a span, each from the first moment on at which it is: all that
 * any account of the meeting lists, and whoever came in, until they are known to have left. A unit is in the room as long as
 * anybody of it may be; where the record leaves that open, they are there. Nobody is by a call alone, nor by a decision on who
 * takes part: as long as nobody has recorded who is there, the room is empty.
 *
 * @example
 * import { Meeting } from '@norrsken/core'
 * import { Instant } from '@norrsken/rules'
 *
 * const [from, to] = [Instant.instant('2025-02-05T09:00:00+01:00'), Instant.instant('2025-02-05T09:30:00+01:00')]
 * assert.deepEqual(Meeting.inRoom(Meeting.initial(), from, to), [])
 */
export const inRoom = (
  meeting: OfRoom,
  from: Instant.Instant,
  to: Instant.Instant
): ReadonlyArray<{ readonly unit: string; readonly from: Instant.Instant }> => {
  const first = new Map<string, Instant.Instant>()
  for (const { unit, stays } of attendeesOf(meeting)) {
    const at = firstThere(stays, from, to)
    if (at !== null && at < (first.get(unit) ?? Number.POSITIVE_INFINITY)) first.set(unit, at)
  }
  return [...first].map(([unit, since]) => ({ unit, from: since }))
}
