import type { Store } from '@norrsken/core'
import type { Data } from './naiveData.test-store.ts'

type Readings = Pick<Store.EventStore, 'read' | 'readAll' | 'subscribe'>

/** What is read of a list, and of one that grows. */
export const naiveReadings = (data: Data): Readings => ({
  read: (stream, { after = 0, signal } = {}) =>
    each(() => {
      if (!Number.isSafeInteger(after) || after < 0) throw new RangeError('not a version')
      return data.log.map(({ event }) => event).filter((event) => event.stream === stream && event.version > after)
    }, signal),
  readAll: ({ after, signal } = {}) => each(() => data.log.slice(placeAfter(after)), signal),
  subscribe: ({ after, signal } = {}) => ({ [Symbol.asyncIterator]: () => subscribe(data, placeAfter(after), signal) })
})

const placeAfter = (after: Store.Position | undefined): number => {
  if (after !== undefined && !/^\d{9}$/.test(after)) throw new RangeError('not a position')
  return Number(after ?? 0)
}

const each = <A>(begin: () => ReadonlyArray<A>, signal: Store.Signal | undefined): AsyncIterable<A> => ({
  async *[Symbol.asyncIterator]() {
    signal?.throwIfAborted()
    for (const one of begin()) {
      yield one
      signal?.throwIfAborted()
    }
  }
})

async function* subscribe(
  { log, waiting }: Data,
  from: number,
  signal: Store.Signal | undefined
): AsyncGenerator<Store.Delivery, void, undefined> {
  let hasCaughtUp = false
  for (let next = from; ; ) {
    signal?.throwIfAborted()
    const positioned = log[next]
    if (positioned !== undefined) {
      next += 1
      yield { type: 'Event', ...positioned }
    } else if (!hasCaughtUp) {
      hasCaughtUp = true
      yield { type: 'CaughtUp', position: log.at(-1)?.position ?? null }
    } else {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          waiting.delete(wake)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        waiting.add(wake)
        signal?.addEventListener('abort', wake, { once: true })
      })
    }
  }
}
