import { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import { pause } from '../listen.ts'
import { inAppend, type Mistake, mistake, versionOf } from './Mistake.test-store.ts'

const change = (
  outcome: E.Either<Store.AppendError, Store.Appended>,
  how: (answer: Store.Appended) => Partial<Store.Appended>
) => (E.isRight(outcome) ? E.right({ ...outcome.right, ...how(outcome.right) }) : outcome)

let number = 0

/** Mistakes in what an append is, and in the conditions under which it is stored. */
export const ofAppending: ReadonlyArray<Mistake> = [
  inAppend('says the version before an append', async (request, store) =>
    change(await store.append(request)(), ({ first }) => ({ first: first - 1 }))
  ),
  inAppend('says that less was survived', async (request, store) =>
    change(await store.append(request)(), () => ({ durability: 'memory' }))
  ),
  mistake('stores before it is told to', (store) => ({
    append: (request) => {
      const underWay = store.append(request)()
      return () => underWay
    }
  })),
  inAppend('does not know a batch again', async (request, store) => {
    number += 1
    return store.append({ ...request, batch: request.batch && `${request.batch.slice(0, 100)} ${number}` })()
  }),
  inAppend('leaves out what is too much', (request, store) =>
    store.append({ ...request, events: request.events.slice(0, 500) })()
  ),
  inAppend('looks at the events first', async (request, store) => {
    const isMalformed = request.events.some(({ type }) => String(type) === 'NoSuchEvent')
    return isMalformed ? store.append({ ...request, expected: 'any', checks: [] })() : store.append(request)()
  }),
  inAppend('stores what has no name', (request, store) =>
    store.append({ ...request, batch: request.batch || 'unnamed' })()
  ),
  inAppend('keeps the first half of what it refuses', async (request, store) => {
    const outcome = await store.append(request)()
    if (E.isRight(outcome) || outcome.left.type !== 'InvalidEvent') return outcome
    await store.append({ ...request, events: request.events.slice(0, outcome.left.index) })()
    return outcome
  }),
  inAppend('loses a version with each refusal', async (request, store) => {
    const outcome = await store.append(request)()
    if (E.isLeft(outcome)) number += 1
    return change(outcome, ({ first, version }) => ({ first: first + number, version: version + number }))
  }),
  inAppend('looks at what was sent only later', async (request, store) => {
    await pause(0)
    return store.append(request)()
  }),
  inAppend('tells of the first fault alone', async (request, store) => {
    const outcome = await store.append(request)()
    if (E.isRight(outcome) || outcome.left.type !== 'InvalidEvent') return outcome
    return E.left({ ...outcome.left, faults: outcome.left.faults.slice(0, 1) })
  }),
  inAppend('expects nothing', (request, store) => store.append({ ...request, expected: 'any' })()),
  inAppend('takes what is there for what should be there', (request, store) =>
    store.append({ ...request, expected: request.expected === 'exists' ? 'any' : request.expected })()
  ),
  inAppend('counts versions in 32 bits', (request, store) => {
    const { expected } = request
    return store.append({ ...request, expected: typeof expected === 'number' ? expected | 0 : expected })()
  }),
  inAppend('tells no version where it refuses', async (request, store) => {
    const outcome = await store.append(request)()
    if (E.isRight(outcome) || outcome.left.type !== 'VersionConflict') return outcome
    return E.left({ ...outcome.left, actual: -1 })
  }),
  inAppend('checks nothing', (request, store) => store.append({ ...request, checks: [] })()),
  inAppend('does not check the stream that it writes', (request, store) => {
    const checks = (request.checks ?? []).filter(({ stream }) => stream !== request.stream)
    return store.append({ ...request, checks })()
  }),
  inAppend('tells of the first failed check alone', async (request, store) => {
    const outcome = await store.append(request)()
    if (E.isRight(outcome) || outcome.left.type !== 'CheckFailed') return outcome
    return E.left({ ...outcome.left, failed: outcome.left.failed.slice(0, 1) })
  }),
  inAppend('wants a check where there are any', async (request, store) =>
    request.checks?.length === 0 ? E.left({ type: 'CheckFailed', failed: [] }) : store.append(request)()
  ),
  inAppend('finds every condition failed', async (request, store) => {
    const actual = await versionOf(store, request.stream)
    return request.expected === 'any' && (request.checks ?? []).length === 0
      ? store.append(request)()
      : E.left({ type: 'VersionConflict', stream: request.stream, expected: request.expected, actual })
  })
]

/** Mistakes that show when appends come at the same time. */
export const ofRacing: ReadonlyArray<Mistake> = [
  inAppend('looks, waits, and stores', async (request, store) => {
    const actual = await versionOf(store, request.stream)
    const { stream, expected, checks = [] } = request
    for (const check of checks) {
      const version = await versionOf(store, check.stream)
      if (!Store.isAsExpected(check.expected, version)) {
        return E.left({ type: 'CheckFailed', failed: [{ ...check, actual: version }] })
      }
    }
    await pause(1)
    if (!Store.isAsExpected(expected, actual)) return E.left({ type: 'VersionConflict', stream, expected, actual })
    return store.append({ ...request, expected: 'any', checks: [] })()
  }),
  inAppend('stores one event after the other', async (request, store) => {
    let outcome = await store.append({ ...request, events: request.events.slice(0, 1) })()
    for (const event of request.events.slice(1)) {
      await pause(1)
      outcome = await store.append({ ...request, batch: event.id, expected: 'any', events: [event] })()
    }
    return change(outcome, ({ version }) => ({ first: version - request.events.length + 1 }))
  }),
  mistake('has another order for every reader', (store) => ({
    readAll: async function* (options) {
      const events = []
      for await (const one of store.readAll(options)) events.push(one)
      number += 1
      yield* number % 2 === 0 ? events : events.reverse()
    }
  }))
]
