import { type Day, type Instant, Stockholm } from '@norrsken/rules'
import { representatives } from '../../clauses/attendance.ts'
import type { AgreementFacts } from '../../clauses/Facts.ts'
import { instantOf } from '../../log/Entry.ts'
import { type Held, type State, type Status, status } from '../../meeting/State.ts'
import { type Stay, staying, throughout } from './staying.ts'

/** Who takes part: a unit, and what whoever comes for it does there; `null` where that is not known. */
export interface Person {
  readonly unit: string
  readonly function: string | null
}

/** Somebody who is in the room, and when. */
export interface Attendee extends Person {
  readonly stays: ReadonlyArray<Stay>
}

/** A meeting as people come together: when, and who is there. */
export interface Gathering {
  readonly status: Status
  readonly from: Instant.Instant
  /** `null` where only the beginning is known: it has not been held. */
  readonly to: Instant.Instant | null
  /** How it is known who is there. */
  readonly known: 'attendance' | 'called' | 'appointed'
  /** Whether accounts that nothing has corrected contradict each other. Everyone that any of them names is there then. */
  readonly contradicting: boolean
  readonly attendees: ReadonlyArray<Attendee>
}

/** When a meeting begins, by the account by which it does so first; `null` where it was neither called nor held. */
export const beginningOf = ({ held, otherHeld, called }: State): Instant.Instant | null => {
  if (held !== null) return timesOf([held, ...otherHeld])[0]
  return called === null ? null : instantOf(called.starts)
}

/** When a meeting begins and ends by some accounts, at the most. */
const timesOf = (accounts: readonly [Held, ...Held[]]): readonly [Instant.Instant, Instant.Instant] => {
  const times = accounts.flatMap(({ from, to }) => [instantOf(from), instantOf(to)]).sort((one, other) => one - other)
  const [first = instantOf(accounts[0].from)] = times
  return [first, times[times.length - 1] ?? first]
}

/** How a meeting comes together; `null` where nobody knows when it is: it was neither called nor held. */
export const gathering = (meeting: State, agreement: Pick<AgreementFacts, 'state'>): Gathering | null => {
  if (meeting.held !== null) return asHeld(meeting, [meeting.held, ...meeting.otherHeld])
  return meeting.called === null ? null : asCalled(meeting, instantOf(meeting.called.starts), agreement)
}

const asHeld = (meeting: State, accounts: readonly [Held, ...Held[]]): Gathering => {
  const [from, to] = timesOf(accounts)
  const everyone = persons([...accounts.flatMap(({ attendance }) => attendance), ...meeting.movements])
  return {
    status: status(meeting),
    from,
    to,
    known: 'attendance',
    contradicting: differ(accounts.map(contentOf)),
    attendees: everyone.flatMap((person) => {
      const isMeant = (one: Person): boolean => one.unit === person.unit && one.function === person.function
      const listed = Math.max(...accounts.map(({ attendance }) => attendance.filter(isMeant).length))
      const stays = staying(listed, meeting.movements.filter(isMeant), { from, to })
      return stays.length === 0 ? [] : [{ ...person, stays }]
    })
  }
}

const contentOf = ({ from, to, attendance }: Held): string =>
  JSON.stringify([instantOf(from), instantOf(to), ...attendance.map(keyOf).sort()])

/** Of one that is called: those who were, by any call; where a call reaches all, whoever stands for a party that day. */
const asCalled = (meeting: State, from: Instant.Instant, { state }: Pick<AgreementFacts, 'state'>): Gathering => {
  const calls = [...(meeting.called === null ? [] : [meeting.called]), ...meeting.otherCalls]
  const named = calls.flatMap(({ units }) => units ?? []).map((unit): Person => ({ unit, function: null }))
  const reachesAll = calls.some(({ units }) => units === null || units.length === 0)
  const appointed = reachesAll ? appointedOn(state, Stockholm.localDay(from)) : []
  const others = named.filter(({ unit }) => !appointed.some((one) => one.unit === unit))
  return {
    status: status(meeting),
    from,
    to: null,
    known: reachesAll ? 'appointed' : 'called',
    contradicting: differ(calls.map(({ units }) => JSON.stringify(units === null ? null : [...units].sort()))),
    attendees: persons([...appointed, ...others]).map((person) => ({ ...person, stays: throughout }))
  }
}

/** Who is appointed to stand for a party at meetings on a day. */
const appointedOn = ({ appointments }: AgreementFacts['state'], day: Day.Day): ReadonlyArray<Person> =>
  appointments.filter(
    ({ role, on, left }) => representatives.some((one) => one === role) && on <= day && (left === null || day < left.on)
  )

/** People, each once, in the order of their names. */
export const persons = (all: ReadonlyArray<Person>): ReadonlyArray<Person> =>
  [...new Map(all.map((one) => [keyOf(one), { unit: one.unit, function: one.function }])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, person]) => person)

const keyOf = ({ unit, function: serves }: Person): string => JSON.stringify([unit, serves])

const differ = (contents: ReadonlyArray<string>): boolean => new Set(contents).size > 1
