import { Store } from '@norrsken/core'
import * as Position from './Position.ts'
import type { Numbered } from './stored.ts'

/** Events that are to follow one another. */
export interface Run {
  /** The number of the one before the first. */
  readonly after: number
  /** By which number they follow one another: that of the log, or the version of a stream. */
  readonly numberOf: (event: Numbered) => number
}

/**
 * Events up to the first that is not there. Neither the numbers of a log nor the versions of a stream leave one out: where one
 * is missing it was taken out behind the back of the store, and `UnreadableEvent` is thrown.
 *
 * @param last - the number up to which there are to be some
 */
export const unbroken = (events: Iterable<Numbered>, { after, numberOf }: Run, last: number): Iterable<Numbered> => ({
  [Symbol.iterator]: () => {
    const each = events[Symbol.iterator]()
    let number = after
    return {
      next: () => {
        const next = each.next()
        if (next.done === true && number >= last) return next
        if (next.done === true || numberOf(next.value) !== number + 1) throw missing(number + 1)
        number += 1
        return next
      }
    }
  }
})

const missing = (number: number): Store.UnreadableEvent =>
  new Store.UnreadableEvent({
    position: Position.ofNumber(number),
    stream: '',
    version: 0,
    faults: [{ path: '', expected: `event ${number}`, found: 'none: it was taken out of the log' }]
  })
