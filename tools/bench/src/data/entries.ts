import { type Case, Log } from '@norrsken/core'
import * as E from 'fp-ts/lib/Either.js'
import { caseLog, type Unread } from './caseLog.ts'

export type CaseEntry = Log.Entry<Case.Event>

/** The entries of each stream: read from JSON as a log is, stream by stream, so that those of one lie side by side. */
export const entriesByStream = (streams: number): ReadonlyArray<ReadonlyArray<CaseEntry>> => {
  const all: CaseEntry[][] = []
  let ordinal = 0
  for (const events of caseLog(streams)) {
    const stream = all.length
    all.push(events.map((unread) => entryOf(JSON.stringify(unread), ordinal++, stream)))
  }
  return all
}

/** The same events in the order in which they were recorded, read in that order, so that those of one stream lie apart. */
export const entriesInLogOrder = (streams: number): ReadonlyArray<CaseEntry> => {
  const numbers = new Map<string, number>()
  return linesInLogOrder(streams).map(({ line, stream }, ordinal) => {
    const number = numbers.get(stream) ?? numbers.size
    numbers.set(stream, number)
    return entryOf(line, ordinal, number)
  })
}

/** The lines of a log, in the order in which they were recorded. */
export const linesInLogOrder = (streams: number): ReadonlyArray<{ readonly line: string; readonly stream: string }> =>
  unreadInLogOrder(streams).map((unread) => ({ line: JSON.stringify(unread), stream: unread.stream }))

/** The same before they are written. */
export const unreadInLogOrder = (streams: number): ReadonlyArray<Unread> =>
  [...caseLog(streams)].flat().sort((one, other) => compare(one, other))

const compare = (one: Unread, other: Unread): number =>
  one.recorded < other.recorded ? -1 : one.recorded > other.recorded ? 1 : one.version - other.version

const entryOf = (line: string, ordinal: number, stream: number): CaseEntry => {
  const decoded = Log.decode(JSON.parse(line))
  if (E.isLeft(decoded))
    throw new Error(`the data of the benchmark are no log: ${decoded.left.map(Log.words).join('; ')}`)
  return Log.entry(decoded.right as Case.Event, ordinal, stream)
}
