import { describe, expect, test } from 'vitest'
import type { Total } from '../disclosure/Figures.ts'
import { alike } from './alike.ts'
import type { Bare } from './Sheet.ts'

const cellOf = (counted: string, by = '', value = '') => ({ agreement: 'a', period: '2024', counted, by, value })
const bare = (counted: string, value: number, print: number, by = '', of = ''): Bare => ({
  cell: cellOf(counted, by, of),
  value,
  print,
  cost: 1
})
const sum = (of: Bare, parts: ReadonlyArray<Bare>, telling = false): Total => ({
  type: 'sum',
  total: of.cell,
  parts: parts.map(({ cell }) => cell),
  telling
})
const pairs = (cells: ReadonlyArray<Bare>, totals: ReadonlyArray<Total> = []) =>
  alike({ cells, totals }, 5).map(({ total, parts }) => [total, ...parts])

describe('figures', () => {
  const one = bare('I03', 40, 7)

  test('are one where they count the same cases in the same period', () => {
    const other = bare('I07', 40, 7)
    expect(pairs([other, one])).toEqual([[one.cell, other.cell]])
    expect(alike({ cells: [other, one], totals: [] }, 5)[0]?.type).toBe('same')
    expect(pairs([one, bare('I07', 40, 8)])).toEqual([])
    expect(pairs([one, { ...other, cell: { ...other.cell, period: '2023' } }])).toEqual([])
    expect(pairs([one, { cell: other.cell, value: 40, cost: 1 }])).toEqual([])
  })

  test('are not looked at where they are few', () => {
    expect(pairs([bare('I03', 4, 7), bare('I07', 4, 7)])).toEqual([])
  })

  test('are not said to be one where that would tell that all of a group are of one kind', () => {
    const all = bare('I05', 40, 7)
    const [inside, outside] = [{ ...one, cell: { ...all.cell, part: 'in' } }, bare('I05 out', 0, 0)]
    expect(pairs([all, inside, outside], [sum(all, [inside, outside], true)])).toEqual([])
    expect(pairs([all, inside, outside], [sum(all, [inside, outside])])).toHaveLength(1)
  })

  test('that are rows of few are one where their tables divide the same, or with a total', () => {
    const [first, second] = [bare('I03', 6, 3, 'home', 'berg'), bare('I07', 6, 3, 'home', 'berg')]
    const tables = (print: number): ReadonlyArray<Total> => [sum(one, [first]), sum(bare('I07', 40, print), [second])]
    expect(pairs([one, bare('I07', 40, 7), first, second], tables(7))).toHaveLength(2)
    expect(pairs([one, bare('I07', 40, 8), first, second], tables(8))).toEqual([])
    expect(pairs([first, bare('I16', 6, 3)])).toHaveLength(1)
    expect(
      pairs([
        { ...first, value: 10 },
        { ...second, value: 10 }
      ])
    ).toHaveLength(1)
  })
})
