import type { Store } from '@norrsken/core'
import { filtered, type Mistake, mapped, mistake } from './Mistake.test-store.ts'

const caughtUp = { type: 'CaughtUp', position: null } as const

/** A mistake in what a subscription hands over. */
const inDeliveries = (
  is: string,
  deliver: (
    deliveries: AsyncIterable<Store.Delivery>,
    options: Parameters<Store.EventStore['subscribe']>[0],
    store: Store.EventStore
  ) => AsyncIterable<Store.Delivery>
): Mistake => mistake(is, (store) => ({ subscribe: (options) => deliver(store.subscribe(options), options, store) }))

/** Mistakes in subscriptions. */
export const ofSubscribing: ReadonlyArray<Mistake> = [
  inDeliveries('says twice that it has caught up', async function* (deliveries) {
    for await (const one of deliveries) {
      yield one
      if (one.type === 'CaughtUp') yield one
    }
  }),
  inDeliveries('never says that it has caught up', (deliveries) =>
    filtered(deliveries, ({ type }) => type === 'Event')
  ),
  inDeliveries('says at once that it has caught up', async function* (deliveries) {
    yield caughtUp
    yield* filtered(deliveries, ({ type }) => type === 'Event')
  }),
  inDeliveries('says nothing of how far', (deliveries) =>
    mapped(deliveries, (one) => (one.type === 'CaughtUp' ? caughtUp : one))
  ),
  inDeliveries('loses what comes while it turns to what is new', async function* (deliveries) {
    let lost = 0
    for await (const one of deliveries) {
      if (one.type === 'CaughtUp') lost = 1
      else if (lost > 0) {
        lost -= 1
        continue
      }
      yield one
    }
  }),
  inDeliveries('gives the last event twice', async function* (deliveries) {
    let last: Store.Delivery | undefined
    for await (const one of deliveries) {
      yield one
      if (one.type === 'CaughtUp' && last !== undefined) yield last
      last = one
    }
  }),
  inDeliveries('always begins at the start', async function* (_, options, store) {
    yield* store.subscribe(options?.signal === undefined ? {} : { signal: options.signal })
  }),
  inDeliveries('ends once it has caught up', async function* (deliveries) {
    for await (const one of deliveries) {
      yield one
      if (one.type === 'CaughtUp') return
    }
  }),
  inDeliveries('does not hear a signal while it waits', async function* (_, options, store) {
    for await (const one of store.subscribe(options?.after === undefined ? {} : { after: options.after })) {
      options?.signal?.throwIfAborted()
      yield one
    }
  }),
  inDeliveries('leaves a listener behind each time that it waits', async function* (deliveries, options) {
    for await (const one of deliveries) {
      options?.signal?.addEventListener('abort', () => {}, { once: true })
      yield one
    }
  }),
  inDeliveries('leaves a listener behind where it is aborted', async function* (deliveries, options) {
    const listener = (): void => {}
    options?.signal?.addEventListener('abort', listener)
    yield* deliveries
  }),
  inDeliveries('ends without a reason', async function* (deliveries) {
    try {
      yield* deliveries
    } catch {}
  }),
  inDeliveries('can be begun once', (deliveries) => {
    const iterator = deliveries[Symbol.asyncIterator]()
    return { [Symbol.asyncIterator]: () => iterator }
  }),
  inDeliveries('keeps no more than a hundred for who is slow', async function* (deliveries) {
    const waiting: Store.Delivery[] = []
    let wake = (): void => {}
    const reading = (async () => {
      for await (const one of deliveries) {
        if (waiting.length < 100) waiting.push(one)
        wake()
      }
    })()
    reading.catch(() => wake())
    for (;;) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else await Promise.race([reading, new Promise<void>((resolve) => (wake = resolve))])
    }
  }),
  inDeliveries('gives what was refused', async function* (deliveries) {
    for await (const one of deliveries) {
      if (one.type === 'Event' && one.event.id === 'a1') yield { ...one, event: { ...one.event, id: 'r1' } }
      yield one
    }
  }),
  inDeliveries('reorders what comes together', async function* (deliveries) {
    let held: Store.Delivery | undefined
    for await (const one of deliveries) {
      if (one.type === 'Event' && one.event.id.endsWith('2')) held = one
      else {
        yield one
        if (held !== undefined) yield held
        held = undefined
      }
    }
  })
]
