import { type Cell, keyOf } from './Cell.ts'
import type { Derived, Total } from './Figures.ts'

/** Something that readers know: a sum of figures, each times a whole number, lies between two numbers. */
export interface Fact {
  readonly why: Why
  readonly terms: ReadonlyArray<readonly [cell: Cell, times: number]>
  readonly from: number
  readonly to: number
}

/** From where readers know it. */
export type Why =
  | { readonly type: 'total'; readonly total: Cell; readonly telling: boolean }
  | { readonly type: 'at-most' | 'covered' | 'same'; readonly total: Cell }
  /** A derived figure that was shown. */
  | { readonly type: 'derived'; readonly id: string }

/** What readers know of a total: it is how figures hang together, whatever is shown of them. */
export const factsOfTotal = ({ type, total, parts, telling }: Total): ReadonlyArray<Fact> =>
  type === 'same'
    ? parts.map(
        (part): Fact => ({
          why: { type, total },
          terms: [
            [total, -1],
            [part, 1]
          ],
          from: 0,
          to: 0
        })
      )
    : type === 'sum'
      ? [
          {
            why: { type: 'total', total, telling },
            terms: [[total, -1], ...parts.map((part) => [part, 1] as const)],
            from: 0,
            to: 0
          }
        ]
      : [
          ...parts.map(
            (part): Fact => ({
              why: { type: 'at-most', total },
              terms: [
                [total, 1],
                [part, -1]
              ],
              from: 0,
              to: Number.POSITIVE_INFINITY
            })
          ),
          ...(type === 'covered' && parts.length > 0
            ? [
                {
                  why: { type, total },
                  terms: [[total, -1] as const, ...parts.map((part) => [part, 1] as const)],
                  from: 0,
                  to: Number.POSITIVE_INFINITY
                }
              ]
            : [])
        ]

/**
 * What a derived figure tells of the counts that it is calculated from, where it is shown as it was calculated from them.
 * A median of figures, and what was measured on people, tell nothing in this form: they are shown by a rule of their own.
 */
export const factsOfDerived = (derived: Derived, number: (cell: Cell) => number): ReadonlyArray<Fact> => {
  const why = { type: 'derived', id: derived.id } as const
  switch (derived.type) {
    case 'share': {
      const unit = 10 ** derived.decimals
      const [of, among] = [number(derived.of), number(derived.among)]
      if (among === 0) return []
      const shown = Math.round((100 * unit * of) / among)
      // (shown − ½) · among ≤ 100 · unit · of ≤ (shown + ½) · among, doubled to stay with whole numbers
      return [
        {
          why,
          terms: merged([
            [derived.of, 200 * unit],
            [derived.among, 1 - 2 * shown]
          ]),
          from: 0,
          to: Number.POSITIVE_INFINITY
        },
        {
          why,
          terms: merged([
            [derived.of, -200 * unit],
            [derived.among, 1 + 2 * shown]
          ]),
          from: 0,
          to: Number.POSITIVE_INFINITY
        }
      ]
    }
    case 'rate': {
      const step = derived.factor * 10 ** derived.decimals
      const sum = derived.of.reduce((total, cell) => total + number(cell), 0)
      const shown = Math.round(sum * step)
      // the first and the last whole number that give the same figure
      let [from, to] = [sum, sum]
      while (from > 0 && Math.round((from - 1) * step) === shown) from--
      while (Math.round((to + 1) * step) === shown && to - sum < 1e6) to++
      return [{ why, terms: merged(derived.of.map((cell) => [cell, 1])), from, to }]
    }
    case 'ranked': {
      const range = rangeOfRank(derived.rank, derived.of.map(number))
      return range === null ? [] : derived.of.map((cell) => ({ why, terms: [[cell, 1]], ...range }))
    }
    case 'measured':
      return []
  }
}

/** Between what each of some figures lies, where it is told which of them is the most or the least. */
const rangeOfRank = (rank: 'most' | 'least' | 'median', numbers: ReadonlyArray<number>) => {
  switch (rank) {
    case 'most':
      return { from: Number.NEGATIVE_INFINITY, to: Math.max(...numbers) }
    case 'least':
      return { from: Math.min(...numbers), to: Number.POSITIVE_INFINITY }
    case 'median':
      return null
  }
}

/** One term a figure. */
const merged = (terms: ReadonlyArray<readonly [Cell, number]>): ReadonlyArray<readonly [Cell, number]> => {
  const sums = new Map<string, readonly [Cell, number]>()
  for (const [cell, times] of terms) {
    const key = keyOf(cell)
    sums.set(key, [cell, (sums.get(key)?.[1] ?? 0) + times])
  }
  return [...sums.values()].filter(([, times]) => times !== 0)
}
