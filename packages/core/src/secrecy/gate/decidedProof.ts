import type { Proof } from '@norrsken/rules'
import { missing } from '../../clauses/open.ts'

/** That somebody decided by a provision, and which of its conditions are not on record as met. */
export const decidedProof = (
  provision: string,
  conditions: ReadonlyArray<string>,
  decided: Proof.EventProof
): Proof.Proof => {
  const open = conditions.map((condition) => ({ name: 'condition-met' as const, of: { provision, condition } }))
  return open.length === 0 ? decided : missing(open, [decided])
}
