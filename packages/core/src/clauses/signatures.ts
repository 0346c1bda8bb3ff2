import type { Day } from '@norrsken/rules'
import type { Signature } from '../agreement/State.ts'

/**
 * The signatures, which the agreement does not number: ten copies, and each party signs. An edition applies from the day
 * on which all who are parties that day have signed it, or from its own stated day if that is later (R5).
 */
export type Signed = (
  edition: string,
  party: string,
  days: { readonly after: Day.Day | null; readonly by: Day.Day }
) => Signature | null

/** Finds a party's first signature of an edition after one day (excluded) and by another (included). */
export const signed = (signatures: ReadonlyArray<Signature>): Signed => {
  const byKey = new Map<string, Signature[]>()
  for (const signature of signatures) {
    const key = `${signature.party}/${signature.edition}`
    const others = byKey.get(key)
    if (others === undefined) byKey.set(key, [signature])
    else others.push(signature)
  }
  return (edition, party, { after, by }) =>
    byKey.get(`${party}/${edition}`)?.find(({ on }) => on <= by && (after === null || on > after)) ?? null
}
