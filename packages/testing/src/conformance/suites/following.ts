import type { Store } from '@norrsken/core'
import { all, holds, idsOf, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { listen, pause, stopped } from '../listen.ts'
import { untilNobodyListens } from '../listeners.ts'
import { appendOf, several } from '../said.ts'

const add = async (store: Store.EventStore, prefix: string, count = 3, stream = 'case/1'): Promise<void> => {
  stored(await store.append(appendOf(several(prefix, count), { stream }))())
}

const kinds = (deliveries: ReadonlyArray<Store.Delivery>): ReadonlyArray<string> =>
  deliveries.map((delivery) => (delivery.type === 'Event' ? delivery.event.id : delivery.type))

/** How long a subscriber may stay, and how it leaves. */
export const following: Suite = {
  about: 'a subscription',
  claims: {
    'that is taken up again and again misses nothing and gives nothing twice': async ({ store, effort }) => {
      const seen: string[] = []
      let after: Store.Position | undefined
      const hear = async (atLeast: number): Promise<void> => {
        const listener = listen(store, effort.patience, after)
        await listener.until(atLeast)
        await listener.stop()
        seen.push(...listener.ids())
        after = listener.events().at(-1)?.position ?? after
      }
      for (let round = 0; round < 6; round += 1) {
        const adding = add(store, `${round}/`)
        await hear(round === 0 ? 0 : 1)
        await adding
      }
      await hear(18 - seen.length)
      same(seen, await idsOf(store))
    },

    'ends with the reason of its signal, while it waits, before it begins, and between two events': async (trial) => {
      const { store, effort } = trial
      await add(store, 'a')
      const waiting = listen(store, effort.patience)
      await waiting.until(3)
      await pause(20)
      same(await waiting.stop(), stopped)
      const early = listen(store, effort.patience)
      same(await early.stop(), stopped)
      const controller = new AbortController()
      const seen: string[] = []
      const reading = (async () => {
        for await (const delivery of store.subscribe({ signal: controller.signal })) {
          seen.push(delivery.type)
          controller.abort('enough')
        }
      })()
      same(await reading.catch((reason: unknown) => reason), 'enough')
      same(seen, ['Event'])
    },

    'that is left holds nothing up, and can be begun anew': async ({ store, effort }) => {
      await add(store, 'a')
      const subscription = store.subscribe()
      for (let time = 0; time < 30; time += 1) for await (const _ of subscription) break
      await add(store, 'b')
      const again = []
      for await (const delivery of subscription) {
        again.push(delivery)
        break
      }
      same(kinds(again), ['a1'])
      const listener = listen(store, effort.patience)
      await listener.until(6)
      await listener.stop()
    },

    'leaves nobody behind who listens to its signal, whether it is left or aborted': async ({ store, effort }) => {
      await add(store, 'a')
      for (const isAborted of [false, true]) {
        const controller = new AbortController()
        const { signal } = controller
        const hearing = (async () => {
          let heard = 0
          for await (const _ of store.subscribe({ signal })) {
            heard += 1
            if (heard === 8 && !isAborted) return
          }
        })().catch(() => {})
        for (let round = 0; round < 5; round += 1) {
          await pause(5)
          await add(store, `${isAborted}/${round}/`, 1)
        }
        if (isAborted) controller.abort(stopped)
        await hearing
        await untilNobodyListens(signal, effort.patience)
      }
    },

    'waits for a slow reader, whom no append waits for': async ({ store, effort }) => {
      let isSlow = true
      const listener = listen(store, effort.patience, undefined, async () => {
        while (isSlow) await pause(2)
      })
      for (let round = 0; round < 20; round += 1) await add(store, `${round}/`, 50)
      holds(listener.deliveries.length <= 1, 'nothing is handed over before it is asked for')
      isSlow = false
      await listener.until(1000)
      await listener.stop()
      same(listener.ids(), await idsOf(store))
      same(kinds(listener.deliveries).filter((kind) => kind === 'CaughtUp').length, 1)
    },

    'gives the same to many, while many append': async ({ store, effort }) => {
      const listeners = Array.from({ length: 12 }, () => listen(store, effort.patience))
      await Promise.all(
        Array.from({ length: 12 }, async (_, writer) => {
          for (let round = 0; round < 5; round += 1) await add(store, `${writer}/${round}/`, 3, `case/${writer % 4}`)
        })
      )
      const late = listen(store, effort.patience)
      for (const listener of [...listeners, late]) {
        await listener.until(180)
        await listener.stop()
      }
      const positions = (await all(store.readAll())).map(({ position }) => position)
      for (const listener of [...listeners, late]) {
        same(
          listener.events().map(({ position }) => position),
          positions
        )
        const at = listener.deliveries.findIndex(({ type }) => type === 'CaughtUp')
        const caughtUpTo = listener.deliveries[at]?.position ?? ''
        same(listener.deliveries.filter(({ type }) => type === 'CaughtUp').length, 1)
        holds(caughtUpTo >= (positions[at - 1] ?? ''), 'what came before is not after the position caught up to')
        holds(at === positions.length || caughtUpTo < (positions[at] ?? ''), 'what comes then is after it')
      }
    }
  }
}
