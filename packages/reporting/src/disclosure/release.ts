import { E, O } from '../fp.ts'
import { attacksOf, reasonable } from './audit.ts'
import { released } from './box.ts'
import { type Cell, keyOf } from './Cell.ts'
import type { Count, Statistic } from './Count.ts'
import { factsOfTotal } from './Fact.ts'
import { type Derived, type Figures, isOrganisational, type Presentation } from './Figures.ts'
import { joined } from './joined.ts'
import { entered, type Ledger, type Was } from './Ledger.ts'
import type { Optimizer } from './Optimizer.ts'
import { open } from './open.ts'
import type { Policy } from './Policy.ts'
import type { Refusal } from './Refusal.ts'
import type { Released, Shown } from './Released.ts'
import { accepted, countedAs, type Request, readersOf } from './request.ts'
import { roundedFigure, roundedRange } from './rounding.ts'
import { shownDerived } from './statistics.ts'
import { suppress } from './suppress.ts'
import { audited, costOf, type Pattern, type Task } from './Task.ts'

/** What may be published, as it may be shown. */
export interface Release {
  readonly presentations: ReadonlyArray<ReleasedPresentation>
  /** The ledger with this release in it. What is published without it being kept is not protected afterwards. */
  readonly ledger: Ledger
  /** How it was chosen which figures are hidden beside the small ones, and what that cost. */
  readonly suppression: { readonly method: 'none' | 'greedy' | 'optimal'; readonly cost: number }
  /** Figures that were not to be known and that could be worked out before, at least more closely than the policy allows. */
  readonly lost: ReadonlyArray<Cell>
}

/** A table, a sentence or a chart with what it may show. */
export interface ReleasedPresentation {
  readonly type: Presentation['type']
  readonly id: string
  readonly cells: ReadonlyArray<{ readonly cell: Cell; readonly figure: Released<Count> }>
  readonly derived: ReadonlyArray<{ readonly id: string; readonly figure: Released<Statistic> }>
}

/**
 * What of these figures may be published to an audience, so that nothing that is hidden can be worked out: not from this, and not
 * from this with anything that was published before. Or why nothing may.
 *
 * Small counts are hidden, then as many others as it takes; what was chosen is audited by another method than it was chosen
 * by, and not released unless the audit finds nothing. The same figures give the same release.
 *
 * @param optimizer - hides as little as can be, where one is given; else the plain method is used
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * const { count, crossTable, figures, policies, release, read, usualPolicies, emptyLedger } = DisclosureControl
 * const counts: Record<string, number> = { 'krokom women': 12, 'krokom men': 2, 'berg women': 9, 'berg men': 0 }
 * const table = crossTable(
 *   { measure: 'cases' },
 *   [
 *     { name: 'municipality', values: ['krokom', 'berg'], total: 'all', telling: false },
 *     { name: 'sex', values: ['women', 'men'], total: 'all', telling: false }
 *   ],
 *   ({ municipality = '', sex = '' }) => {
 *     const counted = Object.entries(counts).filter(
 *       ([name]) => ['all', name.split(' ')[0]].includes(municipality) && ['all', name.split(' ')[1]].includes(sex)
 *     )
 *     return count(counted.reduce((sum, [, n]) => sum + n, 0))
 *   }
 * )
 * const cells = table.cells.map(({ cell }) => cell)
 * const made = figures({
 *   log: { id: 'log-1', length: 40, head: 'e40' },
 *   ...table,
 *   derived: [],
 *   presentations: [{ type: 'table', id: 'cases', cells, derived: [] }]
 * })
 * const chosen = policies(usualPolicies)
 * if (made._tag === 'Left' || chosen._tag === 'Left') throw new Error()
 *
 * const request = { figures: made.right, to: 'steering', policies: chosen.right, ledger: emptyLedger('log-1') }
 * const result = release(request)
 * if (result._tag === 'Left') throw new Error()
 * const shown = result.right.presentations[0]?.cells.map(({ figure }) => read(figure))
 * // hidden: the men, who are few, in each municipality and in all, and what would tell how many they are
 * assert.equal(shown?.filter(({ type }) => type === 'hidden').length, 6)
 */
export const release = (request: Request, optimizer: O.Option<Optimizer> = O.none): E.Either<Refusal, Release> => {
  const policy = accepted(request)
  if (E.isLeft(policy)) return policy
  const { figures } = request
  const presented = presentedIn(figures)
  const absent = figures.cells.map(({ cell }) => !presented.has(keyOf(cell)))
  if (policy.right.type === 'open') {
    return E.right(
      published(request, policy.right, absent, absent, { suppression: { method: 'none', cost: 0 }, lost: [] })
    )
  }
  const one = joined(figures)
  const asked = { ...request, figures: one.figures }
  const isPresented = presentedIn(one.figures)
  const audiences = readersOf(asked, [])
  const own = audiences[audiences.length - 1]
  const choices = one.figures.cells.map(({ cell, cost }, choice) => ({
    hidden: !isPresented.has(keyOf(cell)) || own?.sensitives.has(own.knowledge.ofChoice[choice] ?? -1) === true,
    cost
  }))
  const start = choices.map(({ hidden }) => hidden)
  const { requirements, lost, withdrawn } = reasonable(asked, audiences, start)
  const task: Task = {
    choices: choices.map(({ hidden, cost }, choice) => ({ hidden: hidden || withdrawn.has(choice), cost })),
    requirements
  }
  const chosen = suppress(task, optimizer)
  if (E.isLeft(chosen))
    return E.left({
      type: 'discloses',
      attacks: attacksOf(
        chosen.left,
        choices.map(() => true)
      )
    })
  const { pattern, method } = chosen.right
  const failures = audited(task, pattern)
  if (failures.length > 0) return E.left({ type: 'discloses', attacks: attacksOf(failures, pattern) })
  const hidden = one.placeOf.map((place, choice) => absent[choice] === true || pattern[place] === true)
  return E.right(
    published(request, policy.right, hidden, absent, { suppression: { method, cost: costOf(task, pattern) }, lost })
  )
}

const presentedIn = ({ presentations }: Figures): ReadonlySet<string> =>
  new Set(presentations.flatMap(({ cells }) => cells.map(keyOf)))

const published = (
  request: Request,
  policy: Policy,
  hidden: Pattern,
  absent: Pattern,
  rest: Pick<Release, 'suppression' | 'lost'>
): Release => {
  const { figures, to, ledger } = request
  const ofBodies = figures.organisational.map(
    ({ cell, count }) => [keyOf(cell), { type: 'exact', value: open(count) }] as const
  )
  const shown = new Map<string, Shown>([
    ...ofBodies,
    ...figures.cells.map(({ cell }, choice): readonly [string, Shown] => {
      const value = countedAs(figures, choice)
      if (hidden[choice] === true) return [keyOf(cell), { type: 'hidden' }]
      return [keyOf(cell), policy.type === 'open' ? { type: 'exact', value } : roundedFigure(value, policy)]
    })
  ])
  const presented = presentedIn(figures)
  const isShown = (key: string): boolean => shown.get(key)?.type !== 'hidden'
  const ids =
    policy.type === 'open' ? new Set(figures.derived.map(({ id }) => id)) : shownDerived(request, policy, isShown)
  const numberOf = (cell: Cell): number => {
    const figure = shown.get(keyOf(cell))
    return figure !== undefined && 'value' in figure ? figure.value : Number.NaN
  }
  const derived = new Map(
    figures.derived.map((one) => [one.id, ids.has(one.id) ? calculated(one, numberOf) : ({ type: 'hidden' } as const)])
  )
  return {
    ...rest,
    presentations: figures.presentations.map((presentation) => ({
      type: presentation.type,
      id: presentation.id,
      cells: presentation.cells.map((cell) => ({
        cell,
        figure: released<Count>(shown.get(keyOf(cell)) ?? { type: 'hidden' })
      })),
      derived: presentation.derived.map((id) => ({
        id,
        figure: released<Statistic>(derived.get(id) ?? { type: 'hidden' })
      }))
    })),
    ledger: entered(ledger, {
      audience: to,
      length: figures.log.length,
      head: figures.log.head,
      cells: figures.cells.map(({ cell, count }, choice) => ({
        cell,
        count,
        was: became(figures, policy, choice, hidden, absent)
      })),
      organisational: figures.organisational.filter(({ cell }) => presented.has(keyOf(cell))),
      facts: figures.totals.flatMap(factsOfTotal),
      measured: figures.derived.flatMap((one) =>
        one.type === 'measured' && one.statistic === 'mean' && ids.has(one.id) && !isOrganisational(one, figures)
          ? [{ of: one.of, measured: one.measured }]
          : []
      )
    })
  }
}

const became = (figures: Figures, policy: Policy, choice: number, hidden: Pattern, absent: Pattern): Was => {
  if (absent[choice] === true) return { type: 'absent' }
  if (hidden[choice] === true) return { type: 'hidden' }
  const value = countedAs(figures, choice)
  const range = policy.type === 'open' ? { from: value, to: value } : roundedRange(value, policy)
  return { type: 'shown', ...range }
}

/** A derived figure, calculated from what is shown of its figures, so that it tells nothing more than they do. */
const calculated = (derived: Derived, number: (cell: Cell) => number): Shown => {
  switch (derived.type) {
    case 'share': {
      const among = number(derived.among)
      return among === 0 ? { type: 'not-applicable' } : exactly((100 * number(derived.of)) / among, derived.decimals)
    }
    case 'rate':
      return exactly(derived.of.reduce((sum, cell) => sum + number(cell), 0) * derived.factor, derived.decimals)
    case 'ranked': {
      const numbers = derived.of.map(number).sort((a, b) => a - b)
      const middle = (numbers.length - 1) / 2
      switch (derived.rank) {
        case 'least':
          return exactly(numbers[0] ?? Number.NaN, 0)
        case 'most':
          return exactly(numbers[numbers.length - 1] ?? Number.NaN, 0)
        case 'median':
          return exactly(
            ((numbers[Math.floor(middle)] ?? Number.NaN) + (numbers[Math.ceil(middle)] ?? Number.NaN)) / 2,
            1
          )
      }
      break
    }
    case 'measured':
      return { type: 'exact', value: open(derived.value) }
  }
}

const exactly = (value: number, decimals: number): Shown =>
  Number.isNaN(value)
    ? { type: 'hidden' }
    : { type: 'exact', value: Math.round(value * 10 ** decimals) / 10 ** decimals }
