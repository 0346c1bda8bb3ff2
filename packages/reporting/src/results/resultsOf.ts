import type { Reading } from '@norrsken/core'
import { Day, Instant, type Window } from '@norrsken/rules'
import { type Chapter, chapters } from '../Chapter.ts'
import type { Definition } from '../catalogue/Definition.ts'
import type { Counted, Lineage, PopulationUsed } from '../counting/Counted.ts'
import { type Asked, type CountRefusal, count } from '../counting/count.ts'
import type { History } from '../counting/History.ts'
import { type Cell, keyOf } from '../disclosure/Cell.ts'
import { changedByFew } from '../disclosure/changedByFew.ts'
import { type FiguresFault, figures, type LogHead } from '../disclosure/Figures.ts'
import type { Ledger } from '../disclosure/Ledger.ts'
import type { Optimizer } from '../disclosure/Optimizer.ts'
import type { Policies, Policy } from '../disclosure/Policy.ts'
import type { Refusal } from '../disclosure/Refusal.ts'
import { read } from '../disclosure/read.ts'
import { refusalOfLedger } from '../disclosure/refusalOfLedger.ts'
import { release } from '../disclosure/release.ts'
import { E, O } from '../fp.ts'
import { count as countLife } from '../indicators/count.ts'
import type { Benchmarks } from '../tables/Benchmarks.ts'
import { alike } from './alike.ts'
import { countIn, merged, paired, sealed } from './countIn.ts'
import { type DefinedTwice, definedTwice } from './definedTwice.ts'
import { duties } from './duties.ts'
import { earlierYears, toldByYear } from './earlierYears.ts'
import { lifeLineage } from './lifeLineage.ts'
import { lifeSheet } from './lifeSheet.ts'
import { links } from './links.ts'
import type { Results } from './Results.ts'
import type { Row } from './Row.ts'
import type { Sheet } from './Sheet.ts'

/** What is to be told, to whom, and after what. */
export interface ResultsRequest extends Asked {
  readonly history: History
  readonly log: LogHead
  readonly definitions: ReadonlyArray<Definition>
  /** Recommended levels to show beside what is released; absent: none. Nothing is counted or released by them. */
  readonly benchmarks?: ReadonlyArray<Benchmarks>
  /** The audience, by a policy among `policies`. */
  readonly to: string
  readonly policies: Policies
  /** What was published before. */
  readonly ledger: Ledger
}

/** Results, and the ledger with them in it. */
export interface ReleasedResults {
  readonly results: Results
  readonly ledger: Ledger
  /** What was counted, bare: what figures rest on. It is for whoever may read the log, and for nothing that is published. */
  readonly counted: ReadonlyArray<Counted>
  /** What each figure of the agreement's life rests on, by the id of its row; `null`: it was not asked for. */
  readonly life: ReadonlyMap<string, Lineage> | null
}

/** Why there are no results. `FiguresDoNotAgree` is a fault of ours or of a definition that counts one thing in two ways. */
export type ResultsRefusal =
  | CountRefusal
  | Refusal
  | DefinedTwice
  | { readonly type: 'FiguresDoNotAgree'; readonly faults: ReadonlyArray<FiguresFault> }

/**
 * What an audience may be told of a period: the indicators of some definitions, how the duties of the agreement stand, and its life.
 * Everything is counted, sealed and released at once, and together with everything in the ledger.
 *
 * The same request gives the same results, and the same ledger.
 *
 * @param optimizer - hides as little as can be, where one is given; else the plain method is used
 *
 * @example
 * import { DisclosureControl, historyOf, resultsOf } from '@norrsken/reporting'
 * import { Day } from '@norrsken/rules'
 *
 * const policies = DisclosureControl.policies(DisclosureControl.usualPolicies)
 * assert.ok(policies._tag === 'Right')
 * const period = { from: Day.day('2024-01-01'), to: Day.day('2024-12-31') }
 * const released = resultsOf({
 *   history: historyOf(null)([]),
 *   log: { id: 'log-1', length: 0, head: '' },
 *   definitions: [],
 *   period, validAt: period.to, agreement: null,
 *   to: 'public', policies: policies.right, ledger: DisclosureControl.emptyLedger('log-1')
 * })
 * assert.ok(released._tag === 'Right')
 */
export const resultsOf = (
  request: ResultsRequest,
  optimizer: O.Option<Optimizer> = O.none
): E.Either<ResultsRefusal, ReleasedResults> => {
  const { history, log, to, policies, ledger } = request
  const policy = policies.find(({ audience }) => audience === to)
  if (policy === undefined) {
    return E.left({ type: 'unknown-audience', audience: to, known: policies.map((one) => one.audience) })
  }
  const foreign = refusalOfLedger(log, ledger)
  if (foreign !== null) return E.left(foreign)
  const twice = definedTwice(request.definitions)
  if (twice !== null) return E.left(twice)
  const counted = sheetsOf(request, policy)
  if (E.isLeft(counted)) return counted
  const { sheets, populations, bare, life } = counted.right
  const people = merged(sheets.filter((one) => one.isAboutPeople))
  const others = merged(sheets.filter((one) => !one.isAboutPeople))
  const own = periodOf(request.period)
  const ofPeriod = people.cells.filter(({ cell }) => cell['period'] === own).map(sealed)
  if (policy.type === 'controlled' && changedByFew(ledger, ofPeriod, policy.below)) {
    return E.left({ type: 'changed-by-few', below: policy.below })
  }
  const linked = links(ledger, request.period, people, (span, seenOn) =>
    countIn({ ...request, definitions: [...request.definitions, ...duties] }, span, seenOn)
  )
  const same =
    policy.type === 'open'
      ? []
      : alike({ cells: [...people.cells, ...linked.cells], totals: [...people.totals, ...linked.totals] }, policy.below)
  const planned = sheets.flatMap((one) => one.rows)
  // How many were left out hangs together with other indicators in ways that nobody has stated.
  const rows = policy.type === 'open' ? planned : planned.filter(({ quantity }) => !quantity.startsWith('left-out'))
  const cells = [...shownIn(rows), ...others.cells.map(({ cell }) => cell)]
  const made = figures({
    log,
    cells: [...people.cells, ...linked.cells].map(sealed),
    organisational: others.cells.map(sealed),
    totals: [...people.totals, ...linked.totals, ...same],
    derived: [...people.derived, ...others.derived],
    presentations: [{ type: 'table', id: 'results', cells, derived: derivedIn(rows) }]
  })
  if (E.isLeft(made)) return E.left({ type: 'FiguresDoNotAgree', faults: made.left })
  const released = release({ figures: made.right, to, policies, ledger }, optimizer)
  if (E.isLeft(released)) return released
  const { presentations, suppression } = released.right
  const [shown] = presentations
  const ofCell = new Map((shown?.cells ?? []).map(({ cell, figure }) => [keyOf(cell), figure]))
  const ofDerived = new Map((shown?.derived ?? []).map(({ id, figure }) => [id, figure]))
  const figureOf = (shows: Sheet['rows'][number]['shows']): Row['figure'] => {
    if (shows === null) return null
    return ('cell' in shows ? ofCell.get(keyOf(shows.cell)) : ofDerived.get(shows.derived)) ?? null
  }
  const [agreement = null] = rows.map((row) => row.agreement)
  return E.right({
    ledger: released.right.ledger,
    counted: bare,
    life,
    results: {
      agreement,
      policy,
      period: { from: Day.toIso(request.period.from), to: Day.toIso(request.period.to) },
      validAt: Day.toIso(request.validAt),
      knownAt: history.knownAt === null ? null : Instant.toIso(history.knownAt),
      synthetic: history.synthetic,
      definitions: [...request.definitions, ...duties],
      rows: tellable(rows.map(({ shows, isFound, ...row }) => ({ isFound, row: { ...row, figure: figureOf(shows) } }))),
      populations,
      benchmarks: request.benchmarks ?? [],
      hiding: suppression.method
    }
  })
}

/**
 * Rows without those that are there because somebody stands in them, and of which a figure is hidden: that there is such a row
 * would tell that it is not empty.
 */
const tellable = (rows: ReadonlyArray<{ readonly isFound: boolean; readonly row: Row }>): ReadonlyArray<Row> => {
  const groupOf = ({ id, quantity }: Row): string => id.slice(0, id.length - quantity.length)
  const isHidden = ({ figure }: Row): boolean => figure !== null && read(figure).type === 'hidden'
  const hidden = new Set(rows.filter(({ isFound, row }) => isFound && isHidden(row)).map(({ row }) => groupOf(row)))
  return rows.flatMap(({ isFound, row }) => (isFound && hidden.has(groupOf(row)) ? [] : [row]))
}

const periodOf = ({ from, to }: Window.Window): string => `${Day.toIso(from)}..${Day.toIso(to)}`

/** Everything that is counted: the definitions and the duties in the period, plain counts in the years before it, and the life. */
const sheetsOf = (
  request: ResultsRequest,
  policy: Policy
): E.Either<
  CountRefusal,
  {
    readonly sheets: ReadonlyArray<Sheet>
    readonly populations: ReadonlyArray<PopulationUsed>
    readonly bare: ReadonlyArray<Counted>
    readonly life: ReleasedResults['life']
  }
> => {
  const { history, definitions, period } = request
  const all = [...definitions, ...duties]
  const counted = count(history, all, request)
  if (E.isLeft(counted)) return counted
  const told = chaptersOf(request, counted.right[0]?.agreement ?? null)
  const yearly = toldByYear(definitions)
  const sheets = paired(all, counted.right)
  const bare = [...counted.right]
  for (const year of earlierYears(told[0]?.life ?? null, period)) {
    const earlier = count(history, yearly, { ...request, period: year })
    if (E.isLeft(earlier)) return earlier
    const ofYear = paired(yearly, earlier.right)
    // A year that has changed by few since it was told is not told again.
    const people = ofYear.filter((sheet) => sheet.isAboutPeople).flatMap(({ cells }) => cells.map(sealed))
    if (policy.type === 'controlled' && changedByFew(request.ledger, people, policy.below)) continue
    sheets.push(...ofYear)
    bare.push(...earlier.right)
  }
  const life = { agreements: history.agreements, validAt: request.validAt, knownAt: history.knownAt, period }
  const ofLife = lifeSheet(told, countLife(life, told))
  sheets.push(ofLife)
  const used = new Map(
    counted.right.flatMap(({ population }) => (population === null ? [] : [[JSON.stringify(population), population]]))
  )
  return E.right({
    sheets,
    populations: [...used.values()],
    bare,
    life: (request.lineage ?? true) ? lifeLineage(told, ofLife, history.head) : null
  })
}

const chaptersOf = (
  { history, validAt, period, reading }: ResultsRequest & { readonly reading?: Reading.Reading },
  agreement: string | null
): ReadonlyArray<Chapter> =>
  chapters({
    agreements: history.agreements,
    validAt,
    knownAt: history.knownAt,
    period,
    ...(reading === undefined ? {} : { reading })
  }).filter(({ stream }) => stream === agreement)

const shownIn = (rows: ReadonlyArray<Sheet['rows'][number]>): ReadonlyArray<Cell> => [
  ...new Map(
    rows.flatMap(({ shows }) => (shows !== null && 'cell' in shows ? [[keyOf(shows.cell), shows.cell] as const] : []))
  ).values()
]

const derivedIn = (rows: ReadonlyArray<Sheet['rows'][number]>): ReadonlyArray<string> =>
  rows.flatMap(({ shows }) => (shows !== null && 'derived' in shows ? [shows.derived] : []))
