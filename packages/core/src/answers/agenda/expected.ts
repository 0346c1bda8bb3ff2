import type { Instant } from '@norrsken/rules'
import type { Attendee, Person } from '../../meeting/attending.ts'
import { type Stay, throughout } from '../../meeting/staying.ts'

/**
 * Who is in the room of a meeting of which nobody says that it was held: those who are expected, from its beginning until they
 * are known to have left it, and whoever has come in besides. Where a unit alone is expected, anybody of it may come for it.
 *
 * @param onRecord - those of whom it is on record that they came or left
 */
export const withExpected = (
  expected: ReadonlyArray<Person>,
  onRecord: ReadonlyArray<Attendee>,
  begins: Instant.Instant
): ReadonlyArray<Attendee> => {
  const came = onRecord.flatMap((one) => {
    const stays = one.stays.filter(({ to }) => to === null || begins < to)
    if (stays.length === 0) return []
    return [{ ...one, stays: expected.some((who) => isMeant(who, one)) ? fromBeginning(stays) : stays }]
  })
  const toCome = expected.filter((who) => !came.some((one) => isMeant(who, one)))
  return [...came, ...toCome.map((who) => ({ ...who, stays: throughout }))]
}

const isMeant = (who: Person, one: Person): boolean =>
  who.unit === one.unit && (who.function === null || who.function === one.function)

const fromBeginning = (stays: ReadonlyArray<Stay>): ReadonlyArray<Stay> =>
  stays.map((stay, i) => (i === 0 ? { ...stay, from: null } : stay))
