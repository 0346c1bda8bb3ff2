import { describe, expect, test } from 'vitest'
import type { Cell } from '../disclosure/Cell.ts'
import { type Refused, refusalInWords } from './refusal.ts'

const cell = { sex: 'men' }
const name = (some: Cell): string => Object.values(some).join(' ')
const inWords = { sv: refusalInWords('sv', name), en: refusalInWords('en', name) }

/** One of each kind: the compiler sees to it that none is missing. */
const all: { readonly [T in Refused['type']]: Extract<Refused, { readonly type: T }> } = {
  'unknown-audience': { type: 'unknown-audience', audience: 'press', known: ['steering'] },
  'ledger-of-another-log': { type: 'ledger-of-another-log', ledger: 'log-1', log: 'log-2' },
  'log-shorter-than-ledger': { type: 'log-shorter-than-ledger', length: 99, ledger: 100 },
  'log-differs-from-ledger': { type: 'log-differs-from-ledger', length: 100, head: 'a', ledger: 'b' },
  'entry-of-another-log': { type: 'entry-of-another-log', entry: 1, length: 99 },
  'of-people-before': { type: 'of-people-before', cell },
  'changed-by-few': { type: 'changed-by-few', below: 5 },
  discloses: {
    type: 'discloses',
    attacks: [{ type: 'measured-on-few', audience: 'public', ids: ['days'], figure: cell, people: 7 }]
  },
  'not-a-ledger': { type: 'not-a-ledger', expected: ['log: string'] },
  'changed-afterwards': { type: 'changed-afterwards', entry: 0 },
  'counted-in-two-ways': { type: 'counted-in-two-ways', cell },
  'no-such-figure': { type: 'no-such-figure', cell, where: 'table' },
  'no-such-derived-figure': { type: 'no-such-derived-figure', id: 'share', where: 'table' },
  'id-used-twice': { type: 'id-used-twice', id: 'share' },
  'not-additive': { type: 'not-additive', total: { sex: 'all' }, parts: [cell] },
  'not-a-cost': { type: 'not-a-cost', cell },
  'not-a-number-of-decimals': { type: 'not-a-number-of-decimals', id: 'share' },
  'not-a-factor': { type: 'not-a-factor', id: 'rate' },
  'of-people-and-organisational': { type: 'of-people-and-organisational', cell },
  'organisational-in-a-total': { type: 'organisational-in-a-total', total: { sex: 'all' }, cell },
  'derived-from-both-kinds': { type: 'derived-from-both-kinds', id: 'share' },
  'not-a-policy': { type: 'not-a-policy', index: 1, expected: ['below: a whole number from 3'] },
  'audience-named-twice': { type: 'audience-named-twice', audience: 'press' },
  'more-values-than-small-counts': { type: 'more-values-than-small-counts', audience: 'press' },
  'wider-but-less-strict': { type: 'wider-but-less-strict', audience: 'press', than: 'steering', in: ['below'] }
}

describe('a refusal in words', () => {
  test('is another text for each kind, in each language', () => {
    const texts = Object.values(all).flatMap((refused) => [inWords.sv(refused).text, inWords.en(refused).text])
    expect(new Set(texts).size).toBe(2 * Object.keys(all).length)
    for (const text of texts) expect(text).toMatch(/^.{15,}$/)
  })

  test('names what it is about', () => {
    expect(inWords.en(all['not-additive']).text).toBe('The parts do not agree with their total all: men')
    expect(inWords.sv(all['changed-afterwards']).text).toMatch(/^Publicering 1 i liggaren/)
    expect(inWords.en(all['wider-but-less-strict']).text).toMatch(
      /“press” shows more than that for “steering”.*: below$/
    )
  })

  test('tells a hidden figure only beside its text, to whoever decides', () => {
    for (const inLanguage of [inWords.sv, inWords.en]) {
      const { text, secret } = inLanguage(all.discloses)
      expect(text).not.toMatch(/[0-9]|men|days/)
      expect(secret).toHaveLength(1)
      expect(secret[0]).toMatch(/7/)
    }
    for (const refused of Object.values(all))
      if (refused.type !== 'discloses') expect(inWords.en(refused).secret).toEqual([])
  })
})
