import { changes } from '../changes/changes.ts'
import type { Pair } from '../Pair.ts'
import type { MayKnow } from './pairs.ts'
import { type Sampling, sampleOf } from './samples.ts'

/**
 * Pairs of logs of every kind of change: the same for the same seed.
 *
 * @example
 * import { mayKnow, pairs } from '@norrsken/testing/noninterference'
 *
 * for (const { log, other, reader } of pairs({ runs: 1, seed: 1 })) {
 *   assert.deepEqual(mayKnow(log, reader), mayKnow(other, reader))
 * }
 */
export const pairs = (sampling: Sampling, knows?: MayKnow): ReadonlyArray<Pair> =>
  changes.flatMap((change) => sampleOf(change, sampling, knows))
