import { Log, Store } from '@norrsken/core'
import { inPlace } from '../inPlace.ts'

/** A log in which what was sent can be looked up. */
export interface Written {
  readonly log: ReadonlyArray<Store.Positioned>
  /** The place in the log of the event with an id, from 0; -1 where there is none. */
  readonly find: (id: string) => number
  /** The version of a stream just before a place of the log. */
  readonly versionAt: (stream: string, index: number) => number
}

/** Prepares a log for looking things up. */
export const written = (log: ReadonlyArray<Store.Positioned>): Written => {
  const places = new Map(log.map(({ event }, index) => [event.id, index]))
  const streams = new Map<string, number[]>()
  for (const [index, { event }] of log.entries()) {
    const ofStream = streams.get(event.stream) ?? []
    ofStream.push(index)
    streams.set(event.stream, ofStream)
  }
  return {
    log,
    find: (id) => places.get(id) ?? -1,
    versionAt: (stream, index) => countBelow(streams.get(stream) ?? [], index)
  }
}

/** How many of rising numbers are below a limit. */
const countBelow = (numbers: ReadonlyArray<number>, limit: number): number => {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? 0) < limit) from = middle + 1
    else to = middle
  }
  return from
}

/** Whether an event of a log is what a caller sent for a stream. */
export const isWhatWasSent = (event: Log.Event, sent: Store.NewEvent, stream: string): boolean =>
  Store.same(Log.encode(event), Log.encode(inPlace(sent, { ...event, stream })))
