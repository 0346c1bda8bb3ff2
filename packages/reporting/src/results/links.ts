import { Day, type Window } from '@norrsken/rules'
import { type Cell, keyOf } from '../disclosure/Cell.ts'
import type { Total } from '../disclosure/Figures.ts'
import type { Ledger } from '../disclosure/Ledger.ts'
import type { Bare } from './Sheet.ts'

/** Figures that are not shown, and are there so that it is known how a period hangs together with what was published before. */
export interface Links {
  readonly cells: ReadonlyArray<Bare>
  readonly totals: ReadonlyArray<Total>
}

/**
 * How the figures of a period hang together with those of other periods in a ledger that share days with it: the quarters of a
 * year, a year and a rolling one. All of them are cut at each other's ends into spans that share no day. What happens on a day is in
 * one span, so each period is the sum of its spans; where something lasts, or is counted once in a period, it is not, and then
 * each span is at most its period.
 *
 * A row of the period that nobody stands in in a span is there too, as an empty one: that it is empty is for the release to keep.
 * The tables of a span are there with their totals: of a span in which there are few, the empty figures are no more to be told than
 * the others, or whoever looks at what is hidden in the period would know them.
 *
 * @param published - the figures of the period, and how they hang together
 * @param countIn - the figures of a span, as things are seen on a day; `null`: as those of the period are
 */
export const links = (
  ledger: Ledger,
  period: Window.Window,
  published: Links,
  countIn: (span: Window.Window, seenOn: Day.Day | null) => Links
): Links => {
  const own = nameOf(period)
  const ofPeriod = new Map(
    published.cells.flatMap((one) => (one.cell['period'] === own ? [[timeless(one.cell), one] as const] : []))
  )
  const before = new Map<string, Map<string, Cell>>()
  for (const { cells } of ledger.entries) {
    for (const { cell } of cells) {
      const name = cell['period']
      const key = timeless(cell)
      if (name === undefined || name === own || !ofPeriod.has(key)) continue
      const of = before.get(name) ?? new Map<string, Cell>()
      before.set(name, of.set(key, cell))
    }
  }
  const others = [...before].flatMap(([name, cells]) => {
    const window = windowOf(name)
    return window !== null && window.from <= period.to && period.from <= window.to ? [{ window, cells }] : []
  })
  if (others.length === 0) return { cells: [], totals: [] }
  const windows = [period, ...others.map(({ window }) => window)]
  const spans = spansOf(windows)
  const counted = spans.map((span) => {
    // Of days that are in other periods alone as much is told as those tell.
    const isWithin = period.from <= span.from && span.to <= period.to
    const ends = windows.flatMap((window) => (window.from <= span.from && span.to <= window.to ? [window.to] : []))
    const told = withEmptyRows(
      countIn(span, isWithin ? null : ends.reduce((latest, end) => Day.max(latest, end))),
      published,
      nameOf(span)
    )
    return { totals: told.totals, cells: new Map(told.cells.map((one) => [timeless(one.cell), one] as const)) }
  })
  const cells: Bare[] = []
  const totals: Total[] = []
  const seen = new Set(published.cells.map(({ cell }) => keyOf(cell)))
  const entered = new Set<string>()
  const enter = (one: Bare): void => {
    if (seen.has(keyOf(one.cell))) return
    seen.add(keyOf(one.cell))
    entered.add(keyOf(one.cell))
    cells.push({ ...one, cost: 1 })
  }
  const relate = (window: Window.Window, key: string, cell: Cell, value: number | null): void => {
    const parts = spans.flatMap((span, index) => {
      const one = counted[index]?.cells.get(key)
      return window.from <= span.from && span.to <= window.to && one !== undefined ? [one] : []
    })
    const sum = parts.reduce((total, one) => total + one.value, 0)
    const whole = value ?? sum
    const others = parts.filter((one) => keyOf(one.cell) !== keyOf(cell))
    if (others.length === 0) return
    const isSum = whole === sum
    if (!isSum && parts.some((one) => one.value > whole)) return
    for (const one of others) enter(one)
    enter({ cell, value: whole, cost: 1 })
    totals.push({ type: isSum ? 'sum' : 'at-most', total: cell, parts: others.map((one) => one.cell), telling: false })
  }
  for (const [key, { cell, value }] of ofPeriod) {
    if (others.some((other) => other.cells.has(key))) relate(period, key, cell, value)
  }
  for (const { window, cells: known } of others) for (const [key, cell] of known) relate(window, key, cell, null)
  for (const { cells: ofSpan, totals: own } of counted) {
    for (const one of own) {
      if (one.type === 'at-most' || !entered.has(keyOf(one.total))) continue
      const parts = one.parts.flatMap((cell) => ofSpan.get(timeless(cell)) ?? [])
      for (const part of parts) enter(part)
      totals.push(one)
    }
  }
  return { cells, totals }
}

/** What was counted in a span, with the rows that its tables have in the period. */
const withEmptyRows = ({ cells, totals }: Links, published: Links, span: string): Links => {
  const inSpan = (cell: Cell): Cell => ({ ...cell, period: span })
  const there = new Set(cells.map(({ cell }) => keyOf(cell)))
  const added = new Map<string, Bare>()
  const byTable = new Map(totals.map((total) => [tableOf(total), total]))
  // The parts of a row can be added once the row is there.
  const isOfRow = ({ total }: Total): boolean => total['by'] !== ''
  for (const total of [...published.totals].sort((one, other) => Number(isOfRow(one)) - Number(isOfRow(other)))) {
    const whole = inSpan(total.total)
    const missing = total.parts.map(inSpan).filter((part) => part['by'] !== '' && !there.has(keyOf(part)))
    if (missing.length === 0 || !there.has(keyOf(whole))) continue
    for (const cell of missing) {
      added.set(keyOf(cell), { cell, value: 0, cost: 1 })
      there.add(keyOf(cell))
    }
    const table = tableOf({ total: whole, parts: missing })
    const own = byTable.get(table) ?? { ...total, total: whole, parts: [] }
    byTable.set(table, { ...own, parts: [...own.parts, ...missing] })
  }
  return { cells: [...cells, ...added.values()], totals: [...byTable.values()] }
}

/** What a total is divided by: rows, or parts of another kind. */
const tableOf = ({ total, parts }: Pick<Total, 'total' | 'parts'>): string =>
  JSON.stringify([keyOf(total), parts[0]?.['by'] ?? '', parts[0]?.['by'] === '' ? parts.map(keyOf) : ''])

/** Windows cut at each other's ends: spans that share no day, in order, without those that are in none. */
const spansOf = (windows: ReadonlyArray<Window.Window>): ReadonlyArray<Window.Window> => {
  const starts = [...new Set(windows.flatMap(({ from, to }) => [from, Day.addDays(1)(to)]))].sort(
    (one, other) => one - other
  )
  return starts.flatMap((from, index) => {
    const next = starts[index + 1]
    if (next === undefined) return []
    const span = { from, to: Day.addDays(-1)(next) }
    return windows.some((window) => window.from <= span.from && span.to <= window.to) ? [span] : []
  })
}

/** The name of a period, as `from..to`. */
export const nameOf = ({ from, to }: Window.Window): string => `${Day.toIso(from)}..${Day.toIso(to)}`

/** The days of a period by its name; `null` where it is none. */
export const windowOf = (name: string): Window.Window | null => {
  const [from = '', to = ''] = name.split('..')
  const [first, last] = [Day.fromIso(from), Day.fromIso(to)]
  return first._tag === 'Some' && last._tag === 'Some' ? { from: first.value, to: last.value } : null
}

/** The name of a figure without its period. */
const timeless = ({ period: _, ...cell }: Cell): string => keyOf(cell)
