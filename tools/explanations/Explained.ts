import type { Proof } from '@norrsken/rules'

/** An answer with its reasons. */
export interface Explained {
  /** What was asked, and what it comes to: `10.4/appoint-deputy: breached`. */
  readonly of: string
  readonly proof: Proof.Proof
}
