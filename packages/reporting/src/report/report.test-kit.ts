import { Day } from '@norrsken/rules'
import { logOf, type Said } from '@norrsken/testing'
import { catalogue, newest } from '../catalogue/catalogue.ts'
import type { Definition } from '../catalogue/Definition.ts'
import { historyOf } from '../counting/History.ts'
import { period } from '../counting/Period.ts'
import { count } from '../disclosure/Count.ts'
import { type Derived, figures } from '../disclosure/Figures.ts'
import { emptyLedger } from '../disclosure/Ledger.ts'
import { right, usual } from '../disclosure/norrsken.test-kit.ts'
import { release } from '../disclosure/release.ts'
import { O } from '../fp.ts'
import type { Results } from '../results/Results.ts'
import type { Row } from '../results/Row.ts'
import { resultsOf } from '../results/resultsOf.ts'
import type { Benchmarks } from '../tables/Benchmarks.ts'
import type { ReportRequest } from './reportPage.ts'

/** What a test asks for. */
export interface Asks {
  readonly to?: string
  readonly period?: string
  readonly validAt?: string
  readonly definitions?: ReadonlyArray<Definition>
  readonly benchmarks?: ReadonlyArray<Benchmarks>
}

const log = { id: 'log-1', length: 1, head: 'h' }

/** The report of what happened, to the coordinator and of 2024 where nothing else is said; without charts. */
export const reportOf = (
  happenings: ReadonlyArray<Said>,
  {
    to = 'coordinator',
    period: span = '2024',
    validAt = '2025-12-31',
    definitions = newest(catalogue),
    benchmarks = []
  }: Asks = {}
): ReportRequest => {
  const history = historyOf(null)(logOf(...happenings))
  const asked = { period: right(period(span)), validAt: Day.day(validAt) }
  const ledger = emptyLedger(log.id)
  const { results } = right(
    resultsOf({ history, log, definitions, benchmarks, ...asked, agreement: null, to, policies: usual, ledger })
  )
  return { results, life: { agreements: history.agreements, knownAt: null, ...asked }, plotter: O.none }
}

/** A report with some of its rows alone. */
export const withRows = (report: ReportRequest, keeps: (row: Row) => boolean): ReportRequest => ({
  ...report,
  results: { ...report.results, rows: report.results.rows.filter(keeps) }
})

/**
 * A report with the same rows and other numbers: those of a test, released to an audience. A row that is no count shows its number
 * as it is, where it is not hidden.
 */
export const withNumbers = (
  report: ReportRequest,
  numberOf: (row: Row, index: number) => number,
  to = 'coordinator'
): ReportRequest => {
  const { rows } = report.results
  const cellOf = (row: Row) => ({ row: row.id })
  const isCount = ({ quantity }: Row): boolean => !['share', 'rate', 'mean', 'median', 'p90'].includes(quantity)
  const derived = rows
    .filter((row) => !isCount(row))
    .map((row): Derived => ({ type: 'rate', id: row.id, of: [cellOf(row)], factor: 1, decimals: 0 }))
  const made = right(
    figures({
      log,
      cells: rows.map((row, index) => ({ cell: cellOf(row), count: count(numberOf(row, index)), cost: 1 })),
      totals: [],
      derived,
      presentations: [{ type: 'table', id: 'all', cells: rows.map(cellOf), derived: derived.map(({ id }) => id) }]
    })
  )
  const { presentations } = right(release({ figures: made, to, policies: usual, ledger: emptyLedger(log.id) }))
  const shown = new Map<string, Row['figure']>(
    presentations.flatMap((one) => [
      ...one.cells.map(({ cell, figure }) => [cell['row'] ?? '', figure] as const),
      ...one.derived.map(({ id, figure }) => [id, figure] as const)
    ])
  )
  const policy = usual.find(({ audience }) => audience === to) ?? report.results.policy
  const results: Results = {
    ...report.results,
    policy,
    rows: rows.map((row) => ({ ...row, figure: shown.get(row.id) ?? null }))
  }
  return { ...report, results }
}

/** What a person reads in a part of a page, from a heading's id on to the next chapter: no markup, one space between words. */
export const textOf = (page: string, id: string): string => {
  const from = page.indexOf(`id="${id}"`)
  const to = page.indexOf('<section aria-labelledby', from)
  return page
    .slice(page.indexOf('>', from) + 1, to === -1 ? undefined : to)
    .replace(/<(svg|style|title|desc)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, (tag) => (/^<\/?(data|span|time|bdi|strong)\b/.test(tag) ? '' : ' '))
    .replace(/ +|\n+/g, ' ')
    .replace(/\s+/g, (space) => (space.includes('\u00a0') ? '\u00a0' : ' '))
    .trim()
}
