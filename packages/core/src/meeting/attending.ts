import type { Instant } from '@norrsken/rules'
import { instantOf } from '../log/Entry.ts'
import type { Held, State } from './State.ts'
import { type Move, type Stay, staying } from './staying.ts'

/** Who takes part: a unit, and what whoever comes for it does there; `null` where that is not known. */
export interface Person {
  readonly unit: string
  readonly function: string | null
}

/** Somebody who is in the room, and when. */
export interface Attendee extends Person {
  readonly stays: ReadonlyArray<Stay>
}

/** A meeting as it was held: when, and who was there. */
export interface Attending {
  readonly from: Instant.Instant
  readonly to: Instant.Instant
  /** Whether accounts that nothing has corrected contradict each other. Everyone that any of them names is there then. */
  readonly contradicting: boolean
  readonly attendees: ReadonlyArray<Attendee>
}

/** Everything that stands of how a meeting was held, the account that applies first. */
export type Accounts = readonly [Held, ...Held[]]

/** What is on record of who was in the room of a meeting. */
export interface OfRoom extends Pick<State, 'held' | 'otherHeld'> {
  readonly movements: ReadonlyArray<Move & Person>
}

/** The accounts of how a meeting was held; `null` where nobody says that it was. */
export const accountsOf = ({ held, otherHeld }: Pick<State, 'held' | 'otherHeld'>): Accounts | null =>
  held === null ? null : [held, ...otherHeld]

/** How a meeting was held, by all the accounts of it and by who came and went. */
export const attending = ({ movements }: Pick<State, 'movements'>, accounts: Accounts): Attending => {
  const [from, to] = timesOf(accounts)
  const [held, ...otherHeld] = accounts
  return {
    from,
    to,
    contradicting: differ(accounts.map(contentOf)),
    attendees: attendeesOf({ held, otherHeld, movements })
  }
}

/**
 * Who is in the room of a meeting, and when: by all the accounts of how it was held and by who came and went, or by the latter
 * alone as long as nobody says that it was held. Also who came only after its end.
 */
export const attendeesOf = (room: OfRoom): ReadonlyArray<Attendee> => {
  const listed = (accountsOf(room) ?? []).flatMap(({ attendance }) => attendance)
  return persons([...listed, ...room.movements]).flatMap((person) => {
    const stays = staysOf(person, room)
    return stays.length === 0 ? [] : [{ ...person, stays }]
  })
}

/** When somebody is in the room of a meeting. */
export const staysOf = (person: Person, room: OfRoom): ReadonlyArray<Stay> => {
  const isMeant = (one: Person): boolean => one.unit === person.unit && one.function === person.function
  const accounts = accountsOf(room)
  const listed = (accounts ?? []).map(({ attendance }) => attendance.filter(isMeant).length)
  const begins = accounts === null ? null : timesOf(accounts)[0]
  return staying(Math.max(0, ...listed), room.movements.filter(isMeant), begins)
}

/** When a meeting begins and ends by some accounts, at the most. */
export const timesOf = (accounts: Accounts): readonly [Instant.Instant, Instant.Instant] => {
  const times = accounts.flatMap(({ from, to }) => [instantOf(from), instantOf(to)]).sort((one, other) => one - other)
  const [first = instantOf(accounts[0].from)] = times
  return [first, times[times.length - 1] ?? first]
}

/** People, each once, in the order of their names. */
export const persons = (all: ReadonlyArray<Person>): ReadonlyArray<Person> =>
  [...new Map(all.map((one) => [keyOf(one), { unit: one.unit, function: one.function }])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, person]) => person)

/** Whether not all of some contents are the same. */
export const differ = (contents: ReadonlyArray<string>): boolean => new Set(contents).size > 1

const contentOf = ({ from, to, attendance }: Held): string =>
  JSON.stringify([instantOf(from), instantOf(to), ...attendance.map(keyOf).sort()])

const keyOf = ({ unit, function: serves }: Person): string => JSON.stringify([unit, serves])
