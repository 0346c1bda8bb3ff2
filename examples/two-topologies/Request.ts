import type { Case } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'

/** A unit asks for a copy of what it may know, for a purpose. */
export interface Request {
  /** The name of the decision, so that a request that is sent again is decided once. */
  readonly name: string
  /** The stream of the case. */
  readonly case: string
  /** The unit that releases, and the one that receives. */
  readonly from: string
  readonly to: string
  readonly facts: ReadonlyArray<Case.FactClass>
  readonly subject: Case.Subject
  readonly purpose: Case.Purpose
  readonly at: Instant.Instant
}
