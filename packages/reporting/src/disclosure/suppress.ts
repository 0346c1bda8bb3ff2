import { E, O } from '../fp.ts'
import { type Cut, conditionOf, cutOf } from './Cut.ts'
import { cover } from './cover.ts'
import { grouped } from './grouped.ts'
import { around } from './Knowledge.ts'
import type { Optimizer } from './Optimizer.ts'
import { audited, costOf, type Failure, failures, type Pattern, primary, type Task } from './Task.ts'

/** Which figures are hidden, and how they were chosen. */
export interface Suppression {
  readonly pattern: Pattern
  readonly method: 'greedy' | 'optimal'
}

/**
 * Chooses what is hidden beside what must be, until every requirement is met: with the optimizer as cheaply as can be, without
 * it, or where it comes to no end, by the plain method.
 *
 * @returns Left: the requirements that are not met even if everything is hidden
 */
export const suppress = (task: Task, optimizer: O.Option<Optimizer>): E.Either<ReadonlyArray<Failure>, Suppression> => {
  const everything = task.choices.map(() => true)
  const found = byCuts(task, everything, grouped(cover))
  const cheap = found.isEnough ? found.pattern : widened(task, found.pattern)
  // Whatever is possible where less is hidden is possible where everything is.
  const unmet = cheap.every((isHidden) => isHidden) ? audited(task, cheap) : []
  if (unmet.length > 0) return E.left(unmet)
  const greedy = pruned(task, cheap)
  const optimal = O.isSome(optimizer) ? byCuts(task, greedy, grouped(optimizer.value, mostWork)) : null
  return E.right(
    optimal?.isEnough === true ? { pattern: optimal.pattern, method: 'optimal' } : { pattern: greedy, method: 'greedy' }
  )
}

/** A pattern, and whether it meets every requirement. */
interface Chosen {
  readonly pattern: Pattern
  readonly isEnough: boolean
}

/**
 * What an optimizer chooses by all that is known of what patterns must do; and what is wrong with that is known the next time,
 * until nothing is wrong (Fischetti and Salazar 2001). With an optimizer that finds the cheapest, so is the pattern.
 *
 * @param enough - a pattern that meets every requirement: it is the answer as soon as nothing cheaper is left
 * @returns what came last, where there are too many rounds, or too many of them that no combination explains, or the optimizer came
 *   to no end
 */
export const byCuts = (task: Task, enough: Pattern, optimizer: Optimizer): Chosen => {
  const start = primary(task)
  const costs = task.choices.map(({ cost, hidden }) => (hidden ? 0 : cost))
  const cuts = new Map<string, Cut>()
  let pattern = start
  let unexplained = 0
  for (let round = 0; round < mostRounds; round++) {
    if (costOf(task, pattern) >= costOf(task, enough)) return { pattern: enough, isEnough: true }
    const quick = [...failures(task, pattern)]
    const found = quick.length > 0 ? quick : audited(task, pattern)
    if (found.length === 0) return { pattern, isEnough: true }
    if (quick.length === 0 && ++unexplained * task.choices.length > mostUnexplained) break
    const before = cuts.size
    for (const failure of found) {
      const cut = cutOf(task, failure) ?? anyOther(task, pattern, failure)
      cuts.set(JSON.stringify(cut), cut)
    }
    const taken = cuts.size === before ? null : optimizer({ costs, cuts: [...cuts.values()] })
    if (taken === null) break
    pattern = start.map((hidden, choice) => hidden || taken[choice] === true)
  }
  return { pattern, isEnough: false }
}

const mostRounds = 400
/** So many rounds, times the figures, in which the linear programs see nothing wrong and whole numbers are still missing. */
const mostUnexplained = 4_000

/** A pattern that hides as well what is around whatever is wrong with it, further and further, until nothing is. */
const widened = (task: Task, pattern: Pattern): Pattern => {
  let current = pattern
  for (let rings = 1; current.includes(false); rings++) {
    const found = audited(task, current)
    if (found.length === 0) break
    const more = new Set(
      found.flatMap(({ requirement: { reader, variable } }) =>
        around(reader.knowledge, variable, rings).map((number) => reader.knowledge.variables[number]?.choice)
      )
    )
    current =
      rings > mostRings ? current.map(() => true) : current.map((isHidden, choice) => isHidden || more.has(choice))
  }
  return current
}

const mostRings = 6

/** Enough for tables of the size of the agreement, and where hundreds of figures hang together some twenty rounds. */
const mostWork = 1_000_000

/** Where no combination says why a pattern fails: that it, and any that hides less, must hide something more. */
const anyOther = ({ choices }: Task, pattern: Pattern, { requirement }: Failure): Cut => ({
  terms: choices.flatMap((_, choice) => (pattern[choice] === true ? [] : [[choice, 1] as const])),
  least: 1,
  onlyIf: conditionOf(choices, requirement)
})

/** The same without what need not be hidden, the dearest first. */
const pruned = (task: Task, pattern: Pattern): Pattern =>
  task.choices
    .flatMap(({ hidden, cost }, choice) => (pattern[choice] === true && !hidden ? [{ choice, cost }] : []))
    .sort((a, b) => b.cost - a.cost || a.choice - b.choice)
    .reduce<Pattern>((current, { choice }) => {
      const without = current.map((hidden, index) => hidden && index !== choice)
      const isEnough = failures(task, without).next().done === true && audited(task, without).length === 0
      return isEnough ? without : current
    }, pattern)
