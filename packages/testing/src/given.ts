import { Log } from '@norrsken/core'
import { entriesOf } from './logOf.ts'

/** What is so after some events: the state, and what a decision comes to in it. */
export interface Given<S> {
  readonly state: S
  /** What `decide` says of the state. A command is given to it before: `given(…)(…).when(decide(command, context))`. */
  readonly when: <A>(decide: (state: S) => A) => A
}

/**
 * The state of an aggregate after some events of its stream, corrections and retractions resolved, in whatever order
 * they are given.
 *
 * @example
 * import { Meeting } from '@norrsken/core'
 * import { given, logOf } from '@norrsken/testing'
 *
 * assert.equal(given(Meeting)().when(Meeting.status), 'unknown')
 */
export const given =
  <S, E extends Log.Event>(aggregate: Log.Aggregate<S, E>) =>
  (...events: ReadonlyArray<E>): Given<S> => {
    const entries = [...Log.visible(null)(entriesOf(events))].sort(Log.inOrder) as Log.Entry<E>[]
    const state = Log.fold(aggregate)(entries)(aggregate.initial())
    return { state, when: (decide) => decide(state) }
  }
