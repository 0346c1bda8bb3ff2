import { Log, Store } from '@norrsken/core'
import { admission } from './admission.ts'
import { chains } from './chains.ts'
import { E } from './fp.ts'
import * as Position from './Position.ts'
import { reading } from './reading.ts'
import * as Stamp from './Stamp.ts'
import { same } from './same.ts'

/** What a store in memory is given. */
export interface Options {
  /** What time it is. It may go backward: stamps do not. */
  readonly clock: () => Stamp.Instant
}

type Outcome = E.Either<Store.AppendError, Store.Appended>

/**
 * An empty store that lives in memory. It is the reference that every other store is compared with.
 *
 * An append is judged in this order, and the first reason not to store it is the answer: its batch is known with other
 * content; its stream is not as expected; other streams are not as its checks say; it has no events; an event is
 * malformed or breaks a rule of the log. The content of a batch is its stream and its events: sent again, what it
 * expects and checks is not asked again, since it was so when it was stored.
 *
 * What is stored is a frozen copy, which all readers share: neither who appended it nor who reads it can change it.
 *
 * A reading ends with what was stored when it began, each `for await` anew. An aborted signal ends it with the signal's
 * reason.
 *
 * @example
 * import type { Store } from '@norrsken/core'
 * import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
 * import { Instant } from '@norrsken/rules'
 *
 * const store = memoryEventStore({ clock: () => Instant.instant('2023-03-08T12:00Z') })
 * const by = { unit: 'ostersund/coordination', function: 'coordinator' }
 * const append: Store.Append = {
 *   batch: 'batch-1',
 *   stream: 'meeting/2023-03-08',
 *   expected: 'none',
 *   events: [{ id: 'e1', type: 'MeetingDocumented', schema: 1, effective: '2023-03-08', by, data: {} }]
 * }
 *
 * const stored = await store.append(append)()
 * assert(stored._tag === 'Right')
 * assert.equal(stored.right.recorded, '2023-03-08T12:00:00.000Z')
 * assert.deepEqual(await store.append(append)(), stored)
 */
export const memoryEventStore = ({ clock }: Options): Store.EventStore => {
  const admit = admission()
  const ledger = Log.ledger()
  const log: Log.Event[] = []
  /** Which events of the log each stream has, by the number that the ledger gives it. */
  const streams = chains()
  /** The batches, numbered as they came, and where in the log each begins: it ends where the next one begins. */
  const batches = Log.idTable()
  const beginnings: number[] = []
  const write = Stamp.writer()

  const append = (request: Store.Append): Outcome => {
    const { batch, stream, expected, checks = [] } = request
    const known = isBatch(batch) ? batches.find(batch) : -1
    if (known >= 0) {
      const isRetry = isContentOf(eventsOf(known), request)
      return isRetry ? E.right(answerOf(known)) : E.left({ type: 'IdempotencyConflict', batch })
    }
    const actual = ledger.version(stream)
    if (!Store.isAsExpected(expected, actual)) return E.left({ type: 'VersionConflict', stream, expected, actual })
    const failed = checks.length === 0 ? [] : failedOf(checks)
    if (failed.length > 0) return E.left({ type: 'CheckFailed', failed })
    const entered = enter(request, actual)
    if (E.isLeft(entered)) return entered
    keep(batch, stream, entered.right)
    return E.right(answerOf(beginnings.length - 1))
  }

  const failedOf = (checks: ReadonlyArray<Store.Check>): Store.CheckFailed['failed'] =>
    checks
      .map(({ stream, expected }) => ({ stream, expected, actual: ledger.version(stream) }))
      .filter(({ expected, actual }) => !Store.isAsExpected(expected, actual))

  /** Enters the events of an append in the ledger: all of them, or none and why. */
  const enter = (
    { batch, stream, events: given }: Store.Append,
    version: number
  ): E.Either<Store.InvalidEvent, ReadonlyArray<Log.Event>> => {
    if (!isBatch(batch)) return invalid(0, [namelessBatch])
    if (!Array.isArray(given) || given.length === 0) return invalid(0, [nothingToStore])
    const recordedBefore = ledger.lastRecorded()
    const stamp = Stamp.next(clock, recordedBefore)
    const recorded = write(stamp)
    const events: Log.Event[] = []
    for (let index = 0; index < given.length; index += 1) {
      const admitted = admit(given[index], { stream, version: version + index + 1, recorded })
      const faults = E.isLeft(admitted) ? admitted.left : ledger.faults(admitted.right, stamp)
      if (E.isLeft(admitted) || faults.length > 0) {
        for (const event of events.reverse()) ledger.undo(event, recordedBefore)
        return invalid(index, faults)
      }
      ledger.enter(admitted.right, stamp)
      events.push(admitted.right)
    }
    return E.right(events)
  }

  /** Keeps events that the ledger has. From here nothing fails. */
  const keep = (batch: string, stream: string, events: ReadonlyArray<Log.Event>): void => {
    batches.add(batch)
    beginnings.push(log.length)
    const number = ledger.number(stream)
    for (const event of events) {
      log.push(event)
      streams.add(number)
    }
  }

  const eventsOf = (batch: number): ReadonlyArray<Log.Event> => log.slice(beginnings[batch], beginnings[batch + 1])

  /** What the append of a batch was answered. */
  const answerOf = (batch: number): Store.Appended => {
    const end = beginnings[batch + 1] ?? log.length
    const { version: first } = log[beginnings[batch] ?? 0] as Log.Event
    const { stream, version, recorded } = log[end - 1] as Log.Event
    return { stream, first, version, position: Position.ofNumber(end), recorded, durability: 'memory' }
  }

  /** Whether an append has the stream and the events that were stored as a batch. */
  const isContentOf = (stored: ReadonlyArray<Log.Event>, { stream, events: given }: Store.Append): boolean =>
    Array.isArray(given) &&
    given.length === stored.length &&
    stored.every((event, index) => {
      const again = admit(given[index], { stream, version: event.version, recorded: event.recorded })
      return E.isRight(again) && same(again.right, event)
    })

  const readStream = (stream: string, after: number): ReadonlyArray<Log.Event> =>
    streams.last(ledger.number(stream), ledger.version(stream) - after).map((ordinal) => log[ordinal] as Log.Event)

  return {
    append: (request) => async () => append(request),
    read: (stream, { after = 0, signal } = {}) =>
      reading(
        () => ({ list: readStream(stream, versionAfter(after)), from: 0 }),
        (event) => event,
        signal
      ),
    readAll: ({ after, signal } = {}) =>
      reading(
        () => ({ list: log, from: after === undefined ? 0 : Position.toNumber(after) }),
        (event, index) => ({ position: Position.ofNumber(index + 1), event }),
        signal
      )
  }
}

const invalid = (index: number, faults: ReadonlyArray<Log.Fault>): E.Either<Store.InvalidEvent, never> =>
  E.left({ type: 'InvalidEvent', index, faults })

const nothingToStore: Log.Fault = { path: 'events', expected: 'at least one event', found: 'none' }

const namelessBatch: Log.Fault = { path: 'batch', expected: 'a name of 1 to 200 characters', found: 'another value' }

const isBatch = (batch: unknown): boolean => typeof batch === 'string' && batch.length > 0 && batch.length <= 200

const versionAfter = (after: number): number => {
  if (!Number.isSafeInteger(after) || after < 0) throw new RangeError(`not a version: \`${after}\``)
  return after
}
