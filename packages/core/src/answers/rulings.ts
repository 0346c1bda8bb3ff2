import { Day, type Norm, Proof } from '@norrsken/rules'
import { powers } from '../clauses/rulings.ts'
import { factsOf } from './check.ts'
import type { View } from './View.ts'

/**
 * What became of every act that changes the legal position, or that the text permits, by the end of the asked day: whether it
 * is valid, and which condition it lacks if not. An act without effect is recorded like any other.
 */
export const rulings = (view: View): ReadonlyArray<Norm.Ruling> => {
  const facts = factsOf(view)
  return powers.flatMap((power) => power.rulings(facts, view.question.validAt))
}

/** A ruling in the form in which callers read it. */
export interface RulingJson {
  readonly id: string
  readonly norm: string
  readonly clause: string
  readonly who: string
  readonly on: string
  readonly value: 'yes' | 'no' | 'unknown'
  readonly lacks: ReadonlyArray<string>
  readonly events: ReadonlyArray<string>
}

/** A ruling as JSON: its proof reduced to the events that it cites. */
export const rulingJson = ({ id, norm, clause, who, on, value, lacks, proof }: Norm.Ruling): RulingJson => ({
  id,
  norm,
  clause,
  who,
  on: Day.toIso(on),
  value,
  lacks,
  events: Proof.events(proof)
})
