import { E, O } from '../fp.ts'
import { type Cut, conditionOf, cutOf } from './Cut.ts'
import { cover } from './cover.ts'
import { grouped } from './grouped.ts'
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
  const cheap = byCuts(task, everything, grouped(cover)) ?? everything
  // Whatever is possible where less is hidden is possible where everything is.
  const unmet = cheap === everything ? audited(task, everything) : []
  if (unmet.length > 0) return E.left(unmet)
  const greedy = pruned(task, cheap)
  const optimal = O.isSome(optimizer) ? byCuts(task, greedy, grouped(optimizer.value, mostWork)) : null
  return E.right(optimal === null ? { pattern: greedy, method: 'greedy' } : { pattern: optimal, method: 'optimal' })
}

/**
 * What an optimizer chooses by all that is known of what patterns must do; and what is wrong with that is known the next time,
 * until nothing is wrong (Fischetti and Salazar 2001). With an optimizer that finds the cheapest, so is the pattern.
 *
 * @param enough - a pattern that meets every requirement: it is the answer as soon as nothing cheaper is left
 * @returns `null` where there are too many rounds, or the optimizer came to no end
 */
export const byCuts = (task: Task, enough: Pattern, optimizer: Optimizer): Pattern | null => {
  const start = primary(task)
  const costs = task.choices.map(({ cost, hidden }) => (hidden ? 0 : cost))
  const cuts = new Map<string, Cut>()
  let pattern = start
  for (let round = 0; round < mostRounds; round++) {
    if (costOf(task, pattern) >= costOf(task, enough)) return enough
    const quick = [...failures(task, pattern)]
    const found = quick.length > 0 ? quick : audited(task, pattern)
    if (found.length === 0) return pattern
    const before = cuts.size
    for (const failure of found) {
      const cut = cutOf(task, failure) ?? anyOther(task, pattern, failure)
      cuts.set(JSON.stringify(cut), cut)
    }
    const taken = cuts.size === before ? null : optimizer({ costs, cuts: [...cuts.values()] })
    if (taken === null) return null
    pattern = start.map((hidden, choice) => hidden || taken[choice] === true)
  }
  return null
}

const mostRounds = 400

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
