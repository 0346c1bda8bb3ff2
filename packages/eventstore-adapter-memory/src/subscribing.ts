import type { Store } from '@norrsken/core'
import type { Kept } from './kept.ts'
import * as Position from './Position.ts'
import { type Pause, pause } from './pause.ts'

/** What it takes to go on. */
interface Subscription {
  readonly after: Store.Position | undefined
  readonly signal: Store.Signal | undefined
  readonly pause: Pause
}

/**
 * Subscriptions to what is kept. Each iteration is a subscription of its own, and all that it has is where in the log it
 * stands: what comes next is looked up when it is asked for.
 *
 * A subscription that is ended while its next delivery is waited for ends at once, without one.
 */
export const subscribing =
  (kept: Kept): Store.EventStore['subscribe'] =>
  ({ after, signal } = {}) => ({
    [Symbol.asyncIterator]: () => {
      const waiting = pause(kept.arrivals, signal)
      const deliveries = deliver(kept, { after, signal, pause: waiting })
      return {
        next: () => deliveries.next(),
        return: () => {
          waiting.stop()
          return deliveries.return()
        }
      }
    }
  })

async function* deliver(
  { events }: Kept,
  { after, signal, pause }: Subscription
): AsyncGenerator<Store.Delivery, void, undefined> {
  signal?.throwIfAborted()
  let next = after === undefined ? 0 : Position.toNumber(after)
  let isCaughtUp = false
  while (!pause.isStopped()) {
    const event = events[next]
    if (event !== undefined) {
      next += 1
      yield { type: 'Event', position: Position.ofNumber(next), event }
    } else if (!isCaughtUp) {
      isCaughtUp = true
      yield { type: 'CaughtUp', position: Position.ofLast(events.length) }
    } else {
      await pause.untilArrival()
    }
    signal?.throwIfAborted()
  }
}
