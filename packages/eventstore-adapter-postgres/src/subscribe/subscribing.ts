import { Store } from '@norrsken/core'
import { Failure, isForbidden, thrown } from '../driver/Failure.ts'
import { made } from '../read/made.ts'
import { oneByOne } from '../read/oneByOne.ts'
import * as Position from '../read/Position.ts'
import type { Page, Pages } from '../read/pages.ts'
import { ahead, firstSize, nextSize } from '../read/reading.ts'
import type { Numbered } from '../read/stored.ts'
import type { Watch } from '../telemetry/Watch.ts'
import type { Arrivals } from './arrivals.ts'
import { type Pause, pause } from './pause.ts'
import type { WakeUp } from './wakeUp.ts'

/**
 * Subscriptions to a log. Each iteration is a subscription of its own, and all that it has is where in the log it stands and
 * a page of what comes next.
 *
 * It looks in the log when it is told that something was stored, and each second when it is not: a notice that is lost is
 * a delay. Where the database does not answer it tries again, after up to five seconds. What ends it is the closing of the
 * store, as nobody can reach it again then, an event that cannot be read, and a database that does not let the login read.
 */
export const subscribing =
  (pages: Pages, arrivals: Arrivals, wakeUp: WakeUp, watch: Watch): Store.EventStore['subscribe'] =>
  ({ after, signal } = {}) => ({
    [Symbol.asyncIterator]: () => {
      const waiting = pause(arrivals, signal)
      const pagewise = deliver({ pages, arrivals, wakeUp, watch, after, signal, pause: waiting })
      const deliveries = oneByOne(pagewise, signal)
      return {
        next: () => deliveries.next(),
        return: () => {
          waiting.stop()
          return deliveries.return()
        }
      }
    }
  })

interface Subscription {
  readonly pages: Pages
  readonly arrivals: Arrivals
  readonly wakeUp: WakeUp
  readonly watch: Watch
  readonly after: Store.Position | undefined
  readonly signal: Store.Signal | undefined
  readonly pause: Pause
}

async function* deliver(subscription: Subscription): AsyncGenerator<Iterable<Store.Delivery>, void, undefined> {
  const { pages, arrivals, wakeUp, watch, after, signal, pause } = subscription
  signal?.throwIfAborted()
  let last = after === undefined ? 0 : Position.toNumber(after)
  let isCaughtUp = false
  let size = firstSize
  let coming: Promise<Page> | undefined
  const over = wakeUp.enter()
  try {
    while (!pause.isStopped()) {
      const seen = arrivals.count()
      const page = await readPatiently(subscription, last, size, coming)
      if (page === undefined) return
      coming = undefined
      watch.behind('subscription', Math.max(0, page.end - last))
      if (!page.isLast) {
        size = nextSize(size, page)
        coming = ahead(pages.ofLog(last + page.count, size))
      }
      if (page.count > 0) yield made(page.events, delivered)
      last += page.count
      if (!page.isLast) continue
      size = firstSize
      if (!isCaughtUp) {
        isCaughtUp = true
        yield [{ type: 'CaughtUp', position: Position.ofLast(page.end) }]
      } else if (page.count === 0) {
        await pause.wait(betweenLooks, seen)
      }
      signal?.throwIfAborted()
    }
  } finally {
    over()
  }
}

const delivered = ({ number, event }: Numbered): Store.Delivery => ({
  type: 'Event',
  position: Position.ofNumber(number),
  event
})

/** The next page; where the database does not answer, when it does. None where the subscription is left meanwhile. */
const readPatiently = async (
  { pages, wakeUp, signal, pause }: Subscription,
  after: number,
  size: number,
  coming: Promise<Page> | undefined
): Promise<Page | undefined> => {
  let page = coming
  for (let delay = firstDelay; !pause.isStopped(); delay = Math.min(delay * 2, longestDelay)) {
    if (wakeUp.isClosed()) throw new Store.StoreUnavailable()
    try {
      const found = await pause.until(ahead(page ?? pages.ofLog(after, size)))
      if (found !== undefined) return found
    } catch (error) {
      page = undefined
      if (!(error instanceof Failure) || isForbidden(error)) throw thrown(error)
      await pause.rest(delay)
    }
    signal?.throwIfAborted()
  }
  return undefined
}

/** All in milliseconds. */
const betweenLooks = 1_000
const firstDelay = 50
const longestDelay = 5_000
