/** How a norm, a power or a rule comes out in a scenario. */
export interface Shown {
  /** The page of the scenario, from the root of the repository. */
  readonly path: string
  readonly title: string
  /** The norm, power or rule. */
  readonly rule: string
  readonly way: Way
}

/**
 * - `met`, `metLate`, `breached`, `open`: how a norm stands · `decides`: a rule is a reason, a power is used validly
 * - `defeated`: an exception overrides the rule, an act has no effect, or nothing is asked for, though it is asked about
 * - `unknown`: the log does not decide
 */
export type Way = 'met' | 'metLate' | 'breached' | 'open' | 'decides' | 'defeated' | 'unknown'
