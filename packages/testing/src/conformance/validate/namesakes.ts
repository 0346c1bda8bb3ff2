import { E } from '../../fp.ts'
import type { Batch } from './batches.ts'
import type { Written } from './Written.ts'

/** For each batch those that have its name and other content. Of all of one name one may be stored at the most. */
export const namesakesOf = (batches: ReadonlyArray<Batch>): ((batch: Batch) => ReadonlyArray<Batch>) => {
  const named = new Map<string, Batch[]>()
  for (const batch of batches) {
    const alike = named.get(batch[0].append.batch) ?? []
    alike.push(batch)
    named.set(batch[0].append.batch, alike)
  }
  return (batch) => (named.get(batch[0].append.batch) ?? []).filter((other) => other !== batch)
}

/**
 * Whether what there is of a batch is there as that of a namesake, so that the batch itself was not stored: nobody has said
 * so, and the namesake, which has the same events and more, or fewer, stands in the log as a whole.
 */
export const isOfNamesake = (batch: Batch, namesakes: ReadonlyArray<Batch>, { find }: Written): boolean => {
  if (batch.some(({ answer }) => answer !== null && E.isRight(answer))) return false
  const there = batch[0].append.events.filter(({ id }) => find(id) >= 0)
  return namesakes.some(([{ append }]) => {
    const ids = append.events.map(({ id }) => id)
    const first = find(ids[0] ?? '')
    const stands = first >= 0 && ids.every((id, at) => find(id) === first + at)
    return stands && there.every(({ id }) => ids.includes(id))
  })
}
