import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import type { Cell } from './Cell.ts'
import { count } from './Count.ts'
import { crossTable } from './crossTable.ts'
import { type Figures, figures, type Total } from './Figures.ts'
import { log, municipality, right, sex } from './norrsken.test-kit.ts'

const cell = (of: string): Cell => ({ measure: 'cases', of })
const counted = (of: string, n: number, cost = 1) => ({ cell: cell(of), count: count(n), cost })
const total = (type: Total['type'], of: string, ...parts: ReadonlyArray<string>): Total => ({
  type,
  total: cell(of),
  parts: parts.map(cell),
  telling: true
})
const none: Figures = { log, cells: [], totals: [], derived: [], presentations: [], organisational: [] }
const faults = (some: Partial<Figures>): ReadonlyArray<unknown> => {
  const made = figures({ ...none, ...some })
  return E.isLeft(made) ? made.left : []
}

describe('figures are refused', () => {
  test('where a total is not the sum of its parts, and it says which', () => {
    const some = {
      cells: [counted('all', 1462), counted('a', 448), counted('b', 257), counted('c', 402)],
      totals: [total('sum', 'all', 'a', 'b', 'c')]
    }
    expect(faults(some)).toEqual([
      { type: 'not-additive', total: cell('all'), parts: [cell('a'), cell('b'), cell('c')] }
    ])
    expect(faults({ ...some, cells: [counted('all', 1107), ...some.cells.slice(1)] })).toEqual([])
  })

  test('where parts may overlap and one is more than the total', () => {
    const some = {
      cells: [counted('all', 5), counted('a', 5), counted('b', 4)],
      totals: [total('at-most', 'all', 'a', 'b')]
    }
    expect(faults(some)).toEqual([])
    expect(faults({ ...some, cells: [...some.cells.slice(1), counted('all', 4)] })).toEqual([
      { type: 'not-additive', total: cell('all'), parts: [cell('a'), cell('b')] }
    ])
  })

  test('where everybody is said to be in a part, and together they are too few', () => {
    const some = {
      cells: [counted('all', 9), counted('a', 5), counted('b', 4)],
      totals: [total('covered', 'all', 'a', 'b')]
    }
    expect(faults(some)).toEqual([])
    const fewer = { ...some, cells: [counted('all', 10), ...some.cells.slice(1)] }
    expect(faults(fewer)).toEqual([{ type: 'not-additive', total: cell('all'), parts: [cell('a'), cell('b')] }])
    expect(faults({ ...fewer, totals: [total('at-most', 'all', 'a', 'b')] })).toEqual([])
  })

  test('where one was counted in two ways, and not where it was counted twice', () => {
    expect(faults({ cells: [counted('a', 1), counted('a', 2)] })).toEqual([
      { type: 'counted-in-two-ways', cell: cell('a') }
    ])
    expect(right(figures({ ...none, cells: [counted('a', 1), counted('a', 1)] })).cells).toHaveLength(1)
  })

  test('where a name, an id, a cost, a factor or a number of decimals is none', () => {
    const share = { type: 'share', id: 's', of: cell('a'), among: cell('b'), decimals: 1 } as const
    const rate = { type: 'rate', id: 'r', of: [cell('a')], factor: 0, decimals: 0.5 } as const
    expect(
      faults({
        cells: [counted('a', 1, 0)],
        totals: [total('sum', 'all', 'a')],
        derived: [share, share, rate],
        presentations: [{ type: 'chart', id: 'c', cells: [cell('x')], derived: ['t'] }]
      })
    ).toEqual([
      { type: 'not-a-cost', cell: cell('a') },
      { type: 'no-such-figure', cell: cell('all'), where: 'a total' },
      { type: 'id-used-twice', id: 's' },
      { type: 'no-such-figure', cell: cell('b'), where: 's' },
      { type: 'no-such-figure', cell: cell('b'), where: 's' },
      { type: 'not-a-number-of-decimals', id: 'r' },
      { type: 'not-a-factor', id: 'r' },
      { type: 'no-such-figure', cell: cell('x'), where: 'c' },
      { type: 'no-such-derived-figure', id: 't', where: 'c' }
    ])
  })

  test('where what bodies did is mixed with people', () => {
    const meetings = counted('meetings', 3)
    const share = (of: string, among: string) =>
      ({ type: 'share', id: `${of} of ${among}`, of: cell(of), among: cell(among), decimals: 0 }) as const
    const some = {
      cells: [counted('all', 9), counted('a', 9)],
      organisational: [meetings, counted('weeks', 4)],
      derived: [share('meetings', 'weeks')]
    }
    expect(faults(some)).toEqual([])
    expect(
      faults({
        ...some,
        organisational: [...some.organisational, counted('a', 9), counted('weeks', 5)],
        totals: [total('sum', 'all', 'a', 'meetings')],
        derived: [...some.derived, share('meetings', 'all')]
      })
    ).toEqual([
      { type: 'counted-in-two-ways', cell: cell('weeks') },
      { type: 'of-people-and-organisational', cell: cell('a') },
      { type: 'organisational-in-a-total', total: cell('all'), cell: cell('a') },
      { type: 'organisational-in-a-total', total: cell('all'), cell: cell('meetings') },
      { type: 'derived-from-both-kinds', id: 'meetings of all' },
      { type: 'not-additive', total: cell('all'), parts: [cell('a'), cell('meetings')] }
    ])
  })

  test('without telling any of them', () => {
    const made = figures({ ...none, cells: [counted('all', 9), counted('a', 7)], totals: [total('sum', 'all', 'a')] })
    expect(JSON.stringify(made)).not.toMatch(/[79]/)
  })
})

test('a cross table has every total, and asks for each figure once', () => {
  let asked = 0
  const { cells, totals } = crossTable({ measure: 'cases' }, [municipality, sex], () => {
    asked++
    return count(0)
  })
  expect([cells.length, totals.length, asked]).toEqual([27, 3 + 9, 27])
  expect(new Set(cells.map(({ cost }) => cost))).toEqual(new Set([1, 3, 9]))
})

test('figures stand in the order of their names, whatever the order in which they came and the order of the keys', () => {
  const some = [counted('a', 1), counted('b', 2), counted('c', 3)]
  const turned = some
    .map(({ cell: { measure = '', of = '' }, ...rest }) => ({ ...rest, cell: { of, measure } }))
    .reverse()
  const names = (cells: Figures['cells']) => right(figures({ ...none, cells })).cells.map(({ cell }) => cell['of'])
  expect(names(turned)).toEqual(names(some))
})
