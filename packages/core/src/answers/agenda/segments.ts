import type { Instant } from '@norrsken/rules'
import type { Person } from '../../meeting/attending.ts'
import { type Disclosure, type Outcome, strictest } from '../../secrecy/gate/Disclosure.ts'
import { judge } from '../../secrecy/gate/judge.ts'
import { momentsOf } from '../../secrecy/gate/moments.ts'
import type { Situation } from '../../secrecy/gate/Situation.ts'
import type { Gathering } from './gathering.ts'
import { type CaseRoom, comings, thereAt } from './room.ts'
import { type Told, toldOf } from './told.ts'

/** What may be said of a case, from a moment to another at which something changes. */
export interface Segment extends MayBeSaid {
  readonly from: Instant.Instant
  /** The first instant of what follows; `null` of a single moment, that at which a meeting that has not been held begins. */
  readonly to: Instant.Instant | null
}

interface MayBeSaid {
  readonly people: ReadonlyArray<MayHear>
  /** Units to whom nothing may be said identified, while something may to others: they step out, or it is said de-identified. */
  readonly stepsOut: ReadonlyArray<string>
  /** What may be said identified in front of all who remain then. */
  readonly together: ReadonlyArray<Told>
  /** Units that are at the meeting and were not to take part in the discussion of the case. */
  readonly apart: ReadonlyArray<string>
}

/** What may be said to somebody. The three lists share nothing, and are everything together. */
export interface MayHear extends Person {
  readonly identified: ReadonlyArray<Told>
  /** What may be said identified if a person with that authority decides so, under a provision. */
  readonly needsHuman: ReadonlyArray<Told>
  readonly denied: ReadonlyArray<Told>
  /** Nothing may be said identified. */
  readonly deidentifiedOnly: boolean
}

/**
 * What may be said of a case throughout a meeting, cut wherever it changes: as a consent is given, narrowed or withdrawn or
 * ends, as somebody comes or leaves, and at midnight. The strictest of several situations counts.
 */
export const segmentsOf = (
  situations: ReadonlyArray<Situation>,
  room: CaseRoom,
  { from, to }: Pick<Gathering, 'from' | 'to'>
): ReadonlyArray<Segment> => {
  const judges = situations.map(judge)
  const saidAt = (at: Instant.Instant): MayBeSaid =>
    maySayAt(room, at, (disclosure) => strictest(judges.map((of) => of(disclosure))))
  if (to === null || to <= from) return [{ from, to, ...saidAt(from) }]
  const inner = situations.flatMap((one) => momentsOf(one, { from, to }, comings(room)))
  const cuts = [...new Set(inner)].sort((one, other) => one - other)
  const said = cuts.map((at) => ({ at, what: saidAt(at) }))
  const changing = said.filter(({ what }, i) => i === 0 || !isSame(what, said[i - 1]?.what))
  return changing.map(({ at, what }, i) => ({ from: at, to: changing[i + 1]?.at ?? to, ...what }))
}

const isSame = (one: MayBeSaid, other: MayBeSaid | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)

const maySayAt = (room: CaseRoom, at: Instant.Instant, judged: (disclosure: Disclosure) => Outcome): MayBeSaid => {
  const there = thereAt(room.attendees, at)
  const units = unitsOf(there)
  const by = new Map(units.map((to) => [to, heardBy(to, at, judged)]))
  const listeners = units.filter((unit) => by.get(unit)?.deidentifiedOnly === false)
  const stepsOut = listeners.length === 0 ? [] : units.filter((unit) => !listeners.includes(unit))
  const isForAll = (said: Omit<Disclosure, 'to'>): boolean =>
    listeners.every((to) => judged({ ...said, to }) === 'permit')
  return {
    people: there.flatMap((person) => {
      const heard = by.get(person.unit)
      return heard === undefined ? [] : [{ ...person, ...heard }]
    }),
    stepsOut,
    together:
      listeners.length === 0
        ? []
        : toldOf((fact, subject, purpose) => isForAll({ from: null, fact, subject, purpose, at })),
    apart: unitsOf(thereAt(room.apart, at))
  }
}

const heardBy = (
  to: string,
  at: Instant.Instant,
  judged: (disclosure: Disclosure) => Outcome
): Omit<MayHear, keyof Person> => {
  const said = (outcome: Outcome): ReadonlyArray<Told> =>
    toldOf((fact, subject, purpose) => judged({ from: null, to, fact, subject, purpose, at }) === outcome)
  const identified = said('permit')
  return {
    identified,
    needsHuman: said('needs-human'),
    denied: said('deny'),
    deidentifiedOnly: identified.length === 0
  }
}

const unitsOf = (people: ReadonlyArray<Person>): ReadonlyArray<string> => [...new Set(people.map(({ unit }) => unit))]
