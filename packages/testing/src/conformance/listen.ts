import type { Store } from '@norrsken/core'
import { fail } from './assertions.ts'

/** Somebody who subscribes to a store, and keeps what is handed over. */
export interface Listener {
  readonly deliveries: ReadonlyArray<Store.Delivery>
  /** The events among them. */
  readonly events: () => ReadonlyArray<Store.Positioned>
  /** The ids of the events among them. */
  readonly ids: () => ReadonlyArray<string>
  /** Waits until so many events have come, and the signal that it has caught up. Fails when that takes too long. */
  readonly until: (events: number) => Promise<void>
  /** Aborts the subscription and waits for its end, which is the reason that it fails with; `undefined` for none. */
  readonly stop: () => Promise<unknown>
}

/**
 * Subscribes to a store.
 *
 * @param patience - how long it waits for anything, in milliseconds
 * @param pace - what it does after each delivery before it asks for the next; nothing, if nothing is said
 */
export const listen = (
  store: Store.EventStore,
  patience: number,
  after?: Store.Position,
  pace?: () => Promise<void>
): Listener => {
  const controller = new AbortController()
  const deliveries: Store.Delivery[] = []
  let ended = false
  let reason: unknown

  const run = async (): Promise<void> => {
    const { signal } = controller
    for await (const delivery of store.subscribe(after === undefined ? { signal } : { after, signal })) {
      deliveries.push(delivery)
      await pace?.()
    }
  }
  const running = run()
    .catch((error: unknown) => {
      reason = error
    })
    .finally(() => {
      ended = true
    })

  const events = (): ReadonlyArray<Store.Positioned> => deliveries.filter((delivery) => delivery.type === 'Event')
  const ids = (): ReadonlyArray<string> => events().map(({ event }) => event.id)

  const until = async (count: number): Promise<void> => {
    const isThere = (): boolean =>
      events().length >= count && deliveries.some((delivery) => delivery.type === 'CaughtUp')
    const since = Date.now()
    while (!isThere()) {
      if (ended) fail(`the subscription ended with ${String(reason)} after ${ids().length} of ${count} events`)
      if (Date.now() - since > patience) fail(`a subscriber waits in vain: ${deliveries.length} deliveries, ${ids()}`)
      await pause(2)
    }
  }

  const stop = async (): Promise<unknown> => {
    controller.abort(stopped)
    await within(running, patience)
    if (!ended) fail('the subscription goes on though its signal was aborted')
    return reason
  }

  return { deliveries, events, ids, until, stop }
}

/** Waits for something, or for so many milliseconds. No timer is left behind: it would keep the process from ending. */
const within = async (done: Promise<void>, milliseconds: number): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([done, late])
  clearTimeout(timer)
}

/** The reason with which a listener stops. */
export const stopped: string = 'the listener has heard enough'

/** Waits for so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Lets everything else go on that can: a store that answers at once would not. */
export const yielding = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })
