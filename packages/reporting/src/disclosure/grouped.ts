import type { Cut } from './Cut.ts'
import type { Optimizer, Program } from './Optimizer.ts'

/**
 * The same optimizer, asked of each group of figures by itself that cuts hold together, and of each only once: what one group
 * hides is nothing to another, so the cheapest for all is the cheapest for each.
 *
 * @param most - how much may be asked in all, as figures times cuts; beyond that there is no answer. It is work and not time, so
 *   that the same figures give the same answer on every machine.
 */
export const grouped = (optimizer: Optimizer, most: number = Number.POSITIVE_INFINITY): Optimizer => {
  let left = most
  const answered = new Map<string, ReadonlyArray<boolean> | null>()
  return ({ costs, cuts }: Program) => {
    const taken = costs.map(() => false)
    for (const group of groupsOf(costs.length, cuts)) {
      const choices = [...new Set(group.flatMap(choicesIn))].sort((a, b) => a - b)
      const places = new Map(choices.map((choice, place) => [choice, place]))
      const place = (choice: number): number => places.get(choice) ?? -1
      const program = {
        costs: choices.map((choice) => costs[choice] ?? 0),
        cuts: group.map(({ terms, least, onlyIf }) => ({
          terms: terms.map(([choice, weight]) => [place(choice), weight] as const),
          least,
          onlyIf: place(onlyIf)
        }))
      }
      const name = JSON.stringify([choices, program])
      let answer = answered.get(name)
      if (answer === undefined) {
        left -= choices.length * group.length
        answer = left < 0 ? null : optimizer(program)
        answered.set(name, answer)
      }
      if (answer === null) return null
      for (const [index, choice] of choices.entries()) taken[choice] = answer[index] === true
    }
    return taken
  }
}

const choicesIn = ({ terms, onlyIf }: Cut): ReadonlyArray<number> => [
  ...terms.map(([choice]) => choice),
  ...(onlyIf === -1 ? [] : [onlyIf])
]

/** The cuts that have figures in common, directly or through others, in the order in which they came. */
const groupsOf = (count: number, cuts: ReadonlyArray<Cut>): ReadonlyArray<ReadonlyArray<Cut>> => {
  const above = Array.from({ length: count }, (_, choice) => choice)
  const rootOf = (choice: number): number => {
    let root = choice
    while (above[root] !== root) root = above[root] ?? root
    above[choice] = root
    return root
  }
  const groups = new Map<number, Cut[]>()
  for (const cut of cuts) {
    const [first = -1, ...others] = choicesIn(cut)
    for (const other of others) above[rootOf(other)] = rootOf(first)
  }
  for (const cut of cuts) {
    const [first = -1] = choicesIn(cut)
    const root = first === -1 ? -1 : rootOf(first)
    groups.set(root, [...(groups.get(root) ?? []), cut])
  }
  return [...groups.values()]
}
