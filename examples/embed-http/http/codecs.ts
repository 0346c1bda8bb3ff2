import { Agreement, Case, Meeting } from '@norrsken/core'
import type * as t from 'io-ts'
import { E } from '../fp.ts'
import type { Mistake } from './Problem.ts'

/** The codecs of a log for what stands outside of a body, each by an event that uses it. */
export const UnitId = Case.data.ContactEstablished.required.unit
export const FunctionName = Meeting.data.AttendeeEntered.required.function
export const PartyId = Agreement.data.EditionSigned.required.party
export const DayText = Agreement.data.PartyWithdrew.optional.leavesOn
export const InstantText = Meeting.data.MeetingHeld.required.from

/** What a codec makes of a text in a path, a query or a header. */
export const textAt = <A>(
  where: string,
  codec: t.Type<A, unknown, unknown>,
  found: unknown
): E.Either<ReadonlyArray<Mistake>, A> =>
  codec.is(found) ? E.right(found) : E.left([{ where, expected: codec.name, found: inWords(found) }])

/** A value in a few words: names and days are shown, and at most 60 characters of them. */
export const inWords = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value !== 'string') return value === null ? 'null' : `a value of type ${typeof value}`
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
}
