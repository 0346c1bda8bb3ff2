import type { Instant } from '@norrsken/rules'
import type { Disclosures } from '../case/coverage.ts'
import type * as Case from '../case/State.ts'
import type { Evidence } from '../log/Evidence.ts'
import type { AgreementFacts } from './Facts.ts'

/** Something that is heard of a case: what about whom, what for, by whom, and from when to when. */
export interface Hearing {
  readonly facts: AgreementFacts
  /** The case. */
  readonly stream: string
  readonly state: Pick<Case.State, 'consents'>
  readonly discussion: Disclosures
  readonly from: Instant.Instant
  readonly to: Instant.Instant
  readonly hearers: ReadonlyArray<Hearer>
}

/** A unit that hears of a case, from a moment on; by the discussion itself, or by the event that says that it came in. */
export interface Hearer {
  readonly unit: string
  readonly from: Instant.Instant
  readonly by: Disclosures | { readonly evidence: Evidence }
}
