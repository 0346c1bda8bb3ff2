import { Log, Store } from '@norrsken/core'
import { E } from './fp.ts'
import type { Admitted, Kept } from './kept.ts'
import * as Position from './Position.ts'
import * as Stamp from './Stamp.ts'

type Outcome = E.Either<Store.AppendError, Store.Appended>

/** How appends are judged and stored, in the order that `memoryEventStore` tells of. */
export const appending = (kept: Kept, admit: Store.Admission, clock: () => Stamp.Instant) => {
  /** The batches, numbered as they came, and which events of the log each has. */
  const batches = Log.idTable()
  const beginnings: number[] = []
  const ends: number[] = []
  const write = Stamp.writer()

  const append = (request: Store.Append): Outcome => {
    const { batch, stream, expected, checks = [] } = request
    const known = Store.batchFaults(batch).length === 0 ? batches.find(batch) : -1
    if (known >= 0) {
      const isRetry = isContentOf(eventsOf(known), request)
      return isRetry ? E.right(answerOf(known)) : E.left({ type: 'IdempotencyConflict', batch })
    }
    const actual = kept.version(stream)
    if (!Store.isAsExpected(expected, actual)) return E.left({ type: 'VersionConflict', stream, expected, actual })
    const failed = checks.length === 0 ? [] : failedOf(checks)
    return failed.length > 0 ? E.left({ type: 'CheckFailed', failed }) : store(request, actual)
  }

  const failedOf = (checks: ReadonlyArray<Store.Check>): Store.CheckFailed['failed'] =>
    checks
      .map(({ stream, expected }) => ({ stream, expected, actual: kept.version(stream) }))
      .filter(({ expected, actual }) => !Store.isAsExpected(expected, actual))

  const store = ({ batch, stream, events: given }: Store.Append, version: number): Outcome => {
    const nameless = Store.batchFaults(batch)
    if (nameless.length > 0) return invalid(0, nameless)
    if (!Array.isArray(given) || given.length === 0) return invalid(0, [nothingToStore])
    const stamp = Stamp.next(clock, kept.lastRecorded())
    const admitted = admitAll(given, stream, version, write(stamp))
    const beginning = kept.events.length
    const added = kept.add(admitted, () => stamp)
    if (E.isLeft(added)) return invalid(added.left.index, added.left.faults)
    beginnings.push(beginning)
    ends.push(kept.events.length)
    return E.right(answerOf(batches.add(batch)))
  }

  const admitAll = (
    given: ReadonlyArray<Store.NewEvent>,
    stream: string,
    before: number,
    recorded: string
  ): Admitted => {
    const events: Log.Event[] = []
    for (let index = 0; index < given.length; index += 1) {
      const admitted = admit(given[index] as Store.NewEvent, { stream, version: before + index + 1, recorded })
      if (E.isLeft(admitted)) return { events, malformed: { index, faults: admitted.left } }
      events.push(admitted.right)
    }
    return { events, malformed: null }
  }

  const eventsOf = (batch: number): ReadonlyArray<Log.Event> => kept.events.slice(beginnings[batch], ends[batch])

  /** What the append of a batch was answered. */
  const answerOf = (batch: number): Store.Appended => {
    const end = ends[batch] ?? 0
    const { version: first } = kept.events[beginnings[batch] ?? 0] as Log.Event
    const { stream, version, recorded } = kept.events[end - 1] as Log.Event
    return { stream, first, version, position: Position.ofNumber(end), recorded, durability: 'memory' }
  }

  /** Whether an append has the stream and the events that were stored as a batch. */
  const isContentOf = (stored: ReadonlyArray<Log.Event>, { stream, events: given }: Store.Append): boolean =>
    Array.isArray(given) &&
    given.length === stored.length &&
    stored.every((event, index) => {
      const again = admit(given[index], { stream, version: event.version, recorded: event.recorded })
      return E.isRight(again) && Store.same(again.right, event)
    })

  return append
}

const invalid = (index: number, faults: ReadonlyArray<Log.Fault>): E.Either<Store.InvalidEvent, never> =>
  E.left({ type: 'InvalidEvent', index, faults })

const nothingToStore: Log.Fault = { path: 'events', expected: 'at least one event', found: 'none' }
