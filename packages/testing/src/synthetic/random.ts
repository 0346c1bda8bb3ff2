import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A source of chance that gives the same for the same seed, on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number
  /** Whether something happens that happens in `percent` of all cases. */
  readonly chance: (percent: number) => boolean
  readonly pick: <const V extends readonly [unknown, ...unknown[]]>(values: V) => V[number]
  /** One of the values, each as often as its weight says. */
  readonly weighted: <A>(values: Weighted<A>) => A
  /** Those of the values that chance takes, each in `percent` of all cases, in their order. */
  readonly some: <A>(percent: number, values: ReadonlyArray<A>) => ReadonlyArray<A>
}

/** Values with how often they come; the weights are whole numbers. */
export type Weighted<A> = readonly [readonly [A, number], ...(readonly [A, number])[]]

/** The chance of one part of a log: parts with other numbers are independent, so that one can be made without the others. */
export const random = (seed: number, ...part: ReadonlyArray<number>): Random => {
  const generator = xoroshiro128plus(part.reduce(mix, mix(Math.floor(seed / 2 ** 32) | 0, seed | 0)))
  const int = (from: number, to: number): number => uniformInt(generator, from, to)
  const chance = (percent: number): boolean => int(1, 1000) <= percent * 10
  const weighted = <A>(values: Weighted<A>): A => {
    let left = int(
      1,
      values.reduce((sum, [, weight]) => sum + weight, 0)
    )
    for (const [value, weight] of values) {
      left -= weight
      if (left <= 0) return value
    }
    return values[0][0]
  }
  return {
    int,
    chance,
    pick: (values) => values[int(0, values.length - 1)],
    weighted,
    some: (percent, values) => values.filter(() => chance(percent))
  }
}

/** Two numbers as one that looks like neither (as in MurmurHash3). */
const mix = (one: number, other: number): number => {
  let word = Math.imul(one ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(other ^ 0x27d4eb2f, 0xc2b2ae35)
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
  return word ^ (word >>> 16)
}
