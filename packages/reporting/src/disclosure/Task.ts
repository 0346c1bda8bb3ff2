import type { Part } from './Part.ts'
import { isMet, meets } from './possible.ts'
import type { Reader, Sight } from './Reader.ts'
import { type Limit, limitsInTheWay, type Requirement } from './Requirement.ts'

/** What is to be decided: which figures of a release are hidden. */
export interface Task {
  /** For each figure, in the order of their names. */
  readonly choices: ReadonlyArray<Choice>
  readonly requirements: ReadonlyArray<Requirement>
}

/** What is given about a figure. */
export interface Choice {
  /** Hidden in any case: small, or in no presentation. */
  readonly hidden: boolean
  readonly cost: number
}

/** Which figures are hidden, by their places. */
export type Pattern = ReadonlyArray<boolean>

/** A requirement that a pattern does not meet, and what is in the way as far as the linear programs see it. */
export interface Failure {
  readonly requirement: Requirement
  readonly limits: ReadonlyArray<Limit>
}

/** What hiding the figures of a pattern costs, beyond those that are hidden in any case. */
export const costOf = ({ choices }: Task, pattern: Pattern): number =>
  choices.reduce((sum, { hidden, cost }, choice) => sum + (pattern[choice] === true && !hidden ? cost : 0), 0)

/** The pattern that hides what is hidden in any case, and nothing else. */
export const primary = ({ choices }: Task): Pattern => choices.map(({ hidden }) => hidden)

/** Those of the requirements that hold for a pattern. */
export const binding = (requirements: ReadonlyArray<Requirement>, pattern: Pattern): ReadonlyArray<Requirement> =>
  requirements.filter(({ onlyIf }) => onlyIf === -1 || pattern[onlyIf] === true)

/** What the linear programs find wrong with a pattern, one requirement after the other. */
export function* failures({ requirements }: Task, pattern: Pattern): Generator<Failure, void> {
  const sightOf = sightsOf(pattern)
  for (const requirement of binding(requirements, pattern)) {
    const sight = sightOf(requirement.reader)
    const limits = isMet(requirement, sight) ? [] : limitsOf(requirement, sight.partOf(requirement.variable))
    if (limits.length > 0) yield { requirement, limits }
  }
}

/**
 * All that is wrong with a pattern: what the linear programs find, and beyond that what cannot be proved by tables of whole
 * numbers. Nothing is released unless this is empty.
 */
export const audited = (task: Task, pattern: Pattern): ReadonlyArray<Failure> => {
  const sightOf = sightsOf(pattern)
  return binding(task.requirements, pattern).flatMap((requirement): ReadonlyArray<Failure> => {
    const sight = sightOf(requirement.reader)
    if (isMet(requirement, sight)) return []
    const limits = limitsOf(requirement, sight.partOf(requirement.variable))
    return limits.length > 0 || !meets(requirement, sight) ? [{ requirement, limits }] : []
  })
}

/** What each reader sees where a pattern hides what it does. */
const sightsOf = (pattern: Pattern): ((reader: Reader) => Sight) => {
  const sights = new Map<Reader, Sight>()
  return (reader) => {
    const sight = sights.get(reader) ?? reader.sightOf((choice) => pattern[choice] === true)
    sights.set(reader, sight)
    return sight
  }
}

/** What is in the way in a part stays so as long as the part is the same. */
const limitsOf = (requirement: Requirement, part: Part): ReadonlyArray<Limit> => {
  const known = inTheWay.get(part) ?? new Map<Requirement, ReadonlyArray<Limit>>()
  const limits = known.get(requirement) ?? limitsInTheWay(requirement, part)
  inTheWay.set(part, known.set(requirement, limits))
  return limits
}

const inTheWay = new WeakMap<Part, Map<Requirement, ReadonlyArray<Limit>>>()
