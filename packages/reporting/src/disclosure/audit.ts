import { E } from '../fp.ts'
import type { Attack } from './Attack.ts'
import { type Cell, keyOf } from './Cell.ts'
import { exactly } from './exactly.ts'
import { explain } from './explain.ts'
import { factsOfDerived } from './Fact.ts'
import { isOrganisational } from './Figures.ts'
import { joined } from './joined.ts'
import { around, type Knowledge, type Range } from './Knowledge.ts'
import { open } from './open.ts'
import { provable } from './possible.ts'
import { boundsWhere } from './Reader.ts'
import type { Refusal } from './Refusal.ts'
import type { Limit, Needs, Requirement } from './Requirement.ts'
import { type Audience, accepted, type Request, readersOf, requirementsOf } from './request.ts'
import { withheldStatistics } from './statistics.ts'
import { audited, binding, type Failure, type Pattern, type Task } from './Task.ts'

/** A choice of what to show, whoever made it: the figures by name, and the derived ones by id. */
export interface Showing {
  readonly cells: ReadonlyArray<Cell>
  readonly derived: ReadonlyArray<string>
}

/**
 * Every way in which an audience could work out a hidden figure if this were published, beside all that was published before
 * and that it can see. Nothing, if there is none. What the audience could work out already is not held against it.
 *
 * It trusts no method by which the choice was made: `release` asks it of its own choice, and it can be asked of a report that
 * was written by hand.
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * const cell = (sex: string) => ({ measure: 'cases', sex })
 * const counted = (sex: string, n: number) => ({ cell: cell(sex), count: DisclosureControl.count(n), cost: 1 })
 * const all = [cell('all'), cell('women'), cell('men')]
 * const made = DisclosureControl.figures({
 *   log: { id: 'a', length: 9, head: 'f3' },
 *   cells: [counted('all', 81), counted('women', 79), counted('men', 2)],
 *   totals: [{ type: 'sum', total: cell('all'), parts: [cell('women'), cell('men')], telling: true }],
 *   derived: [],
 *   presentations: [{ type: 'sentence', id: 'in-short', cells: all, derived: [] }]
 * })
 * const policies = DisclosureControl.policies(DisclosureControl.usualPolicies)
 * if (made._tag === 'Left' || policies._tag === 'Left') throw new Error()
 * const request = { figures: made.right, to: 'steering', policies: policies.right, ledger: DisclosureControl.emptyLedger('a') }
 * // “81, of whom 79 are women” tells how many are men
 * const attacks = DisclosureControl.audit(request, { cells: [cell('all'), cell('women')], derived: [] })
 * const [attack] = attacks._tag === 'Right' ? attacks.right : []
 * assert.deepEqual(attack?.type === 'computed' && attack.finds, { from: 2, to: 2 })
 */
export const audit = (request: Request, showing: Showing): E.Either<Refusal, ReadonlyArray<Attack>> => {
  const policy = accepted(request)
  if (E.isLeft(policy)) return policy
  if (policy.right.type === 'open') return E.right([])
  const { figures, placeOf } = joined(request.figures)
  const asked = { ...request, figures }
  const cells = new Set(showing.cells.map(keyOf))
  const shown = new Set(placeOf.filter((_, choice) => cells.has(keyOf(request.figures.cells[choice]?.cell ?? {}))))
  const pattern = figures.cells.map((_, place) => !shown.has(place))
  const counts = new Map(figures.cells.map(({ cell, count }) => [keyOf(cell), count]))
  const facts = figures.derived
    .filter((derived) => showing.derived.includes(derived.id) && !isOrganisational(derived, figures))
    .flatMap((derived) => factsOfDerived(derived, (cell) => open(counts.get(keyOf(cell)) ?? {})))
  const baseline = readersOf(asked, [])
  const { requirements } = reasonable(asked, baseline)
  const audiences = readersOf(asked, facts)
  const task: Task = {
    choices: figures.cells.map(({ cost }, choice) => ({ hidden: pattern[choice] === true, cost })),
    requirements: requirements.map((requirement) => transferred(requirement, baseline, audiences))
  }
  return E.right([
    ...attacksOf(audited(task, pattern), pattern),
    ...withheldStatistics(
      request,
      policy.right,
      (id) => showing.derived.includes(id),
      (key) => cells.has(key)
    )
  ])
}

/** Failures as attacks. */
export const attacksOf = (failures: ReadonlyArray<Failure>, pattern: Pattern): ReadonlyArray<Attack> =>
  failures.map(({ requirement }) =>
    explain(
      requirement,
      boundsWhere(requirement.reader, (choice) => pattern[choice] === true)
    )
  )

/** The same requirement for a reader who knows more of the same figures. */
const transferred = (
  requirement: Requirement,
  before: ReadonlyArray<Audience>,
  after: ReadonlyArray<Audience>
): Requirement => {
  for (const [place, { reads, guesses, guessesLess, compares }] of before.entries()) {
    const audience = after[place]
    if (audience === undefined) continue
    if (requirement.reader === reads) return { ...requirement, reader: audience.reads }
    if (requirement.reader === compares) return { ...requirement, reader: audience.compares }
    if (requirement.reader === guesses) return { ...requirement, reader: audience.guesses }
    if (requirement.reader === guessesLess) return { ...requirement, reader: audience.guessesLess }
  }
  return requirement
}

/** What can be asked of a release. */
export interface Reasonable {
  readonly requirements: ReadonlyArray<Requirement>
  readonly lost: ReadonlyArray<Cell>
  /** Figures that are hidden with their whole tables, since a guess would tell something if anything of these were shown. */
  readonly withdrawn: ReadonlySet<number>
}

/**
 * What must remain possible after a release: no more than is possible before it. A figure that an audience could already work out
 * cannot be hidden from it any more, but nothing may be added. What it could work out is confirmed by exact fractions: a linear
 * program is not believed that something is lost. A value for which no table of whole numbers is found even then is not asked for.
 *
 * @param start - figures that are hidden in any case: what is possible then need not be looked at again
 * @returns `lost`: the figures that could be worked out, or nearly, from what was published before
 */
export const reasonable = (
  { figures }: Request,
  audiences: ReadonlyArray<Audience>,
  start: Pattern = figures.cells.map(() => true)
): Reasonable => {
  const presented = new Set(figures.presentations.flatMap(({ cells }) => cells.map(keyOf)))
  const isPresented = (choice: number): boolean => presented.has(keyOf(figures.cells[choice]?.cell ?? {}))
  const last = audiences.length - 1
  const before = audiences.flatMap((audience, index) => requirementsOf(audience, index === last, isPresented))
  const everything = figures.cells.map(() => true)
  const choices = figures.cells.map(({ cost }) => ({ hidden: true, cost }))
  // What is possible where some figures are hidden is possible where all are.
  const failing = new Set(audited({ choices, requirements: before }, start).map(({ requirement }) => requirement))
  const doubtful = before.filter(
    (requirement) => failing.has(requirement) || binding([requirement], start).length === 0
  )
  const unmet = new Map(
    audited({ choices, requirements: doubtful }, everything).map(({ requirement, limits }) => [requirement, limits])
  )
  const wasRead = new Set(
    [...unmet.keys()].flatMap(({ reader, variable }) =>
      reader.insight === 'reads' ? [`${reader.audience} ${variable}`] : []
    )
  )
  const lost = new Map<string, Cell>()
  const tables = new Set<number>()
  const requirements = before.flatMap((requirement): ReadonlyArray<Requirement> => {
    const limits = unmet.get(requirement)
    if (limits === undefined) return [requirement]
    const { reader, variable, needs } = requirement
    const at = reader.knowledge.variables[variable]
    if (reader.insight === 'guesses' && at?.choice !== -1 && !wasRead.has(`${reader.audience} ${variable}`)) {
      // What only a guess about this very release would tell is for this release to prevent.
      const audience = audiences.find(({ guesses }) => guesses === reader)
      const less = { ...requirement, reader: audience?.guessesLess ?? reader }
      const [failure] = audited({ choices, requirements: [less] }, everything)
      if (failure === undefined) return [less]
      // Where nothing is shown of the tables that it is in, there is nothing to guess by; nor may other figures tell more.
      for (const choice of besides(reader.knowledge, variable)) tables.add(choice)
      return [asProvable({ ...less, needs: noMoreThan(needs, provedLimits(less, failure.limits)) })]
    }
    if (at?.cell != null && requirement.onlyIf === -1) lost.set(keyOf(at.cell), at.cell)
    return [asProvable({ ...requirement, needs: noMoreThan(needs, provedLimits(requirement, limits)) })]
  })
  return { requirements, lost: [...lost.values()], withdrawn: tables }
}

/** The same, as far as tables of whole numbers prove it if nothing is shown. */
const asProvable = (requirement: Requirement): Requirement => ({
  ...requirement,
  needs: provable(
    requirement,
    requirement.reader.sightOf(() => true)
  )
})

/** The figures, other than empty ones, that are in a table with a number, or in a table with one of these. */
const besides = (knowledge: Knowledge, variable: number): ReadonlyArray<number> =>
  around(knowledge, variable, 2).flatMap((number) => {
    const { choice = -1, value = 0 } = knowledge.variables[number] ?? {}
    return choice === -1 || value === 0 ? [] : [choice]
  })

/** Between what a number must lie if nothing is shown, as far as exact fractions confirm it. */
const provedLimits = ({ reader, variable }: Requirement, limits: ReadonlyArray<Limit>): Range => {
  const proved = limits.map((limit) => ({
    ...limit,
    ...exactly(reader.knowledge, variable, limit, reader.hidden)
  }))
  const of = (direction: 1 | -1) => proved.find((limit) => limit.direction === direction && limit.isExact)?.value
  const [least, most] = [of(-1), of(1)]
  return {
    from: least === undefined ? Number.NEGATIVE_INFINITY : Math.ceil(least.over / least.under),
    to: most === undefined ? Number.POSITIVE_INFINITY : Math.floor(most.over / most.under)
  }
}

const noMoreThan = (needs: Needs, now: Range): Needs => {
  switch (needs.type) {
    case 'range':
      return {
        type: 'range',
        range: { from: Math.max(needs.range.from, now.from), to: Math.min(needs.range.to, now.to) }
      }
    case 'values':
      return { type: 'values', least: Math.min(needs.least, now.to - now.from + 1) }
  }
}
