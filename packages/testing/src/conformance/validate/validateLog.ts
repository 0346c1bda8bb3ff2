import type { Store } from '@norrsken/core'
import type { Attempt, Defect } from './Attempt.ts'
import { type Batch, batchesOf, mayBeStored, ofBatch } from './batches.ts'
import { between } from './between.ts'
import { isOfNamesake, namesakesOf } from './namesakes.ts'
import { ofRefusals, ofRefused } from './refusals.ts'
import { written } from './Written.ts'

/**
 * What is wrong with a log, judged when all is over, by replaying it: with every append that anybody tried and what each was
 * answered, and with all that `readAll` gives.
 *
 * Positions ascend, `recorded` does not decrease, versions are counted within each stream, and ids are unique. What was
 * acknowledged is there once, as it was sent, in one piece, where the answer says; what it expected and checked was true at
 * that place, for one of the times at which it was sent. What nobody was told of is there as a whole or not at all. What was
 * refused is not there, and the refusal can be true. Nothing is there that nobody sent.
 *
 * @param attempts - all of them, in any order
 * @returns nothing, where nothing is wrong
 *
 * @example
 * import { validateLog } from '@norrsken/testing/conformance'
 *
 * const append = { batch: 'b', stream: 'case/1', expected: 'none', events: [] } as const
 * const answer = { _tag: 'Left', left: { type: 'VersionConflict', stream: 'case/1', expected: 'none', actual: 0 } } as const
 * const [defect] = validateLog([{ append, answer }], [])
 * assert.equal(defect?.type, 'RefusedWithoutCause')
 */
export const validateLog = (
  attempts: ReadonlyArray<Attempt>,
  log: ReadonlyArray<Store.Positioned>
): ReadonlyArray<Defect> => {
  const looked = written(log)
  const batches = batchesOf(attempts)
  const namesakes = namesakesOf(batches)
  const isStored = (batch: Batch): boolean => !isOfNamesake(batch, namesakes(batch), looked)
  const possible = batches.filter(mayBeStored)
  const refused = batches.filter((batch) => !mayBeStored(batch))
  const [ofPossible, ofOthers] = [idsOf(possible), idsOf(refused)]
  return [
    ...between(log),
    ...possible.filter(isStored).flatMap((batch) => ofBatch(batch, looked)),
    ...refused.flatMap((batch) => ofRefused(batch, ofPossible, looked)),
    ...batches.flatMap((batch) => ofRefusals(batch, namesakes(batch).length > 0, looked)),
    ...log
      .filter(({ event }) => !ofPossible.has(event.id) && !ofOthers.has(event.id))
      .map(({ event }): Defect => ({ type: 'FromNowhere', about: event.id }))
  ]
}

const idsOf = (batches: ReadonlyArray<Batch>): ReadonlySet<string> =>
  new Set(batches.flatMap(([{ append }]) => append.events.map(({ id }) => id)))
