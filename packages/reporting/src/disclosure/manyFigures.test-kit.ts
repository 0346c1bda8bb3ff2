import type { Cell } from './Cell.ts'
import { count } from './Count.ts'
import { type Figures, figures, type LogHead, type Total } from './Figures.ts'
import { log, right } from './norrsken.test-kit.ts'

/** How large a made-up report is. */
export interface Size {
  readonly tables: number
  readonly shares: number
  readonly cases: number
}

const quarters = ['q1', 'q2', 'q3', 'q4'] as const
const values = [4, 8, 5, 12, 6, 8, 4, 10, 7, 9, 5, 11]
const outcomes = ['yes', 'no', 'not-yet', 'unknown'] as const

/**
 * The figures of a year such as a report of many indicators holds: tables by one dimension that share their total, and shares of
 * some of the cases, each for the year and for its quarters. Made up from a seed, uneven as such figures are.
 */
export const manyFigures = (
  seed: number,
  { tables, shares, cases }: Size = { tables: 12, shares: 25, cases: 81 },
  at: LogHead = log
): Figures => {
  const random = randomFrom(seed)
  const counts = new Map<string, { readonly cell: Cell; readonly n: number; readonly cost: number }>()
  const totals: Total[] = []
  const add = (cell: Cell, n: number, cost: number): Cell => {
    counts.set(JSON.stringify(cell), { cell, n, cost })
    return cell
  }
  const people = Array.from({ length: cases }, () => quarters[Math.floor(random() * 4)] ?? 'q1')
  const inPeriod = (period: string): ReadonlyArray<number> =>
    people.flatMap((quarter, person) => (period === 'year' || quarter === period ? [person] : []))
  const table = (of: (period: string) => Cell, among: ReadonlySet<number>, names: ReadonlyArray<string>): void => {
    const skew = 1 + 3 * random()
    const answerOf = people.map(() => names[Math.floor(names.length * random() ** skew)])
    for (const period of [...quarters, 'year']) {
      const group = inPeriod(period).filter((person) => among.has(person))
      const cost = period === 'year' ? 3 : 1
      const total = add(of(period), group.length, 3 * cost)
      const parts = names.map((value) =>
        add({ ...total, value }, group.filter((person) => answerOf[person] === value).length, cost)
      )
      totals.push({ type: 'sum', total, parts, telling: names.length > 6 })
      if (period === 'year') {
        for (const cell of [total, ...parts])
          totals.push({
            type: 'sum',
            total: cell,
            parts: quarters.map((q) => ({ ...cell, period: q })),
            telling: false
          })
      }
    }
  }
  const everybody = new Set(people.keys())
  for (let i = 0; i < tables; i++) {
    const names = Array.from({ length: values[i % values.length] ?? 4 }, (_, value) => `t${i}v${value}`)
    table((period) => ({ measure: 'cases', period }), everybody, names)
  }
  for (let i = 0; i < shares; i++) {
    const part = random()
    const among = new Set(people.flatMap((_, person) => (random() < part ? [person] : [])))
    table((period) => ({ measure: `share-${i}`, period }), among, outcomes)
  }
  const cells = [...counts.values()]
  const unique = new Map(totals.map((total) => [JSON.stringify(total), total]))
  return right(
    figures({
      log: at,
      cells: cells.map(({ cell, n, cost }) => ({ cell, count: count(n), cost })),
      totals: [...unique.values()],
      derived: Array.from({ length: shares }, (_, i) => ({
        type: 'share',
        id: `share-${i}`,
        of: { measure: `share-${i}`, period: 'year', value: 'yes' },
        among: { measure: `share-${i}`, period: 'year' },
        decimals: 0
      })),
      presentations: [
        {
          type: 'table',
          id: 'all',
          cells: cells.map(({ cell }) => cell),
          derived: Array.from({ length: shares }, (_, i) => `share-${i}`)
        }
      ]
    })
  )
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
