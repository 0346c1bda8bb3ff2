import type { Day, Instant } from '@norrsken/rules'
import type { Basis } from '../../case/Event.ts'
import type { FactClass, Purpose, Subject } from '../../case/words.ts'

/** A unit that hears what is told, from a moment on. */
export interface Hearer {
  readonly unit: string
  readonly from: Instant.Instant
  /** It was not there when it began: of it nobody who decided by a provision has decided. */
  readonly cameIn?: boolean
}

/**
 * What is told of a case at a meeting, on which ground, by whom it is heard, and from when to when. A discussion that is
 * recorded is one, and so is one that is only asked for.
 */
export interface Telling {
  readonly basis: Basis
  readonly facts: ReadonlyArray<FactClass>
  readonly subjects: ReadonlyArray<Subject>
  readonly purposes: ReadonlyArray<Purpose>
  /** The day on which it began, or another whose law is applied to it: a provision is one of the law of that day. */
  readonly on: Day.Day
  readonly from: Instant.Instant
  /** The first moment at which it is over. */
  readonly to: Instant.Instant
  readonly hearers: ReadonlyArray<Hearer>
  /** Told at one moment of all that, and nobody knows which. */
  readonly sometime?: boolean
  /** What is told on a provision in the whole of it, where this is a part of something longer; absent: this is the whole. */
  readonly relying?: Relying
}

/** What is told to others than the unit that decided by a provision. */
export interface Relying {
  /** Whether anybody but that unit hears it. */
  readonly others: boolean
  /** What some of them hear that they may hear on the provision alone. */
  readonly said: ReadonlyArray<Said>
}

/** A fact about somebody, told for a purpose, whoever hears it. */
export interface Said {
  readonly fact: FactClass
  readonly subject: Subject
  readonly purpose: Purpose
}
