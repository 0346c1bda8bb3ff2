import type { Day, Instant } from '@norrsken/rules'

/** Which events count. */
export interface Horizon {
  /** The last day whose events change the state of cases and meetings; `null`: no last day. */
  readonly validAt: Day.Day | null
  /** The knowledge that counts: what was recorded by then; `null`: all. */
  readonly knownAt: Instant.Instant | null
}
