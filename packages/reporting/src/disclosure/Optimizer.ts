import type { Cut } from './Cut.ts'

/** Which of some figures to hide, so that every cut is met at the least cost: an integer program of yes and no. */
export interface Program {
  readonly costs: ReadonlyArray<number>
  readonly cuts: ReadonlyArray<Cut>
}

/** What solves such programs. It answers which are hidden, or `null` where it came to no end. */
export type Optimizer = (program: Program) => ReadonlyArray<boolean> | null
