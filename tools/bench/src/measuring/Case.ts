import type { Goal, Role } from './Row.ts'

/** One of the things that are measured side by side. */
export interface Case<A> {
  readonly name: string
  readonly role: Role
  /** What the time of a run is divided by. */
  readonly times: number
  /** Makes all that a run needs and that is not to be measured. What it gives is measured, once. */
  readonly prepare: () => Run<A> | Promise<Run<A>>
  /** What a run took, in nanoseconds, by its result: for a program that takes its own time. Else the clock says it. */
  readonly taken?: (result: A) => number
  /** The case that it is compared with; the limit where it is absent. */
  readonly comparedWith?: string
  readonly goal?: Goal
  /** Another case that it is compared with too, in a row of its own. */
  readonly besides?: { readonly name: string; readonly comparedWith: string; readonly goal: Goal }
}

/** What is measured, once it has been prepared. */
export type Run<A> = () => A | Promise<A>
