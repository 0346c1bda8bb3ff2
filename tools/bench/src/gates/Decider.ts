import type { Gate } from '@norrsken/core'

/** A policy that says whether something may be told. Everything that is the same for each time is done before. */
export interface Decider {
  readonly name: string
  /** For each disclosure, what answers whether it is permitted. */
  readonly ready: (disclosures: ReadonlyArray<Gate.Disclosure>) => (i: number) => boolean
}
