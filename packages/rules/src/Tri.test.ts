import { describe, expect, test } from 'vitest'
import * as Tri from './Tri.ts'

const answers: ReadonlyArray<Tri.Tri> = ['no', 'unknown', 'yes']
const pairs = answers.flatMap((a) => answers.map((b) => [a, b] as const))
const triples = pairs.flatMap(([a, b]) => answers.map((c) => [a, b, c] as const))

/** In Kleene's order no < unknown < yes, `and` is the least and `or` the greatest. */
const rank = (a: Tri.Tri): number => answers.indexOf(a)

describe('an answer that may be unknown', () => {
  test('the opposite of unknown is unknown, and twice the opposite is the same', () => {
    expect(answers.map(Tri.not)).toEqual(['yes', 'unknown', 'no'])
    expect(answers.map(Tri.not).map(Tri.not)).toEqual(answers)
  })

  test('both hold as far as the weaker of the two does', () => {
    expect(pairs.map(([a, b]) => rank(Tri.and(a, b)))).toEqual(pairs.map(([a, b]) => Math.min(rank(a), rank(b))))
  })

  test('one of two holds as far as the stronger of them does', () => {
    expect(pairs.map(([a, b]) => rank(Tri.or(a, b)))).toEqual(pairs.map(([a, b]) => Math.max(rank(a), rank(b))))
  })

  test('not both is one of the opposites, and not one of two is both of the opposites', () => {
    for (const [a, b] of pairs) {
      expect(Tri.not(Tri.and(a, b))).toBe(Tri.or(Tri.not(a), Tri.not(b)))
      expect(Tri.not(Tri.or(a, b))).toBe(Tri.and(Tri.not(a), Tri.not(b)))
    }
  })

  test('of three, how they are paired and in what order makes no difference', () => {
    for (const [a, b, c] of triples) {
      expect(Tri.and(Tri.and(a, b), c)).toBe(Tri.all([c, b, a]))
      expect(Tri.or(Tri.or(a, b), c)).toBe(Tri.any([c, b, a]))
      expect(Tri.and(a, Tri.or(b, c))).toBe(Tri.or(Tri.and(a, b), Tri.and(a, c)))
    }
  })

  test('what comes to be known never overturns an answer that was not unknown', () => {
    for (const known of ['yes', 'no'] as const)
      for (const a of answers)
        for (const combine of [Tri.and, Tri.or])
          if (combine('unknown', a) !== 'unknown') expect(combine(known, a)).toBe(combine('unknown', a))
  })

  test('of nothing all hold and none does', () => {
    expect(Tri.all([])).toBe('yes')
    expect(Tri.any([])).toBe('no')
  })

  test('what is always known is yes or no', () => {
    expect([true, false].map(Tri.fromBoolean)).toEqual(['yes', 'no'])
  })
})
