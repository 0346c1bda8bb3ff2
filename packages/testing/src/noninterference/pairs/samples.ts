import fc from 'fast-check'
import { type Change, type Way, waysOf } from '../changes/Change.ts'
import type { Pair } from '../Pair.ts'
import { type MayKnow, pairOf } from './pairs.ts'

/** How many pairs are made, and from which seed. */
export interface Sampling {
  /** How many pairs there are of each kind of change, where as many can be had. */
  readonly runs: number
  readonly seed: number
}

/**
 * Pairs of one kind of change: as many as are asked for, unless most logs have nothing to be changed so. The ways in which it
 * is made have equal shares of them; where there are fewer pairs than ways, the seed decides which.
 */
export const sampleOf = (change: Change, { runs, seed }: Sampling, knows?: MayKnow): ReadonlyArray<Pair> => {
  const ways = waysOf(change)
  const share = (place: number): number =>
    Math.floor(runs / ways.length) + ((place + seed) % ways.length < runs % ways.length ? 1 : 0)
  /** Where none of the ways whose turn it is leads to a pair, the others have half of the logs. */
  const least = ways.length > 1 ? LEAST_TRIED / 2 : LEAST_TRIED
  const found = ways.flatMap((way, place) =>
    sampleOfWay(change, way, { runs: share(place), seed: seed + place * APART }, least, knows)
  )
  const few = Math.ceil(least / ways.length)
  for (const way of ways) {
    if (found.length === 0) found.push(...sampleOfWay(change, way, { runs: Math.min(runs, 1), seed }, few, knows))
  }
  return found
}

/** So that two ways do not begin with the same logs. */
const APART = 1009

/** How many logs are at least looked at, where few pairs are asked for. */
const LEAST_TRIED = 40

const sampleOfWay = (
  change: Change,
  way: Way,
  { runs, seed }: Sampling,
  leastTried: number,
  knows?: MayKnow
): ReadonlyArray<Pair> => {
  if (runs === 0) return []
  const found: Pair[] = []
  const rounds = Math.max(Math.min(10, leastTried), Math.ceil(leastTried / runs))
  for (let round = 0; round < rounds && found.length < runs; round += 1) {
    const pairs = fc.sample(pairOf(change, way, knows), { numRuns: runs, seed: seed + round })
    found.push(...pairs.filter((pair) => pair !== null))
  }
  return found.slice(0, runs)
}
