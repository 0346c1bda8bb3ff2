import { E } from '../fp.ts'
import { type Cell, compare, keyOf } from './Cell.ts'
import { type Count, count, type Statistic } from './Count.ts'
import { open } from './open.ts'

/** Where a log stood when the figures were counted. */
export interface LogHead {
  /** What tells the log from every other, and stays the same as it grows. */
  readonly id: string
  /** How many events it had. */
  readonly length: number
  /** What tells its events so far from any other so many: a hash of them, or the id of the last. */
  readonly head: string
  /** Its head at the lengths at which something was released. An entry of a ledger is checked by it where it is there. */
  readonly earlier?: ReadonlyMap<number, string>
}

/** A figure with its name. */
export interface Counted {
  readonly cell: Cell
  readonly count: Count
  /** How much is lost if it is hidden, as a whole number from 1: of two that would do, the cheaper one is hidden. */
  readonly cost: number
}

/**
 * What readers know of how figures hang together.
 *
 * - `sum`: the parts have nobody in common, and together they are the total.
 * - `at-most`: a part may share people with another: each is no more than the total.
 * - `covered`: so it is, and everybody is in a part, as where at least one of several kinds is ticked: together the parts are no less.
 * - `same`: each part is the total under another name, such as those who are counted by one indicator and divided by another.
 */
export interface Total {
  readonly type: 'sum' | 'at-most' | 'covered' | 'same'
  readonly total: Cell
  readonly parts: ReadonlyArray<Cell>
  /** Whether it tells something of a group that all of it is in one part. A municipality may tell nothing, a form of violence does. */
  readonly telling: boolean
}

/** A figure that is calculated from others, and follows them: it is shown only where all of them are. */
export type Derived =
  /** `of` per hundred `among`, with so many decimals. */
  | { readonly type: 'share'; readonly id: string; readonly of: Cell; readonly among: Cell; readonly decimals: number }
  /** The sum of `of`, times a factor that readers know: per 10,000 inhabitants, or a mean over eight municipalities. */
  | {
      readonly type: 'rate'
      readonly id: string
      readonly of: ReadonlyArray<Cell>
      readonly factor: number
      readonly decimals: number
    }
  /** The most, the least or the middle one of some figures. */
  | {
      readonly type: 'ranked'
      readonly id: string
      readonly rank: 'most' | 'least' | 'median'
      readonly of: ReadonlyArray<Cell>
    }
  /**
   * What was measured on those who are counted in `of`, such as a median of days. `measured` says what: equal names are
   * compared. `p90` is the least that nine in ten have at most (nearest rank).
   */
  | {
      readonly type: 'measured'
      readonly id: string
      readonly of: Cell
      readonly measured: string
      readonly statistic: 'mean' | 'median' | 'p90' | 'extreme'
      readonly value: Statistic
    }

/** What is published: a table, a sentence or a chart, by the figures that it holds. A bar shows its figure by its height. */
export interface Presentation {
  readonly type: 'table' | 'sentence' | 'chart'
  readonly id: string
  readonly cells: ReadonlyArray<Cell>
  /** The ids of derived figures. */
  readonly derived: ReadonlyArray<string>
}

/**
 * Figures that are to be published together. What is in no presentation is not shown, but is there so that it is known how
 * the others hang together: the quarters of a year that is published, also if they were published before.
 *
 * INVARIANT: made by `figures`, so names are unique, every name is there, and every total is the sum of its parts.
 */
export interface Figures {
  readonly log: LogHead
  /** In the order of their names. */
  readonly cells: ReadonlyArray<Counted>
  /** In the order of their names. */
  readonly totals: ReadonlyArray<Total>
  readonly derived: ReadonlyArray<Derived>
  readonly presentations: ReadonlyArray<Presentation>
  /**
   * What the bodies of an agreement did: meetings that were held, weeks in which there was one. They are about nobody, so they
   * are shown as they are to every audience, and are in no total. In the order of their names.
   */
  readonly organisational: ReadonlyArray<Counted>
}

/** Figures as they are counted; organisational ones may be left out where there are none. */
export type Counting = Omit<Figures, 'organisational'> & Partial<Pick<Figures, 'organisational'>>

/** Why figures cannot be published as they are. It names figures and tells none. */
export type FiguresFault =
  /** One name with two counts. */
  | { readonly type: 'counted-in-two-ways'; readonly cell: Cell }
  | { readonly type: 'no-such-figure'; readonly cell: Cell; readonly where: string }
  | { readonly type: 'no-such-derived-figure'; readonly id: string; readonly where: string }
  | { readonly type: 'id-used-twice'; readonly id: string }
  /**
   * A total that is not the sum of its parts; where parts may overlap, less than one of them, or more than all where they cover it;
   * and one that is not the same as what it is said to be.
   */
  | { readonly type: 'not-additive'; readonly total: Cell; readonly parts: ReadonlyArray<Cell> }
  | { readonly type: 'not-a-cost'; readonly cell: Cell }
  | { readonly type: 'not-a-number-of-decimals'; readonly id: string }
  | { readonly type: 'not-a-factor'; readonly id: string }
  /** What bodies did is about nobody: the same figure cannot be about people too. */
  | { readonly type: 'of-people-and-organisational'; readonly cell: Cell }
  | { readonly type: 'organisational-in-a-total'; readonly total: Cell; readonly cell: Cell }
  /** A derived figure of both kinds would tell of people by what is always shown. */
  | { readonly type: 'derived-from-both-kinds'; readonly id: string }

/**
 * Figures to be published together, or all that is wrong with them.
 *
 * A total that is not the sum of its parts is a fault here, since whatever is hidden in such a table, nobody knows what it
 * gives away. Where parts overlap by their nature, say so with `at-most`.
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * const cell = (sex: string) => ({ measure: 'cases', sex })
 * const counted = (sex: string, n: number) => ({ cell: cell(sex), count: DisclosureControl.count(n), cost: 1 })
 * const wrong = DisclosureControl.figures({
 *   log: { id: 'a', length: 9, head: 'f3' },
 *   cells: [counted('all', 81), counted('women', 79), counted('men', 1)],
 *   totals: [{ type: 'sum', total: cell('all'), parts: [cell('women'), cell('men')], telling: true }],
 *   derived: [],
 *   presentations: []
 * })
 * assert.equal(wrong._tag === 'Left' && wrong.left[0]?.type, 'not-additive')
 */
export const figures = (counting: Counting): E.Either<ReadonlyArray<FiguresFault>, Figures> => {
  const input = { ...counting, organisational: counting.organisational ?? [] }
  const counts = countsOf(input.cells)
  const organisational = countsOf(input.organisational)
  const all = new Map([...counts, ...organisational])
  const faults = [
    ...input.cells.flatMap((counted) => faultsOfCell(counted, counts)),
    ...input.organisational.flatMap((counted) => faultsOfCell(counted, organisational)),
    ...faultsOfKinds(input, counts, organisational),
    ...input.totals.flatMap((total) => faultsOfTotal(total, all)),
    ...faultsOfDerived(input.derived, all),
    ...faultsOfPresentations(input, all)
  ]
  if (faults.length > 0) return E.left(faults)
  const rests = restsOf(input.totals, counts)
  const totals = new Map([...input.totals, ...rests.totals].map((total) => [nameOf(total), total]))
  return E.right({
    ...input,
    cells: inOrder(new Map([...counts, ...countsOf(rests.cells)])),
    totals: inOrder(totals),
    organisational: inOrder(organisational)
  })
}

const countsOf = (cells: ReadonlyArray<Counted>): Counts =>
  new Map(cells.map((counted) => [keyOf(counted.cell), counted]))

const inOrder = <A>(named: ReadonlyMap<string, A>): ReadonlyArray<A> =>
  [...named].sort(([a], [b]) => compare(a, b)).map(([, one]) => one)

/**
 * Where several kinds may be ticked, and a kind tells something: how many of the total are not of it. Nobody publishes it, but
 * it is told by the two that are.
 */
const restsOf = (totals: ReadonlyArray<Total>, counts: Counts): Pick<Figures, 'cells' | 'totals'> => {
  const number = (cell: Cell): number => open(counts.get(keyOf(cell))?.count ?? {})
  const rests = totals
    .filter(({ type, telling }) => (type === 'at-most' || type === 'covered') && telling)
    .flatMap(({ total, parts }) =>
      parts.map((part) => ({
        total,
        part,
        cell: { ...part, 'not of': keyOf(total) },
        rest: number(total) - number(part)
      }))
    )
  return {
    cells: rests.map(({ cell, rest }) => ({ cell, count: count(rest), cost: 1 })),
    totals: rests.map(({ total, part, cell }) => ({ type: 'sum', total, parts: [part, cell], telling: true }))
  }
}

const nameOf = ({ type, total, parts, telling }: Total): string =>
  JSON.stringify([keyOf(total), type, telling, ...parts.map(keyOf).sort(compare)])

type Counts = ReadonlyMap<string, Counted>

/** The cells that a derived figure is calculated from. */
export const sourcesOf = (derived: Derived): ReadonlyArray<Cell> => {
  switch (derived.type) {
    case 'share':
      return [derived.of, derived.among]
    case 'rate':
    case 'ranked':
      return derived.of
    case 'measured':
      return [derived.of]
  }
}

/** Whether a derived figure is calculated from what bodies did. */
export const isOrganisational = (derived: Derived, { organisational }: Figures): boolean => {
  const keys = new Set(organisational.map(({ cell }) => keyOf(cell)))
  return sourcesOf(derived).some((cell) => keys.has(keyOf(cell)))
}

const faultsOfCell = ({ cell, count: counted, cost }: Counted, counts: Counts): ReadonlyArray<FiguresFault> => {
  const last = counts.get(keyOf(cell))
  return [
    ...(last === undefined || open(last.count) === open(counted)
      ? []
      : [{ type: 'counted-in-two-ways', cell } as const]),
    ...(Number.isSafeInteger(cost) && cost >= 1 ? [] : [{ type: 'not-a-cost', cell } as const])
  ]
}

const missing = (cells: ReadonlyArray<Cell>, where: string, counts: Counts): ReadonlyArray<FiguresFault> =>
  cells.filter((cell) => !counts.has(keyOf(cell))).map((cell) => ({ type: 'no-such-figure', cell, where }))

const faultsOfKinds = (
  { totals, derived }: Pick<Figures, 'totals' | 'derived'>,
  counts: Counts,
  organisational: Counts
): ReadonlyArray<FiguresFault> => {
  const isOrganisational = (cell: Cell): boolean => organisational.has(keyOf(cell))
  return [
    ...[...organisational.values()]
      .filter(({ cell }) => counts.has(keyOf(cell)))
      .map(({ cell }) => ({ type: 'of-people-and-organisational', cell }) as const),
    ...totals.flatMap(({ total, parts }) =>
      [total, ...parts]
        .filter(isOrganisational)
        .map((cell) => ({ type: 'organisational-in-a-total', total, cell }) as const)
    ),
    ...derived
      .filter((one) => new Set(sourcesOf(one).map(isOrganisational)).size > 1)
      .map(({ id }) => ({ type: 'derived-from-both-kinds', id }) as const)
  ]
}

const faultsOfTotal = ({ type, total, parts }: Total, counts: Counts): ReadonlyArray<FiguresFault> => {
  const absent = missing([total, ...parts], 'a total', counts)
  if (absent.length > 0) return absent
  const number = (cell: Cell): number => open(counts.get(keyOf(cell))?.count ?? {})
  const sum = parts.reduce((before, part) => before + number(part), 0)
  return agrees[type](parts.map(number), number(total), sum) ? [] : [{ type: 'not-additive', total, parts }]
}

const agrees: {
  readonly [T in Total['type']]: (parts: ReadonlyArray<number>, total: number, sum: number) => boolean
} = {
  sum: (_, total, sum) => sum === total,
  'at-most': (parts, total) => parts.every((part) => part <= total),
  covered: (parts, total, sum) => parts.every((part) => part <= total) && sum >= total,
  same: (parts, total) => parts.every((part) => part === total)
}

const faultsOfDerived = (all: ReadonlyArray<Derived>, counts: Counts): ReadonlyArray<FiguresFault> => [
  ...repeated(all.map(({ id }) => id)),
  ...all.flatMap((derived) => [
    ...missing(sourcesOf(derived), derived.id, counts),
    ...('decimals' in derived && !(Number.isInteger(derived.decimals) && derived.decimals >= 0 && derived.decimals <= 3)
      ? [{ type: 'not-a-number-of-decimals', id: derived.id } as const]
      : []),
    ...(derived.type === 'rate' && !(Number.isFinite(derived.factor) && derived.factor > 0)
      ? [{ type: 'not-a-factor', id: derived.id } as const]
      : [])
  ])
]

const faultsOfPresentations = (input: Figures, counts: Counts): ReadonlyArray<FiguresFault> => {
  const ids = new Set(input.derived.map(({ id }) => id))
  return [
    ...repeated(input.presentations.map(({ id }) => id)),
    ...input.presentations.flatMap(({ id, cells, derived }) => [
      ...missing(cells, id, counts),
      ...derived
        .filter((name) => !ids.has(name))
        .map((name) => ({ type: 'no-such-derived-figure', id: name, where: id }) as const)
    ])
  ]
}

const repeated = (ids: ReadonlyArray<string>): ReadonlyArray<FiguresFault> =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({ type: 'id-used-twice', id }))
