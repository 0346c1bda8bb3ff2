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
  /** The first instant of what follows; `null` of the last moment that is looked at of a meeting that has not been held. */
  readonly to: Instant.Instant | null
}

interface MayBeSaid {
  readonly people: ReadonlyArray<MayHear>
  /**
   * Units that step out, or else it is said de-identified: those to whom nothing may be said identified while something may to
   * others; and of those that were not to take part, those that may not hear all that somebody may who takes part.
   */
  readonly stepsOut: ReadonlyArray<string>
  /** What may be said identified in front of all who remain then. */
  readonly together: ReadonlyArray<Told>
  /**
   * Units that are at the meeting and were not to take part in the discussion of the case. A decision takes nobody out of a
   * room: as long as it is not on record that they left, they hear it.
   */
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
 * ends, as somebody comes or leaves, and at midnight. Of one that has not been held, from its beginning to the last that is on
 * record of who came or left. The strictest of several situations counts.
 */
export const segmentsOf = (
  situations: ReadonlyArray<Situation>,
  room: CaseRoom,
  { from, to }: Pick<Gathering, 'from' | 'to'>
): ReadonlyArray<Segment> => {
  const judges = situations.map(judge)
  const saidAt = (at: Instant.Instant): MayBeSaid =>
    maySayAt(room, at, (disclosure) => strictest(judges.map((of) => of(disclosure))))
  if (to !== null && to <= from) return [{ from, to, ...saidAt(from) }]
  const turns = comings(room)
  const ends = to ?? ((Math.max(from, ...turns) + 1) as Instant.Instant)
  const inner = situations.flatMap((one) => momentsOf(one, { from, to: ends }, turns))
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
  const apart = unitsOf(thereAt(room.apart, at))
  const mayHear = (to: string, said: Omit<Disclosure, 'to'>): boolean => judged({ ...said, to }) === 'permit'
  const toldWhere = (isMeant: (said: Omit<Disclosure, 'to'>) => boolean): ReadonlyArray<Told> =>
    toldOf((fact, subject, purpose) => isMeant({ from: null, fact, subject, purpose, at }))
  const keptFrom = (unit: string): ReadonlyArray<Told> =>
    toldWhere((said) => !mayHear(unit, said) && listeners.some((to) => mayHear(to, said)))
  return {
    people: there.flatMap((person) => {
      const heard = by.get(person.unit)
      return heard === undefined ? [] : [{ ...person, ...heard }]
    }),
    stepsOut: [
      ...(listeners.length === 0 ? [] : units.filter((unit) => !listeners.includes(unit))),
      ...apart.filter((unit) => keptFrom(unit).length > 0)
    ],
    together: listeners.length === 0 ? [] : toldWhere((said) => listeners.every((to) => mayHear(to, said))),
    apart
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
