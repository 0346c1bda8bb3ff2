import { Day, type Window } from '@norrsken/rules'
import { E, O } from '../fp.ts'

/** Why a text is no period. */
export type NoPeriod =
  | { readonly type: 'NotAPeriod'; readonly text: string }
  | { readonly type: 'EndsBeforeItBegins'; readonly from: string; readonly to: string }

/**
 * The period that a text is: a calendar year (`2024`), a quarter of one (`2024-Q2`), or two days that are both included
 * (`2024-03-01..2024-08-31`). Days are those of Europe/Stockholm.
 *
 * @example
 * import { period } from '@norrsken/reporting'
 * import { Day } from '@norrsken/rules'
 *
 * const spring = { from: Day.day('2024-04-01'), to: Day.day('2024-06-30') }
 * assert.deepEqual(period('2024-Q2'), { _tag: 'Right', right: spring })
 * assert.deepEqual(period('2024-Q5'), { _tag: 'Left', left: { type: 'NotAPeriod', text: '2024-Q5' } })
 */
export const period = (text: string): E.Either<NoPeriod, Window.Window> => {
  const [, year = '', quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(text) ?? []
  if (Number(year) > 0) {
    return E.right(
      quarter === undefined ? months(Number(year), 1, 12) : months(Number(year), 3 * Number(quarter) - 2, 3)
    )
  }
  const [, first = '', last = ''] = /^([\d-]+)\.\.([\d-]+)$/.exec(text) ?? []
  const from = O.toUndefined(Day.fromIso(first))
  const to = O.toUndefined(Day.fromIso(last))
  if (from === undefined || to === undefined) return E.left({ type: 'NotAPeriod', text })
  return from <= to ? E.right({ from, to }) : E.left({ type: 'EndsBeforeItBegins', from: first, to: last })
}

const months = (year: number, first: number, count: number): Window.Window => ({
  from: Day.startOfMonth(year, first),
  to: Day.addDays(-1)(Day.startOfMonth(year, first + count))
})
