import type { Proof } from '@norrsken/rules'
import type { Act } from '../agreement/State.ts'

/** An act as an event that a proof cites, with what of its content counted. */
export const evidence = (
  { evidence: { id, event, effective, recorded } }: Act,
  says: Proof.EventProof['says']
): Proof.EventProof => ({
  type: 'event',
  id,
  event,
  effective,
  recorded,
  says
})
