import type { Matter, OpenCause, OpenProof, Proof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'

/** A value with the reasons for it, before a rule has put its name to them. */
export interface Reasoned<A> {
  readonly value: A
  readonly because: ReadonlyArray<Proof>
}

/**
 * A value and its reasons.
 *
 * @example
 * import { Reasoned } from '@norrsken/rules'
 *
 * assert.deepEqual(Reasoned.reasoned('yes'), { value: 'yes', because: [] })
 */
export const reasoned = <A>(value: A, ...because: ReadonlyArray<Proof>): Reasoned<A> => ({ value, because })

/**
 * An answer that the log does not give, and what would.
 *
 * @param because - what makes it open, such as the events that contradict each other
 *
 * @example
 * import { Reasoned } from '@norrsken/rules'
 *
 * assert.equal(Reasoned.undecided('missing-fact', ['whether there are children']).value, 'unknown')
 */
export const undecided = (
  cause: OpenCause,
  wouldDecide: ReadonlyArray<Matter | string>,
  because: ReadonlyArray<Proof> = []
): Reasoned<Tri> => ({ value: 'unknown', because: [openPoint(cause, wouldDecide, because)] })

/** An open point of a proof. What would decide it may be given by its name alone. */
export const openPoint = (
  cause: OpenCause,
  wouldDecide: ReadonlyArray<Matter | string>,
  because: ReadonlyArray<Proof> = []
): OpenProof => ({
  type: 'open',
  cause,
  wouldDecide: wouldDecide.map((matter) => (typeof matter === 'string' ? { name: matter } : matter)),
  because
})
