import { describe, expect, test } from 'vitest'
import type { Computation, Term } from '../disclosure/Attack.ts'
import type { Cell } from '../disclosure/Cell.ts'
import { attackInWords } from './attack.ts'

const name = (cell: Cell): string => Object.values(cell).join(' ')
const inWords = { sv: attackInWords('sv', name), en: attackInWords('en', name) }
const times = (over: number, under = 1) => ({ over, under })
const shown = (of: string, value: number, often = times(1), release: number | null = null): Term => ({
  times: often,
  value,
  from: { type: 'shown', cell: { of }, release }
})
const computed = (some: Partial<Computation>): Computation => ({
  type: 'computed',
  audience: 'steering',
  insight: 'reads',
  of: 'figure',
  figure: { sex: 'men' },
  release: null,
  finds: { from: 2, to: 2 },
  needs: { type: 'values', least: 2 },
  calculations: [],
  ...some
})
const calculation = (gives: 'at-most' | 'at-least', value: number, ...terms: ReadonlyArray<Term>) => ({
  gives,
  value: times(value),
  terms,
  through: [],
  exact: true
})

describe('an attack in words', () => {
  test('is a sum that can be followed, told once where it holds from above and from below', () => {
    const terms = [shown('women', 79, times(-1), 0), shown('all', 81)]
    const attack = computed({
      calculations: [calculation('at-most', 2, ...terms), calculation('at-least', 2, ...terms)]
    })
    expect(inWords.en(attack)).toBe(
      'Whoever sees what is shown to steering can work out that men is 2: 81 (all, this release) − 79 (women, release 1) = 2'
    )
    expect(inWords.sv(attack)).toBe(
      'Den som får se det som visas för steering kan räkna ut att men är 2: 81 (all, den här publiceringen) − 79 (women, publicering 1) = 2'
    )
  })

  test('tells both sums where they differ, and what is no published figure', () => {
    const zero: Term = { times: times(1), value: 0, from: { type: 'not-negative', cell: { sex: 'men' } } }
    const attack = computed({
      insight: 'guesses',
      finds: { from: 0, to: 4 },
      calculations: [calculation('at-most', 4, shown('most', 9, times(1, 2))), calculation('at-least', 0, zero)]
    })
    expect(inWords.en(attack)).toBe(
      'Whoever sees what is shown to steering and guesses which figures are small can work out that men is between 0 and 4: ' +
        'at most 1/2 × 9 (most, this release) = 4; at least 0 (men is not less than 0) = 0'
    )
  })

  test('tells by how much a figure was corrected, where that is what is found', () => {
    const attack = computed({ of: 'change', finds: { from: 1, to: 1 } })
    expect(inWords.en(attack)).toContain('men has changed by 1')
    expect(inWords.sv(attack)).toContain('men har ändrats med 1')
  })

  test('says of figures that are one that they are', () => {
    const same: Term = { times: times(1), value: 0, from: { type: 'same', total: { sex: 'women' } } }
    const attack = computed({ calculations: [calculation('at-most', 2, same)] })
    expect(inWords.en(attack)).toContain('women is the same figure by another name')
    expect(inWords.sv(attack)).toContain('women är samma tal under ett annat namn')
  })

  test('says where it is only that people are whole', () => {
    expect(inWords.sv(computed({}))).toMatch(/: inte alla heltal däremellan går ihop med det som visas$/)
  })

  test('has words for every source and every kind, in both languages', () => {
    const cell = { of: 'women' }
    const terms: ReadonlyArray<Term['from']> = [
      { type: 'derived', id: 'share', release: 2 },
      { type: 'small', cell },
      { type: 'corrected', cell },
      { type: 'at-most', total: cell }
    ]
    for (const language of ['sv', 'en'] as const) {
      const texts = terms.map((from) =>
        inWords[language](
          computed({ calculations: [calculation('at-most', -1, { times: times(-1), value: 1, from })] })
        )
      )
      expect(new Set(texts).size).toBe(terms.length)
      for (const text of texts) expect(text).toMatch(/−1 \(.+\) = −1$/)
    }
    const few = { type: 'measured-on-few', audience: 'public', ids: ['a'], figure: cell, people: 3 } as const
    expect(inWords.en(few)).toBe('“a” is shown to public, and was measured on no more than 3')
    expect(inWords.sv({ ...few, ids: ['a', 'b'] })).toBe(
      'Av medelvärdena ”a, b”, som visas för public, följer medelvärdet för bara 3'
    )
  })
})
