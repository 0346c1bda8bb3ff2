import type { Figure } from './ratios.ts'

/** What a case is measured for: to be the limit of the others, as our own code, as a peer, or for comparison only. */
export type Role = 'limit' | 'ours' | 'peer' | 'comparison'

/** How much something may be at most. */
export interface Goal {
  readonly of: 'ratio' | 'figure'
  readonly most: number
}

/** One line of the table: what a case costs, and how many times as much as the limit. */
export interface Row {
  readonly name: string
  readonly role: Role
  readonly figure: Figure
  /** Compared with `to`, another row of the workload. */
  readonly ratio: (Figure & { readonly to: string }) | null
  readonly goal: Goal | null
}

/** The lines of one workload. */
export interface Section {
  readonly title: string
  /** Of the figures, such as `ns an event`. */
  readonly unit: string
  readonly rows: ReadonlyArray<Row>
  /** What a reader must know to read the figures right. */
  readonly notes: ReadonlyArray<string>
  /** Why nothing was measured here, where something it needs is missing. */
  readonly skipped?: string
}

/** Whether a row keeps its goal, by the median; `null` where it has none. */
export const isMet = ({ figure, ratio, goal }: Row): boolean | null => {
  if (goal === null) return null
  const measured = goal.of === 'figure' ? figure.median : ratio?.median
  return measured !== undefined && measured <= goal.most
}
