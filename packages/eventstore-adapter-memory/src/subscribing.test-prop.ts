import type { Store } from '@norrsken/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { all, closed, newStore, placed, rightOf, settled } from './store.test-kit.ts'

/** What may happen, in any order: somebody stores events, asks for a delivery, goes away, or everything comes to rest. */
type Step =
  | { readonly type: 'append' | 'import'; readonly count: number }
  | { readonly type: 'ask' | 'leave'; readonly who: number }
  | { readonly type: 'rest' }

const subscribers = 3
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant<'append'>('append'), count: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant<'import'>('import'), count: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 12, arbitrary: fc.record({ type: fc.constant<'ask'>('ask'), who: fc.nat({ max: subscribers - 1 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant<'leave'>('leave'), who: fc.nat({ max: subscribers - 1 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant<'rest'>('rest') }) }
)

/** A delivery, and how many events the store had when it was asked for and when it came. */
interface Got {
  readonly delivery: Store.Delivery
  readonly asked: number
  readonly came: number
}

/** Somebody who asks for deliveries one by one, sometimes before the last one has come. */
const subscriber = (store: Store.EventStore, after: number, size: () => number) => {
  const controller = new AbortController()
  const options = after === 0 ? {} : { after: String(after).padStart(16, '0') as Store.Position }
  const subscription = store.subscribe({ ...options, signal: controller.signal })[Symbol.asyncIterator]()
  const got: Got[] = []
  const asking: Promise<void>[] = []
  let outcome = 'goes on'

  const ask = (): void => {
    const asked = size()
    const come = subscription.next().then(
      ({ done, value }) => {
        if (done !== true) got.push({ delivery: value, asked, came: size() })
      },
      (reason: unknown) => {
        outcome = String(reason)
      }
    )
    asking.push(come)
  }

  const leave = async (): Promise<void> => {
    controller.abort('left')
    await Promise.all(asking)
  }

  return { after, got, ask, leave, isWaiting: () => asking.length > got.length, outcome: () => outcome }
}

const checkDeliveries = (got: ReadonlyArray<Got>, after: number, log: ReadonlyArray<Store.Positioned>): void => {
  const events = got.flatMap(({ delivery }) => (delivery.type === 'Event' ? [delivery] : []))
  const due = log.slice(after, after + events.length)
  expect(events).toEqual(due.map((one) => ({ type: 'Event', ...one })))
  const caughtUp = got.flatMap(({ delivery }, index) => (delivery.type === 'CaughtUp' ? [{ delivery, index }] : []))
  expect(caughtUp.length).toBeLessThanOrEqual(1)
  for (const { delivery, index } of caughtUp) {
    const had = delivery.position === null ? 0 : Number(delivery.position)
    // All up to the position has been handed over, it was there by the time that the news came, and what follows is new.
    expect(Math.max(had, after)).toBe(after + index)
    expect(had).toBeGreaterThanOrEqual(got[0]?.asked ?? 0)
    expect(had).toBeLessThanOrEqual(got[index]?.came ?? 0)
    expect(got.slice(index + 1).every((later) => later.came > had)).toBe(true)
  }
}

/** Whoever waits while nothing happens has got everything. */
const checkEverything = (got: ReadonlyArray<Got>, after: number, size: number): void =>
  expect(got).toHaveLength(Math.max(0, size - after) + 1)

test('every subscriber sees every event once and in order, and once, at its place, that it has caught up', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 4 }), { minLength: subscribers, maxLength: subscribers }),
      fc.array(step, { maxLength: 60, size: 'max' }),
      fc.nat({ max: 4 }),
      async (afters, steps, before) => {
        const { store, append } = newStore()
        let size = 0
        const ids = (count: number) => Array.from({ length: count }, (_, index) => `e${size + index + 1}`)
        const appended = async (count: number): Promise<void> => {
          const outcome = append(ids(count).map((id) => closed(id)))
          size += count
          rightOf(await outcome)
        }
        const imported = async (count: number): Promise<void> => {
          const recorded = '2023-03-08T12:00:00Z'
          const events = ids(count).map((id, index) => placed(closed(id), size + index + 1, { recorded }))
          const outcome = store.importLog(events)()
          size += count
          rightOf(await outcome)
        }
        if (before > 0) await appended(before)
        const readers = afters.map((after) => subscriber(store, after, () => size))
        for (const taken of steps) {
          if (taken.type === 'append') await appended(taken.count)
          else if (taken.type === 'import') await imported(taken.count)
          else if (taken.type === 'ask') readers[taken.who]?.ask()
          else if (taken.type === 'leave') await readers[taken.who]?.leave()
          else await settled()
        }
        await settled()
        const log = await all(store.readAll())
        expect(log).toHaveLength(size)
        for (const { after, got, leave, isWaiting, outcome } of readers) {
          checkDeliveries(got, after, log)
          if (outcome() === 'goes on' && isWaiting()) checkEverything(got, after, size)
          if (got.at(-1)?.delivery.type === 'Event' && got.some(({ delivery }) => delivery.type === 'CaughtUp')) {
            seen.add('live')
          }
          if (got.some(({ asked, came }) => came > asked)) seen.add('waited')
          const delivered = got.length
          await leave()
          seen.add(outcome())
          expect(got).toHaveLength(delivered)
        }
      }
    ),
    { numRuns: 300 }
  )
  expect([...seen].sort()).toEqual(['goes on', 'left', 'live', 'waited'])
})

test('whoever goes on asking gets everything that there is, and the news of having caught up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 6 }),
      fc.array(fc.record({ count: fc.integer({ min: 1, max: 4 }), rests: fc.boolean() }), { maxLength: 8 }),
      fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 8 }),
      async (after, appends, pauses) => {
        const { store, append } = newStore()
        let size = 0
        const controller = new AbortController()
        const position = after === 0 ? {} : { after: String(after).padStart(16, '0') as Store.Position }
        const reading = async (): Promise<ReadonlyArray<Store.Delivery>> => {
          const deliveries: Store.Delivery[] = []
          try {
            for await (const delivery of store.subscribe({ ...position, signal: controller.signal })) {
              deliveries.push(delivery)
              for (let pause = pauses[deliveries.length % pauses.length] ?? 0; pause > 0; pause -= 1) await null
            }
          } catch (reason) {
            expect(reason).toBe('enough')
          }
          return deliveries
        }
        const readers = [reading(), reading()]
        for (const { count, rests } of appends) {
          rightOf(await append(Array.from({ length: count }, (_, index) => closed(`e${size + index + 1}`))))
          size += count
          if (rests) await settled()
        }
        await settled()
        controller.abort('enough')
        for (const reader of readers) {
          const deliveries = await reader
          const numbers = deliveries.flatMap((one) => (one.type === 'Event' ? [Number(one.position)] : []))
          expect(numbers).toEqual(Array.from({ length: Math.max(0, size - after) }, (_, index) => after + index + 1))
          expect(deliveries.filter(({ type }) => type === 'CaughtUp')).toHaveLength(1)
        }
      }
    ),
    { numRuns: 200 }
  )
})
