import fc from 'fast-check'
import type { Change } from '../changes/Change.ts'
import type { Pair } from '../Pair.ts'
import { type MayKnow, pairOf } from './pairs.ts'

/** How many pairs are made, and from which seed. */
export interface Sampling {
  /** How many pairs there are of each kind of change, where as many can be had. */
  readonly runs: number
  readonly seed: number
}

/** Pairs of one kind of change: as many as are asked for, unless most logs have nothing to be changed so. */
export const sampleOf = (change: Change, { runs, seed }: Sampling, knows?: MayKnow): ReadonlyArray<Pair> => {
  const found: Pair[] = []
  const rounds = Math.max(10, Math.ceil(LEAST_TRIED / runs))
  for (let round = 0; round < rounds && found.length < runs; round += 1) {
    const pairs = fc.sample(pairOf(change, knows), { numRuns: runs, seed: seed + round })
    found.push(...pairs.filter((pair) => pair !== null))
  }
  return found.slice(0, runs)
}

/** How many logs are at least looked at, where few pairs are asked for. */
const LEAST_TRIED = 40
