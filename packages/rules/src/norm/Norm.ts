import type { Proof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import type { Outline } from '../term/outline.ts'
import type { Day } from '../time/Day.ts'
import type { Judged } from '../Verdict.ts'
import type { Binding } from './Finding.ts'

/**
 * A norm of a text, over whatever `Facts` hold: what the text says that somebody must, may, may not or can do, or what it
 * says that something is.
 */
export type Norm<Facts> = Obligation<Facts> | Permission<Facts> | Power<Facts> | Counts<Facts>

/** A norm that can be kept or breached: something to be done in time, a state to be kept up, something not to be done. */
export interface Obligation<Facts> {
  readonly type: 'Duty' | 'State' | 'Prohibition'
  /** The clause and a name, such as `9/steering-group`. */
  readonly id: string
  readonly clause: string
  /** The event that the norm is about: what counts towards it, or what it forbids. */
  readonly act: string
  /** What it rests on, where that is a rule of its own. */
  readonly outline: Outline | null
  /** Every binding whose window begins by a day, in the order of their windows. */
  readonly bindings: (facts: Facts, until: Day) => ReadonlyArray<Binding>
}

/** The text lets somebody do something. Not being allowed is not yet being forbidden. */
export interface Permission<Facts> {
  readonly type: 'Permission'
  readonly id: string
  readonly clause: string
  readonly outline: Outline
  readonly rulings: (facts: Facts, until: Day) => ReadonlyArray<Ruling>
}

/**
 * An act by which somebody changes the legal position, if it is valid. One that is not is recorded all the same, and has no
 * effect; the ruling says which condition it lacks.
 */
export interface Power<Facts> {
  readonly type: 'Power'
  readonly id: string
  readonly clause: string
  /** The conditions of its validity, by name. */
  readonly conditions: ReadonlyArray<{ readonly name: string; readonly outline: Outline }>
  readonly rulings: (facts: Facts, until: Day) => ReadonlyArray<Ruling>
}

/** What the text says that something is: who counts as what, and when. */
export interface Counts<Facts> {
  readonly type: 'Counts'
  readonly id: string
  readonly clause: string
  /** Whether it is so of somebody at the end of a day, and why. */
  readonly of: (facts: Facts, name: string, day: Day) => Judged<Tri>
}

/** What became of one act under a permission or a power. */
export interface Ruling {
  /** `<norm>@<who>@<day>`, with the place of the act where that is not enough. */
  readonly id: string
  readonly norm: string
  readonly clause: string
  readonly who: string
  readonly on: Day
  readonly trigger: string
  /** Whether it was permitted, or valid. */
  readonly value: Tri
  /** The conditions that it lacks, by name. */
  readonly lacks: ReadonlyArray<string>
  readonly proof: Proof
}
