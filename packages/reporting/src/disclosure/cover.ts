import type { Cut } from './Cut.ts'
import type { Optimizer, Program } from './Optimizer.ts'

/**
 * A cheap way to meet every cut, though not always the cheapest: each time the thing that does most for what it costs, and
 * in the end without what turned out not to be needed, the dearest first. The plain optimizer, which is always there.
 */
export const cover: Optimizer = ({ costs, cuts }: Program) => {
  const taken = costs.map(() => false)
  for (;;) {
    const gains = costs.map(() => 0)
    let unmet = false
    for (const cut of cuts) {
      const lacking = lackOf(cut, taken)
      if (lacking <= nearly) continue
      unmet = true
      for (const [choice, weight] of cut.terms) {
        if (taken[choice] === false) gains[choice] = (gains[choice] ?? 0) + Math.min(weight, lacking) / cut.least
      }
    }
    if (!unmet) break
    const best = gains.reduce(
      (best, gain, choice) =>
        gain > 0 && (best === -1 || gain / (costs[choice] ?? 1) > (gains[best] ?? 0) / (costs[best] ?? 1) + nearly)
          ? choice
          : best,
      -1
    )
    if (best === -1) return null
    taken[best] = true
  }
  const dearest = costs.flatMap((cost, choice) => (taken[choice] === true ? [{ choice, cost }] : []))
  for (const { choice } of dearest.sort((a, b) => b.cost - a.cost || a.choice - b.choice)) {
    taken[choice] = false
    if (cuts.some((cut) => lackOf(cut, taken) > nearly)) taken[choice] = true
  }
  return taken
}

/** How much of what a cut asks for is not there yet. */
const lackOf = ({ terms, least, onlyIf }: Cut, taken: ReadonlyArray<boolean>): number =>
  onlyIf !== -1 && taken[onlyIf] !== true
    ? 0
    : terms.reduce((lacking, [choice, weight]) => (taken[choice] === true ? lacking - weight : lacking), least)

const nearly = 1e-9
