import type { Store } from '@norrsken/core'
import { beforeEach, describe, expect, test } from 'vitest'
import { arrivals } from './arrivals.ts'
import { pause } from './pause.ts'
import { all, closed, countingSignal, newStore, placed, rightOf, settled } from './store.test-kit.ts'

let store: ReturnType<typeof newStore>['store']
let append: ReturnType<typeof newStore>['append']

beforeEach(() => {
  const made = newStore()
  store = made.store
  append = made.append
})

const begin = (options: Parameters<Store.EventStore['subscribe']>[0] = {}) =>
  store.subscribe(options)[Symbol.asyncIterator]()

type Iterator = ReturnType<typeof begin>

/** The next delivery, in short: the id of its event, or `caught up at` its position. */
const next = async (subscription: Iterator): Promise<string> => told(await subscription.next())

const told = ({ done, value }: IteratorResult<Store.Delivery>): string => {
  if (done === true) return 'ended'
  return value.type === 'Event' ? value.event.id : `caught up at ${value.position}`
}

const take = async (subscription: Iterator, count: number): Promise<ReadonlyArray<string>> => {
  const deliveries: string[] = []
  while (deliveries.length < count) deliveries.push(await next(subscription))
  return deliveries
}

/** A delivery that is waited for, and whether it has come. */
const waitFor = async (subscription: Iterator) => {
  let hasCome = false
  const delivery = next(subscription).finally(() => {
    hasCome = true
  })
  delivery.catch(() => {})
  await settled()
  return { delivery, hasCome: () => hasCome }
}

describe('a subscription', () => {
  test('hands over what is stored, then says once that it has caught up, and then what is new', async () => {
    await append([closed('e1'), closed('e2')])
    const subscription = begin()
    expect(await take(subscription, 3)).toEqual(['e1', 'e2', 'caught up at 0000000000000002'])
    await append([closed('e3'), closed('e4')])
    expect(await take(subscription, 2)).toEqual(['e3', 'e4'])
    const waiting = await waitFor(subscription)
    expect(waiting.hasCome()).toBe(false)
    await append([closed('e5')])
    expect(await waiting.delivery).toBe('e5')
  })

  test('hands over events with their positions, as a reading does', async () => {
    await append([closed('e1'), closed('e2')])
    const [first, second] = await all(store.readAll())
    const subscription = begin()
    expect((await subscription.next()).value).toEqual({ type: 'Event', ...first })
    expect((await subscription.next()).value).toEqual({ type: 'Event', ...second })
  })

  test('to a store that has nothing has caught up with nothing', async () => {
    const subscription = begin()
    expect(await next(subscription)).toBe('caught up at null')
    await append([closed('e1')])
    expect(await next(subscription)).toBe('e1')
  })

  test('after a position begins behind it, also where that is the last, or one that is still to come', async () => {
    await append([closed('e1'), closed('e2')])
    const after = (position: string) => begin({ after: position as Store.Position })
    expect(await take(after('0000000000000001'), 2)).toEqual(['e2', 'caught up at 0000000000000002'])
    expect(await take(after('0000000000000002'), 1)).toEqual(['caught up at 0000000000000002'])
    const ahead = after('0000000000000003')
    expect(await next(ahead)).toBe('caught up at 0000000000000002')
    await append([closed('e3'), closed('e4')])
    expect(await next(ahead)).toBe('e4')
  })

  test('after what is no position of a store is a mistake of the caller', async () => {
    await expect(begin({ after: '7' as Store.Position }).next()).rejects.toThrow(RangeError)
  })

  test('has not caught up while events come faster than they are taken', async () => {
    await append([closed('e0')])
    const subscription = begin()
    for (let number = 1; number < 10; number += 1) {
      expect(await next(subscription)).toBe(`e${number - 1}`)
      await append([closed(`e${number}`)])
    }
    expect(await take(subscription, 2)).toEqual(['e9', 'caught up at 0000000000000010'])
  })

  test('misses nothing that is stored while nobody asks', async () => {
    const subscription = begin()
    await next(subscription)
    for (const id of ['e1', 'e2', 'e3']) await append([closed(id)])
    expect(await take(subscription, 3)).toEqual(['e1', 'e2', 'e3'])
  })

  test('is woken by an import as by an append, and not by an append that is refused', async () => {
    const subscription = begin()
    await next(subscription)
    const waiting = await waitFor(subscription)
    await append([closed('e1'), closed('e1')])
    await settled()
    expect(waiting.hasCome()).toBe(false)
    rightOf(await store.importLog([placed(closed('e1'), 1)])())
    expect(await waiting.delivery).toBe('e1')
  })

  test('answers in order those who ask for several deliveries at once', async () => {
    const subscription = begin()
    const deliveries = [next(subscription), next(subscription), next(subscription)]
    await append([closed('e1')])
    await append([closed('e2')])
    expect(await Promise.all(deliveries)).toEqual(['caught up at null', 'e1', 'e2'])
  })

  test('is one of several, each at its own pace, and each iteration is one', async () => {
    await append([closed('e1')])
    const subscriptions = store.subscribe()
    const fast = subscriptions[Symbol.asyncIterator]()
    const slow = subscriptions[Symbol.asyncIterator]()
    await take(fast, 2)
    const waiting = [await waitFor(fast), await waitFor(begin({ after: '0000000000000001' as Store.Position }))]
    await append([closed('e2')])
    expect(await waiting[0]?.delivery).toBe('e2')
    expect(await waiting[1]?.delivery).toBe('caught up at 0000000000000001')
    expect(await take(slow, 3)).toEqual(['e1', 'e2', 'caught up at 0000000000000002'])
  })
})

describe('a subscription ends', () => {
  test('with the reason of a signal that was aborted before it began', async () => {
    await append([closed('e1')])
    await expect(begin({ signal: AbortSignal.abort('enough') }).next()).rejects.toBe('enough')
  })

  test('with the reason of a signal that is aborted while an event is looked at, or the news of having caught up', async () => {
    for (const deliveries of [1, 2]) {
      await append([closed(`e${deliveries}`), closed(`f${deliveries}`)])
      const controller = new AbortController()
      const subscription = begin({ signal: controller.signal })
      await take(subscription, deliveries)
      controller.abort('enough')
      await expect(subscription.next()).rejects.toBe('enough')
      expect(await next(subscription)).toBe('ended')
    }
    const controller = new AbortController()
    const subscription = begin({ signal: controller.signal, after: '0000000000000004' as Store.Position })
    await next(subscription)
    controller.abort('enough')
    await append([closed('e9')])
    await expect(subscription.next()).rejects.toBe('enough')
  })

  test('with the reason of a signal that is aborted while it waits', async () => {
    const { signal, abort, listeners } = countingSignal()
    const subscription = begin({ signal })
    await next(subscription)
    const waiting = await waitFor(subscription)
    expect(listeners()).toBe(1)
    abort('enough')
    await expect(waiting.delivery).rejects.toBe('enough')
    expect(listeners()).toBe(0)
    expect(await next(subscription)).toBe('ended')
  })

  test('and listens to its signal only while it waits', async () => {
    const { signal, listeners } = countingSignal()
    await append([closed('e1')])
    const subscription = begin({ signal })
    expect(await take(subscription, 2)).toHaveLength(2)
    expect(listeners()).toBe(0)
    const waiting = await waitFor(subscription)
    expect(listeners()).toBe(1)
    await append([closed('e2')])
    await waiting.delivery
    expect(listeners()).toBe(0)
  })

  test('where its reader breaks off', async () => {
    const { signal, listeners } = countingSignal()
    await append([closed('e1')])
    for await (const { type } of store.subscribe({ signal })) if (type === 'CaughtUp') break
    expect(listeners()).toBe(0)
  })

  test('at once where it is told to return while it waits, and leaves no listener behind', async () => {
    const { signal, listeners } = countingSignal()
    const subscription = begin({ signal })
    await next(subscription)
    const waiting = [await waitFor(subscription), await waitFor(subscription)]
    expect(await subscription.return?.()).toEqual({ done: true, value: undefined })
    expect(await Promise.all(waiting.map(({ delivery }) => delivery))).toEqual(['ended', 'ended'])
    expect(listeners()).toBe(0)
    await append([closed('e1')])
    expect(await next(subscription)).toBe('ended')
  })

  test('where it is told to return before it began', async () => {
    const subscription = begin()
    await subscription.return?.()
    expect(await next(subscription)).toBe('ended')
  })
})

describe('those who wait for an arrival', () => {
  test('are forgotten, whatever ends their waiting', async () => {
    const listening = new Set<() => void>()
    const tell = (): void => {
      for (const listener of listening) listener()
    }
    const listen = (listener: () => void) => listening.add(listener)
    const forget = (listener: () => void) => listening.delete(listener)
    const controller = new AbortController()
    const waiting = pause({ listen, forget, tell }, controller.signal)
    const endings = [tell, () => controller.abort(), waiting.stop]
    for (const end of endings) {
      const waited = waiting.untilArrival()
      expect(listening.size).toBe(1)
      end()
      await waited
      expect(listening.size).toBe(0)
    }
  })

  test('are told once, but not those who have been forgotten, and not those who come while others are told', () => {
    const waiting = arrivals()
    const told: string[] = []
    const forgotten = (): void => {
      told.push('forgotten')
    }
    waiting.listen(() => {
      told.push('first')
      waiting.listen(() => told.push('later'))
    })
    waiting.listen(forgotten)
    waiting.forget(forgotten)
    waiting.tell()
    expect(told).toEqual(['first'])
    waiting.tell()
    expect(told).toEqual(['first', 'later'])
    waiting.tell()
    expect(told).toEqual(['first', 'later'])
  })
})

describe('how far a store has come', () => {
  test('is its last event, and nothing holds up an append', async () => {
    expect(rightOf(await store.lag()())).toEqual({ settled: null, blockedBy: [] })
    const { position } = rightOf(await append([closed('e1'), closed('e2')]))
    expect(rightOf(await store.lag()())).toEqual({ settled: position, blockedBy: [] })
  })
})
