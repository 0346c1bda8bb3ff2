import { Day, type Proof } from '@norrsken/rules'
import type { InForce } from '../agreement/Life.ts'
import type { Terms } from '../agreement/Terms.ts'

/** What an edition in force sets for a term, or whoever asks has chosen instead, as a proof cites it. */
export const parameter = <K extends keyof Terms>(
  { edition, terms, reading, since }: InForce,
  path: K
): Proof.ParameterProof & { readonly value: Terms[K] & Proof.Json } => ({
  type: 'parameter',
  path,
  value: terms[path] as Terms[K] & Proof.Json,
  since: Day.toIso(since),
  edition: edition.edition,
  ...(Object.hasOwn(reading, path) ? { chosen: true } : {})
})
