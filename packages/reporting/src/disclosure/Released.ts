import type { Count, Statistic } from './Count.ts'

/** Says of what something is the released form; never there at run time. */
declare const of: unique symbol

/**
 * What an audience is shown of a figure. Only `release` makes it, and it is all that a renderer takes: a count that went
 * round the control does not fit.
 */
export interface Released<A extends Count | Statistic> {
  readonly [of]: A
}

/**
 * How a figure is shown. `hidden` says nothing of why: a figure that is small and one that is left out so that a small
 * one cannot be computed look the same, since telling them apart would tell more.
 */
export type Shown =
  | { readonly type: 'exact'; readonly value: number }
  /** `to` is the step: the figure is the nearest multiple of it. */
  | { readonly type: 'rounded'; readonly value: number; readonly to: number }
  | { readonly type: 'hidden' }
  /** A share of nobody: neither 0 nor hidden. */
  | { readonly type: 'not-applicable' }
