import type { Instant } from '@norrsken/rules'
import type { FactClass, Purpose, Subject } from '../../case/words.ts'

/** What the gate says of a disclosure. `needs-human`: it stays closed until somebody with that authority decides. */
export type Outcome = 'permit' | 'deny' | 'needs-human'

/** One fact of one class about somebody, to be told to one unit for one purpose at one instant. */
export interface Disclosure {
  /** The unit that discloses; `null`: not said, so that it may be any. */
  readonly from: string | null
  /** The unit that hears. */
  readonly to: string
  readonly fact: FactClass
  readonly subject: Subject
  readonly purpose: Purpose
  readonly at: Instant.Instant
}

/** Whether a case may be discussed: everything of it that is to be told, in front of everyone in the room. */
export interface Room {
  readonly from: string | null
  /** Everyone who hears: also whoever takes part by phone or video, and actors from outside. */
  readonly units: ReadonlyArray<string>
  readonly facts: ReadonlyArray<FactClass>
  readonly subjects: ReadonlyArray<Subject>
  readonly purpose: Purpose
  readonly at: Instant.Instant
}

/** Every disclosure that a discussion in a room is. */
export const disclosuresIn = ({ from, units, facts, subjects, purpose, at }: Room): ReadonlyArray<Disclosure> =>
  units.flatMap((to) => facts.flatMap((fact) => subjects.map((subject) => ({ from, to, fact, subject, purpose, at }))))

/** The strictest of several answers; of none, that nothing stands in the way. */
export const strictest = (outcomes: ReadonlyArray<Outcome>): Outcome => {
  if (outcomes.includes('deny')) return 'deny'
  return outcomes.includes('needs-human') ? 'needs-human' : 'permit'
}
