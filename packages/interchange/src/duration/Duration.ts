import type { Event, Trace } from '../log/EventLog.ts'
import { startOf } from '../log/Timestamp.ts'

/**
 * How many milliseconds lie between the first and the last event of a case, whatever order they are written in; `null`
 * where no event has a time. One event makes 0.
 *
 * A time that is told more coarsely than a moment counts as its beginning: between two days the duration is right to
 * within a day, between two weeks to within a week.
 *
 * @example
 * import { Duration, EventLog, Timestamp } from '@norrsken/interchange'
 * import { Day } from '@norrsken/rules'
 *
 * const on = (day: string) => EventLog.event({ time: Timestamp.containing('day')(Day.day(day)) })
 * assert.equal(Duration.ofTrace(EventLog.trace({ events: [on('2026-03-01'), on('2026-03-03')] })), 2 * 86_400_000)
 */
export const ofTrace = ({ events }: Trace): number | null => {
  let [first, last]: [number, number] = [Infinity, -Infinity]
  for (const { time } of events) {
    if (time === null) continue
    const at = startOf(time)
    if (at < first) first = at
    if (at > last) last = at
  }
  return last < first ? null : last - first
}

/**
 * How many milliseconds lie between the first event of one activity and the first of another at that time or after it;
 * `null` where there are no two such events. Of the same activity it is the time to the next.
 *
 * @example
 * import { Duration, EventLog, Timestamp } from '@norrsken/interchange'
 * import { Instant } from '@norrsken/rules'
 *
 * const at = (activity: string, time: string) =>
 *   EventLog.event({ activity, time: Timestamp.instant(Instant.instant(time)) })
 * const events = [at('asked', '2026-03-01T08:00Z'), at('answered', '2026-03-01T09:30Z')]
 * assert.equal(Duration.between('asked', 'answered')(EventLog.trace({ events })), 90 * 60_000)
 * assert.equal(Duration.between('answered', 'asked')(EventLog.trace({ events })), null)
 */
export const between =
  (from: string, to: string) =>
  ({ events }: Trace): number | null => {
    const begin = earliest(events.filter(({ activity }) => activity === from))
    if (begin === undefined) return null
    const after = events.filter(
      (event) => event.activity === to && event !== begin.event && beginsAt(event) >= begin.at
    )
    const end = earliest(after)
    return end === undefined ? null : end.at - begin.at
  }

/** What is said of many durations: none of it where there are none. */
export interface Summary {
  readonly count: number
  readonly median: number | null
  /** Nine in ten took at most this long. */
  readonly p90: number | null
}

/**
 * The median and the ninetieth percentile, each one of the durations themselves: the nearest rank, not a mean of two.
 *
 * @example
 * import { Duration } from '@norrsken/interchange'
 *
 * assert.deepEqual(Duration.summary([4, 1, 3, 2]), { count: 4, median: 2, p90: 4 })
 * assert.deepEqual(Duration.summary([]), { count: 0, median: null, p90: null })
 */
export const summary = (durations: ReadonlyArray<number>): Summary => {
  const sorted = durations.toSorted((one, other) => one - other)
  return { count: sorted.length, median: atRank(50, sorted), p90: atRank(90, sorted) }
}

/** The smallest that at least so many in a hundred do not exceed. */
const atRank = (percent: number, sorted: ReadonlyArray<number>): number | null =>
  sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null

const earliest = (events: ReadonlyArray<Event>): { readonly event: Event; readonly at: number } | undefined => {
  let found: { readonly event: Event; readonly at: number } | undefined
  for (const event of events) {
    const at = beginsAt(event)
    if (at < (found?.at ?? Infinity)) found = { event, at }
  }
  return found
}

/** Never, where it is not known when. */
const beginsAt = ({ time }: Event): number => (time === null ? Infinity : startOf(time))
