import type { Requirement } from './Requirement.ts'
import type { Failure, Task } from './Task.ts'

/**
 * What every pattern must do that meets a requirement: hide so much of certain figures.
 *
 *     Σ weight × (1 if the figure is hidden) ≥ least
 *
 * It is read off the combination by which a reader knows too much: that holds as long as the figures in it stand at their
 * bounds, and a figure that is hidden gives way by no more than its weight.
 */
export interface Cut {
  readonly terms: ReadonlyArray<readonly [choice: number, weight: number]>
  readonly least: number
  /** The requirement only holds if this figure is hidden; -1 is always. */
  readonly onlyIf: number
}

/** What a failure asks of every pattern; `null` where no combination says why it fails. */
export const cutOf = ({ choices }: Task, { requirement, limits }: Failure): Cut | null => {
  if (limits.length === 0) return null
  const { reader, variable, needs, onlyIf } = requirement
  const { variables } = reader.knowledge
  const value = variables[variable]?.value ?? 0
  const weights = new Map<number, number>()
  let room = 0
  let needed = 0
  for (const { direction, held } of limits) {
    needed += needs.type === 'values' ? 0 : direction === 1 ? needs.range.to - value : value - needs.range.from
    for (const [index, times] of held) {
      // a relation is 0, whatever is hidden
      if (index >= variables.length) continue
      const choice = variables[index]?.choice ?? -1
      const up = direction * times > 0
      const side = (shown: boolean): number =>
        Math.abs(times) *
        Math.abs(
          ((shown ? reader.shown : reader.hidden)[up ? 'high' : 'low'][index] as number) -
            (variables[index]?.value ?? 0)
        )
      const free = choice !== -1 && choices[choice]?.hidden === false && choice !== onlyIf
      const base = side(free)
      room += base
      if (free) weights.set(choice, (weights.get(choice) ?? 0) + (side(false) - base))
    }
  }
  if (needs.type === 'values') needed = needs.least - 1
  const least = needed - room
  if (!(least > nearly)) return null
  const terms = [...weights].flatMap(([choice, weight]) => {
    const gives = Math.min(weight, least)
    return gives > nearly ? [[choice, gives] as const] : []
  })
  return { terms: terms.sort(([a], [b]) => a - b), least, onlyIf: conditionOf(choices, requirement) }
}

/** The figure that must be hidden for a requirement to hold; none, where that is hidden in any case. */
export const conditionOf = (choices: Task['choices'], { onlyIf }: Requirement): number =>
  choices[onlyIf]?.hidden === true ? -1 : onlyIf

const nearly = 1e-6
