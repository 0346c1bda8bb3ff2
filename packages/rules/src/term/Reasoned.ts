import type { Matter, OpenCause, OpenProof, Proof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import * as Timeline from '../time/Timeline.ts'

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

/**
 * What holds during the whole of a time (`to` excluded): one moment of `no` decides, then one of `unknown`. That it holds has
 * the reasons of every moment, each once.
 *
 * @example
 * import { Instant, Reasoned, Timeline, type Tri } from '@norrsken/rules'
 *
 * const at = (time: string): Instant.Instant => Instant.instant(`2024-06-01T${time}:00Z`)
 * const isOpen = Timeline.from<Reasoned.Reasoned<Tri.Tri>, Instant.Instant>(at('18:00'), Reasoned.reasoned('no'))(
 *   Timeline.of(Reasoned.reasoned('yes'))
 * )
 * assert.equal(Reasoned.throughout({ from: at('09:00'), to: at('18:00') })(isOpen).value, 'yes')
 * assert.equal(Reasoned.throughout({ from: at('09:00'), to: at('18:01') })(isOpen).value, 'no')
 */
export const throughout =
  <P extends number>({ from, to }: { readonly from: P; readonly to: P }) =>
  (timeline: Timeline.Timeline<Reasoned<Tri>, P>): Reasoned<Tri> => {
    const first = Timeline.at(from)(timeline)
    const later = timeline.changes.filter((change) => change.from > from && change.from < to)
    if (later.length === 0) return first
    const moments = [first, ...later.map(({ value }) => value)]
    const decisive = moments.find(({ value }) => value === 'no') ?? moments.find(({ value }) => value === 'unknown')
    return decisive ?? { value: 'yes', because: [...new Set(moments.flatMap(({ because }) => because))] }
  }
