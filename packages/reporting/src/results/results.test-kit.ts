import { logOf, type Said } from '@norrsken/testing'
import { catalogue } from '../catalogue/catalogue.ts'
import type { Definition } from '../catalogue/Definition.ts'
import { agreed, happened } from '../counting/count.test-kit.ts'
import { historyOf } from '../counting/History.ts'
import { period } from '../counting/Period.ts'
import { emptyLedger, type Ledger } from '../disclosure/Ledger.ts'
import { policies, usualPolicies } from '../disclosure/Policy.ts'
import { type ReleasedResults, type ResultsRequest, resultsOf } from './resultsOf.ts'
import { toldOf } from './told.ts'

/** Cases that are referred and taken up, so many in each month, named by the month and a number. */
export const casesIn = (
  months: { readonly [month: string]: number },
  data: (index: number) => object = () => ({})
): ReadonlyArray<Said> =>
  Object.entries(months).flatMap(([month, times]) =>
    Array.from({ length: times }, (_, index) => {
      const name = `${month}-${index + 1}`
      return [
        happened(`${month}-02`, 'CaseReferred', data(index), name),
        happened(`${month}-10`, 'CaseDiscussed', {}, name)
      ]
    }).flat()
  )

/** What is asked of a log in a test. */
export interface Options {
  readonly period?: string
  readonly to?: 'coordinator' | 'steering' | 'public'
  readonly ledger?: Ledger
  readonly definitions?: ReadonlyArray<Definition>
  readonly populations?: ResultsRequest['populations']
  readonly benchmarks?: ResultsRequest['benchmarks']
  readonly knownAt?: string
}

/** A request for results of an agreement in which something happened. */
export const requestOf = (
  said: ReadonlyArray<Said>,
  {
    period: text = '2024',
    to = 'coordinator',
    ledger,
    definitions = catalogue,
    populations = [],
    benchmarks = [],
    knownAt
  }: Options = {}
): ResultsRequest => {
  const window = period(text)
  const chosen = policies(usualPolicies)
  if (window._tag === 'Left' || chosen._tag === 'Left') throw new Error(text)
  const known = knownAt === undefined ? null : (Date.parse(knownAt) as Parameters<typeof historyOf>[0])
  const history = historyOf(known)(logOf(...agreed(), ...said))
  return {
    history,
    log: { id: 'log', length: history.head.events, head: String(history.head.recorded) },
    definitions,
    populations,
    benchmarks,
    period: window.right,
    validAt: window.right.to,
    agreement: null,
    to,
    policies: chosen.right,
    ledger: ledger ?? emptyLedger('log')
  }
}

/** What is released. A refusal is a mistake of the test. */
export const released = (said: ReadonlyArray<Said>, options: Options = {}): ReleasedResults => {
  const result = resultsOf(requestOf(said, options))
  if (result._tag === 'Left') throw new Error(JSON.stringify(result.left).slice(0, 500))
  return result.right
}

/** How the figure of a row is told, by the end of its id. */
export const told = ({ results }: ReleasedResults, end: string): string => {
  const found = results.rows.filter(({ id }) => id.endsWith(end))
  const [row] = found
  if (row === undefined || found.length > 1) throw new Error(`${found.length} rows end with ${end}`)
  const { status, figure } = toldOf(row.figure)
  return figure === null ? status : String(figure)
}
