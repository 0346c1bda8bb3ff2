import type { Proof } from '@norrsken/rules'
import type { Evidence } from '../log/Evidence.ts'

/** What a state keeps with its evidence, as an event that a proof cites, with what of its content counted. */
export const evidence = (
  { evidence: { id, event, effective, recorded } }: { readonly evidence: Evidence },
  says: Proof.EventProof['says']
): Proof.EventProof => ({
  type: 'event',
  id,
  event,
  effective,
  recorded,
  says
})
