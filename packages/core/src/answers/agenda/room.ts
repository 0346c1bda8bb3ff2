import type { Instant } from '@norrsken/rules'
import type * as Case from '../../case/State.ts'
import { type Attendee, type Person, persons } from '../../meeting/attending.ts'
import { isThere } from '../../meeting/staying.ts'
import { withExpected } from './expected.ts'
import type { Gathering } from './gathering.ts'

/** Who is in the room for one case of a meeting. */
export interface CaseRoom {
  /** How that is known. `decided`: it was decided who takes part in the discussion of the case. */
  readonly known: Gathering['known'] | 'decided'
  readonly contradicting: boolean
  readonly attendees: ReadonlyArray<Attendee>
  /** Who is at the meeting and was not to take part in the discussion of the case: they hear it unless they step out. */
  readonly apart: ReadonlyArray<Attendee>
}

/**
 * Who is in the room for a case: everyone at the meeting, but where it was decided who takes part, only they; by several such
 * decisions, whoever any of them names. Who has not been at a meeting that was held is not in the room by a decision.
 */
export const roomFor = (
  { known, contradicting, attendees, status, from }: Gathering,
  { participants }: Case.State,
  meeting: string
): CaseRoom => {
  const decisions = participants.filter((one) => one.meeting === meeting)
  if (decisions.length === 0) return { known, contradicting, attendees, apart: [] }
  const units = new Set(decisions.flatMap((decision) => decision.units))
  const takingPart = attendees.filter(({ unit }) => units.has(unit))
  const expected = status === 'held' ? [] : [...units].map((unit): Person => ({ unit, function: null }))
  return {
    known: 'decided',
    contradicting: contradicting || new Set(decisions.map((one) => JSON.stringify([...one.units].sort()))).size > 1,
    attendees: withExpected(expected, takingPart, from),
    apart: attendees.filter(({ unit }) => !units.has(unit))
  }
}

/** Who of some is in the room at an instant. */
export const thereAt = (attendees: ReadonlyArray<Attendee>, at: Instant.Instant): ReadonlyArray<Person> =>
  persons(attendees.filter(({ stays }) => isThere(stays, at)))

/** The instants at which somebody comes or leaves. */
export const comings = ({ attendees, apart }: CaseRoom): ReadonlyArray<Instant.Instant> =>
  [...attendees, ...apart].flatMap(({ stays }) =>
    stays.flatMap(({ from, to }) => [from, to].filter((at) => at !== null))
  )
