import type { Store } from '@norrsken/core'

/** Where a reading begins in a list that only grows. */
export interface Beginning<A> {
  readonly list: ReadonlyArray<A>
  readonly from: number
}

/**
 * The members of a list, up to what is its end when a reading begins, each made what a reader is to see.
 *
 * Each iteration is a reading of its own. An aborted signal ends it with the signal's reason, before the next member.
 */
export const reading = <A, B>(
  begin: () => Beginning<A>,
  see: (member: A, index: number) => B,
  signal: Store.Signal | undefined
): AsyncIterable<B> => ({
  async *[Symbol.asyncIterator]() {
    signal?.throwIfAborted()
    const { list, from } = begin()
    const end = list.length
    for (let index = from; index < end; index += 1) {
      yield see(list[index] as A, index)
      signal?.throwIfAborted()
    }
  }
})
