import { type Case, Log, type Store } from '@norrsken/core'
import * as E from 'fp-ts/lib/Either.js'
import { caseLog, type Unread } from './caseLog.ts'

/** Events that are ready to be appended to a stream at a version. */
export interface Request {
  readonly batch: string
  readonly stream: string
  readonly expected: number
  readonly events: ReadonlyArray<Store.NewEvent>
}

/** How many appends, of how many events each, over how many streams. */
export interface Appends {
  readonly appends: number
  readonly events: number
  readonly streams: number
}

/**
 * Requests to append to streams in turn: first one to each, so that all are there, then one more to each, and so on.
 *
 * The requests are new ones each time, with names that nobody has looked up before; the events are those that are given.
 */
export const requests = (
  given: ReadonlyArray<Store.NewEvent>,
  { appends, events, streams }: Appends
): ReadonlyArray<Request> => {
  const all: Request[] = []
  for (let i = 0; i < appends; i += 1) {
    all.push({
      batch: `batch-${i}`,
      stream: `case/${i % streams}`,
      expected: Math.floor(i / streams) * events,
      events: given.slice(i * events, (i + 1) * events)
    })
  }
  return all
}

/** The first events of the cases of the benchmark. */
export const newEvents = (count: number): ReadonlyArray<Store.NewEvent> =>
  take(caseLog(Math.ceil(count / 10) + 10), count).map(newEvent)

const take = (streams: Iterable<ReadonlyArray<Unread>>, count: number): ReadonlyArray<Unread> => {
  const taken: Unread[] = []
  for (const events of streams) {
    for (const event of events) if (taken.length < count) taken.push(event)
    if (taken.length === count) break
  }
  return taken
}

/** As a program has an event in hand that has just decided it: sealed, and without what the store sets. */
const newEvent = (unread: Unread): Store.NewEvent => {
  const decoded = Log.decode(unread)
  if (E.isLeft(decoded)) throw new Error(decoded.left.map(Log.words).join('; '))
  const { stream, version, recorded, ...event } = decoded.right as Case.Event
  return event as Store.NewEvent
}
