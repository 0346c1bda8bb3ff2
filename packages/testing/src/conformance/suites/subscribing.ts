import type { Store } from '@norrsken/core'
import { all, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { listen } from '../listen.ts'
import { appendOf, several } from '../said.ts'

const add = async (store: Store.EventStore, prefix: string, count = 3, stream = 'case/1'): Promise<void> => {
  stored(await store.append(appendOf(several(prefix, count), { stream }))())
}

const kinds = (deliveries: ReadonlyArray<Store.Delivery>): ReadonlyArray<string> =>
  deliveries.map((delivery) => (delivery.type === 'Event' ? delivery.event.id : delivery.type))

/** What a subscriber is given, and when. */
export const subscribing: Suite = {
  about: 'a subscription',
  claims: {
    'gives what is there, says once that it has caught up, and gives what comes then': async ({ store, effort }) => {
      await add(store, 'a')
      const listener = listen(store, effort.patience)
      await listener.until(3)
      await add(store, 'b')
      await add(store, 'c', 2, 'case/2')
      await listener.until(8)
      await listener.stop()
      same(kinds(listener.deliveries), ['a1', 'a2', 'a3', 'CaughtUp', 'b1', 'b2', 'b3', 'c1', 'c2'])
      same(
        listener.events(),
        (await all(store.readAll())).map((one) => ({ type: 'Event', ...one }))
      )
    },

    'to an empty store has caught up at once, with nothing': async ({ store, effort }) => {
      const listener = listen(store, effort.patience)
      await listener.until(0)
      same(listener.deliveries, [{ type: 'CaughtUp', position: null }])
      await add(store, 'a')
      await listener.until(3)
      await listener.stop()
      same(kinds(listener.deliveries), ['CaughtUp', 'a1', 'a2', 'a3'])
    },

    'names the position up to which it has caught up': async ({ store, effort }) => {
      await add(store, 'a')
      const last = (await all(store.readAll())).at(-1)?.position
      const listener = listen(store, effort.patience)
      await listener.until(3)
      await listener.stop()
      same(listener.deliveries.at(-1), { type: 'CaughtUp', position: last })
    },

    'goes on after any position, and from the last one has caught up at once': async ({ store, effort }) => {
      await add(store, 'a')
      await add(store, 'b')
      const events = await all(store.readAll())
      for (const [index, { position }] of events.entries()) {
        const listener = listen(store, effort.patience, position)
        await listener.until(events.length - index - 1)
        await listener.stop()
        const ids = events.slice(index + 1).map(({ event }) => event.id)
        same(kinds(listener.deliveries), [...ids, 'CaughtUp'])
        same(listener.deliveries.at(-1), { type: 'CaughtUp', position: events.at(-1)?.position })
      }
    },

    'gives nothing of an append that is refused': async ({ store, effort }) => {
      const listener = listen(store, effort.patience)
      await listener.until(0)
      await store.append(appendOf(several('r', 2), { expected: 5 }))()
      await store.append(appendOf([...several('s', 2), ...several('s', 1)]))()
      await add(store, 'a')
      await listener.until(3)
      await listener.stop()
      same(listener.ids(), ['a1', 'a2', 'a3'])
    }
  }
}
