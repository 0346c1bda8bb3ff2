import { Day, Schedule, type Window } from '@norrsken/rules'
import type { Definition } from '../catalogue/Definition.ts'
import { type Asked, type CountRefusal, count } from '../counting/count.ts'
import type { History } from '../counting/History.ts'
import { audit } from '../disclosure/audit.ts'
import { type Cell, keyOf } from '../disclosure/Cell.ts'
import { changedByFew } from '../disclosure/changedByFew.ts'
import { figures, type LogHead, type Total } from '../disclosure/Figures.ts'
import type { Ledger } from '../disclosure/Ledger.ts'
import type { Policies } from '../disclosure/Policy.ts'
import { recordPublished } from '../disclosure/record.ts'
import { refusalOfLedger } from '../disclosure/refusalOfLedger.ts'
import { E } from '../fp.ts'
import { alike } from './alike.ts'
import { canonical } from './canonical.ts'
import { countIn, sealed } from './countIn.ts'
import { type Links, links, nameOf, windowOf } from './links.ts'
import { fieldOf, onlyTold } from './onlyTold.ts'
import type { ResultsRefusal } from './resultsOf.ts'
import type { Bare } from './Sheet.ts'

/** What is told of cases: the events, each by its month or year, and some fields of the referral. */
export interface ToldCases {
  /** The way in which they are told: what is told of a figure in another way is another part of it. */
  readonly name: string
  /**
   * What is told, as if it were a log of one agreement (`null`: of none), as far as it can be placed in a period; `null`: times are told
   * too coarsely for that.
   */
  readonly historyIn: (period: Window.Window, agreement: string | null) => History | null
  /** What is told of each case by itself, by the fields of its referral. A field of which nothing is told is not there. */
  readonly cases: ReadonlyArray<Fields>
  /** What the log says of each case in the same fields. */
  readonly all: ReadonlyArray<Fields>
  /** The fields of which something is told, and whether a case may be without. */
  readonly fields: ReadonlyMap<string, 'of-all' | 'of-some'>
  /** Whether the events of all cases are told. */
  readonly events: 'of-all' | 'of-some'
}

export interface Fields {
  readonly [field: string]: string
}

/** Cases that are to be published one by one, to whom, and after what. */
export interface PublishedLogRequest extends Omit<Asked, 'period' | 'agreement' | 'lineage' | 'populations'> {
  readonly history: History
  readonly log: LogHead
  readonly definitions: ReadonlyArray<Definition>
  readonly told: ToldCases
  /** The first and the last day of which something is told. */
  readonly span: Window.Window
  readonly to: string
  readonly policies: Policies
  readonly ledger: Ledger
}

/**
 * The ledger with cases in it that are published one by one; or why they may not be, beside everything that it holds.
 *
 * What they tell is found by counting: a figure that comes to the same number on what is told as on the log is told, and exactly.
 * One that is 0 on both is told only where nobody can be in it of whom something is left out. Counted are the definitions, as far as
 * they ask for what is told, in each calendar year, in each period of the ledger, in how these hang together, and in all years; and how
 * many cases there are, in all and by each field.
 */
export const publishedLog = (request: PublishedLogRequest): E.Either<ResultsRefusal, Ledger> => {
  const { log, to, ledger } = request
  const policy = request.policies.find(({ audience }) => audience === to)
  if (policy === undefined) {
    return E.left({ type: 'unknown-audience', audience: to, known: request.policies.map(({ audience }) => audience) })
  }
  const foreign = refusalOfLedger(log, ledger)
  if (foreign !== null) return E.left(foreign)
  // What is told one by one is told exactly, however figures are rounded for the audience.
  const policies = request.policies.map((one) => (one === policy && one.type === 'controlled' ? exact(one) : one))
  const found = counting(request)
  if (E.isLeft(found)) return found
  const { links: counted, shown } = found.right
  const below = policy.type === 'controlled' ? policy.below : 0
  const isShown = new Set(shown.map(keyOf))
  const told = counted.cells.filter(({ cell }) => isShown.has(keyOf(cell)))
  for (const period of new Set(told.map(({ cell }) => cell['period']))) {
    const cells = told.filter(({ cell }) => cell['period'] === period)
    if (changedByFew(ledger, cells.map(sealed), below)) return E.left({ type: 'changed-by-few', below })
  }
  const made = figures({
    log,
    cells: counted.cells.map(sealed),
    totals: [...counted.totals, ...(policy.type === 'open' ? [] : alike(counted, below))],
    derived: [],
    presentations: [{ type: 'table', id: 'cases', cells: shown, derived: [] }]
  })
  if (E.isLeft(made)) return E.left({ type: 'FiguresDoNotAgree', faults: made.left })
  const asked = { figures: made.right, to, policies, ledger }
  const attacks = audit(asked, { cells: shown, derived: [] })
  if (E.isLeft(attacks)) return attacks
  if (attacks.right.length > 0) return E.left({ type: 'discloses', attacks: attacks.right })
  return recordPublished(asked, { cells: shown, derived: [] })
}

const exact = <A extends { readonly rounding: number }>(policy: A): A => ({ ...policy, rounding: 1 })

/** What there is to count, how it hangs together, and which figures of it are told. */
const counting = (
  request: PublishedLogRequest
): E.Either<CountRefusal, { readonly links: Links; readonly shown: ReadonlyArray<Cell> }> => {
  const { history, told, span, ledger } = request
  const fields = new Set(told.fields.keys())
  const definitions = request.definitions.flatMap((one) => onlyTold(one, fields) ?? [])
  const years = Schedule.calendarYears.windowsIn(span.from, span.to)
  const [first, last] = [years[0] ?? span, years[years.length - 1] ?? span]
  const ever = { from: first.from, to: last.to }
  const before = new Set(ledger.entries.flatMap(({ cells }) => cells.map(({ cell }) => cell['period'] ?? '')))
  const periods = [...years, ...[...before].flatMap((name) => windowOf(name) ?? [])]
  const into = collecting()
  const shown: Cell[] = []
  const agreements = history.agreements.length === 0 ? [null] : history.agreements.map(({ stream }) => stream)
  for (const agreement of agreements) {
    const ofPeriod = (of: History, period: Window.Window) => ({
      ...{ history: of, definitions, period, validAt: Day.max(request.validAt, span.to), agreement },
      ...(request.reading === undefined ? {} : { reading: request.reading })
    })
    const inPeriod = (of: History, period: Window.Window): Links => countIn(ofPeriod(of, period), period, null)
    const countable = count(history, definitions, { ...ofPeriod(history, ever), lineage: false })
    if (E.isLeft(countable)) return countable
    const own = periods.map((period) => [period, inPeriod(history, period)] as const)
    for (const [, counted] of own) into.enter(counted)
    for (const [period, counted] of own) {
      into.enter(links(ledger, period, counted, (part, seenOn) => countIn(ofPeriod(history, period), part, seenOn)))
    }
    const all = renamed(inPeriod(history, ever), EVER)
    into.enter(all)
    into.enter({ cells: [], totals: ofYears(all, own.slice(0, years.length)) })
    const parts = { cells: [] as Bare[], totals: [] as Total[] }
    const enterPart = (cell: Cell, value: number, seen: number): void => {
      const { cells, totals, told: toldPart } = partly(cell, value, seen, told.name)
      parts.cells.push(...cells)
      parts.totals.push(...totals)
      shown.push(toldPart)
    }
    const names = new Set(into.cells().map(({ cell }) => cell['period'] ?? ''))
    const windows = [...names].flatMap((name): ReadonlyArray<readonly [string, Window.Window]> => {
      const window = name === EVER ? ever : windowOf(name)
      return window === null ? [] : [[name, window]]
    })
    for (const [name, window] of windows) {
      const seen = told.historyIn(window, agreement)
      if (seen === null) continue
      const counted = renamed(inPeriod(seen, window), name)
      const values = new Map(counted.cells.map(({ cell, value }) => [keyOf(cell), value]))
      for (const { cell, value } of into.cells()) {
        if (cell['period'] !== name || cell['agreement'] !== (agreement ?? '')) continue
        const seenOfIt = values.get(keyOf(cell)) ?? 0
        if (seenOfIt === value && (value > 0 || isOfAll(cell, definitions, told))) shown.push(cell)
        if (seenOfIt > 0 && seenOfIt < value) enterPart(cell, value, seenOfIt)
      }
    }
    into.enter(parts)
    into.enter({ cells: [], totals: casesOf(all.cells) })
  }
  const cases = casesTold(told)
  into.enter(cases)
  return E.right({ links: into.agreed(), shown: [...shown, ...cases.shown] })
}

/** Stands for all the time of the log, whenever it is looked at. */
const EVER = 'ever'

const renamed = ({ cells, totals }: Links, period: string): Links => {
  const name = (cell: Cell): Cell => ({ ...cell, period })
  return {
    cells: cells.map((one) => ({ ...one, cell: name(one.cell) })),
    totals: totals.map((one) => ({ ...one, total: name(one.total), parts: one.parts.map(name) }))
  }
}

/** How the figures of all years hang together with those of each. */
const ofYears = (all: Links, years: ReadonlyArray<readonly [Window.Window, Links]>): ReadonlyArray<Total> => {
  const ofYear = years.map(
    ([year, { cells }]) => [nameOf(year), new Map(cells.map((one) => [keyOf(one.cell), one]))] as const
  )
  return all.cells.flatMap(({ cell, value }): ReadonlyArray<Total> => {
    const parts = ofYear.flatMap(([period, cells]) => cells.get(keyOf({ ...cell, period })) ?? [])
    const sum = parts.reduce((before, part) => before + part.value, 0)
    if (parts.length === 0 || (sum !== value && parts.some((part) => part.value > value))) return []
    const type = sum === value ? 'sum' : 'at-most'
    return [{ type, total: cell, parts: parts.map((part) => part.cell), telling: false }]
  })
}

/** Whether nobody is left out of what is told by whom a figure could be more than 0. */
const isOfAll = (cell: Cell, definitions: ReadonlyArray<Definition>, { fields, events }: ToldCases): boolean => {
  if (events !== 'of-all') return false
  if (cell['by'] === '') return true
  const known = new Set(fields.keys())
  return definitions.some(({ count, by = [] }) =>
    by.some((dimension) => {
      const field = fieldOf(dimension, 'each' in count ? count.each : count.first, known)
      return canonical(dimension.by) === cell['by'] && field !== null && fields.get(field) === 'of-all'
    })
  )
}

const toldCase = (by: string, value: string): Cell => ({
  ...{ agreement: '', period: EVER, counted: 'cases told one by one', part: 'all', has: '' },
  by,
  value
})

/** A case that is counted in a figure of cases is one of those that are told. */
const casesOf = (cells: ReadonlyArray<Bare>): ReadonlyArray<Total> => [
  {
    type: 'at-most',
    total: toldCase('', ''),
    parts: cells.flatMap(({ cell }) =>
      cell['by'] === '' && cell['part'] === 'all' && cell['counted']?.includes('"of":"case"') === true ? [cell] : []
    ),
    telling: false
  }
]

/**
 * A figure of which a part is told: so many are counted in what is told, and the rest is what it is less than the figure. Whoever knows
 * the figure from elsewhere knows the rest.
 */
const partly = (
  cell: Cell,
  value: number,
  seen: number,
  telling: string
): Links & { readonly told: Cell; readonly untold: Cell } => {
  const [told, untold] = [
    { ...cell, told: 'yes', telling },
    { ...cell, told: 'no', telling }
  ]
  return {
    told,
    untold,
    cells: [
      { cell: told, value: seen, cost: 1 },
      { cell: untold, value: value - seen, cost: 1 }
    ],
    totals: [{ type: 'sum', total: cell, parts: [told, untold], telling: false }]
  }
}

/** How many cases there are, in all and by each field, with those of these figures that are told. */
const casesTold = ({ name, cases, all, fields }: ToldCases): Links & { readonly shown: ReadonlyArray<Cell> } => {
  const total: Bare = { cell: toldCase('', ''), value: all.length, cost: 1 }
  const rows = [...fields].map(([field, told]) =>
    rowTold(total.cell, field, told, tally(all, field), tally(cases, field), name)
  )
  return {
    cells: [total, ...rows.flatMap(({ cells }) => cells)],
    totals: rows.flatMap(({ totals }) => totals),
    shown: [...(cases.length === all.length ? [total.cell] : []), ...rows.flatMap((row) => row.shown)]
  }
}

/** The cases by one field: all of them, and those of which it is told. How many are left is told too. */
const rowTold = (
  total: Cell,
  field: string,
  told: 'of-all' | 'of-some',
  whole: ReadonlyMap<string, number>,
  seen: ReadonlyMap<string, number>,
  telling: string
): Links & { readonly shown: ReadonlyArray<Cell> } => {
  const cells = [...whole].map(([value, count]): Bare => ({ cell: toldCase(field, value), value: count, cost: 1 }))
  const sum = { type: 'sum', total, parts: cells.map(({ cell }) => cell), telling: false } as const
  if (told === 'of-all') return { cells, totals: [sum], shown: sum.parts }
  const rows = cells.map(({ cell, value }) => {
    const many = seen.get(cell['value'] ?? '') ?? 0
    if (many === value) return { cells: [], totals: [], shown: [cell], untold: [] }
    if (many === 0) return { cells: [], totals: [], shown: [], untold: [{ cell, value }] }
    const { told, untold, ...links } = partly(cell, value, many, telling)
    return { ...links, shown: [told], untold: [{ cell: untold, value: value - many }] }
  })
  const untold = rows.flatMap((row) => row.untold)
  if (untold.length === 0) return { cells, totals: [sum], shown: sum.parts }
  const left: Bare = {
    cell: { ...toldCase(field, ''), told: 'no', telling },
    value: untold.reduce((all, { value }) => all + value, 0),
    cost: 1
  }
  const ofLeft = { type: 'sum', total: left.cell, parts: untold.map(({ cell }) => cell), telling: false } as const
  return {
    cells: [...cells, ...rows.flatMap((row) => row.cells), left],
    totals: [sum, ...rows.flatMap((row) => row.totals), ofLeft],
    shown: [...rows.flatMap((row) => row.shown), left.cell]
  }
}

const tally = (cases: ReadonlyArray<Fields>, field: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { [field]: value = '' } of cases) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Takes figures, each once, by the number that it came to first. */
const collecting = () => {
  const cells = new Map<string, Bare>()
  const totals: Total[] = []
  const numberOf = (cell: Cell): number => cells.get(keyOf(cell))?.value ?? Number.NaN
  /** A span that was counted before as it was seen on another day may not add up: then nothing is said of it. */
  const agrees = ({ type, total, parts }: Total): boolean => {
    const [whole, numbers] = [numberOf(total), parts.map(numberOf)]
    const sum = numbers.reduce((before, number) => before + number, 0)
    if (type === 'sum') return sum === whole
    if (type === 'same') return numbers.every((number) => number === whole)
    return numbers.every((number) => number <= whole) && (type === 'at-most' || sum >= whole)
  }
  return {
    enter: (links: Links): void => {
      for (const one of links.cells) if (!cells.has(keyOf(one.cell))) cells.set(keyOf(one.cell), one)
      totals.push(...links.totals)
    },
    cells: (): ReadonlyArray<Bare> => [...cells.values()],
    agreed: (): Links => ({ cells: [...cells.values()], totals: totals.filter(agrees) })
  }
}
