import type { Log } from '@norrsken/core'
import type { Day, Instant } from '@norrsken/rules'
import type { Streams } from './Checkpoint.ts'

/** The end of a day, as it was known at an instant; `null`: as it is known. */
export interface Moment {
  readonly validAt: Day.Day
  readonly knownAt: Instant.Instant | null
}

/** How far each stream of a log reaches, as its events come. */
export interface Reaches extends Omit<Streams, 'standings'> {
  /** The streams that an event has concerned since the beginning. */
  readonly met: ReadonlySet<number>
  /** Notes an event of which a stream has one more. */
  readonly meet: (event: Pick<Log.Entry, 'day' | 'recordedAt'>, stream: number) => void
  /** Whether all of a stream was so by a moment, as far as is known now, and was known by then. */
  readonly isBy: (stream: number, moment: Moment) => boolean
}

export const reaches = (before: Omit<Streams, 'standings'> | null): Reaches => {
  const lastDay = [...(before?.lastDay ?? [])]
  const lastRecorded = [...(before?.lastRecorded ?? [])]
  const met = new Set<number>()
  return {
    lastDay,
    lastRecorded,
    met,
    meet: ({ day, recordedAt }, stream) => {
      met.add(stream)
      lastDay[stream] = Math.max(lastDay[stream] ?? Number.NEGATIVE_INFINITY, day)
      lastRecorded[stream] = Math.max(lastRecorded[stream] ?? Number.NEGATIVE_INFINITY, recordedAt)
    },
    isBy: (stream, { validAt, knownAt }) =>
      (lastDay[stream] ?? Number.NEGATIVE_INFINITY) <= validAt &&
      (knownAt === null || (lastRecorded[stream] ?? Number.NEGATIVE_INFINITY) <= knownAt)
  }
}
