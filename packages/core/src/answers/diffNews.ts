import type { Instant } from '@norrsken/rules'
import type { Entry } from '../log/Entry.ts'

/** What became known between two moments: a run of events of the log, of which only the links are kept. */
export interface News {
  /** The number of the first event of the run. */
  readonly from: number
  /** The number of the first event after it. */
  readonly to: number
  /** The numbers of the corrections. */
  readonly corrections: ReadonlyArray<number>
  /** The numbers of the retractions, each with the id of what it takes back. */
  readonly retractions: ReadonlyArray<{ readonly by: number; readonly of: string }>
}

/** Gathers the news from the entries of a log as they come. */
export interface NewsReader {
  /** Takes the next entry of the log. */
  readonly accept: (entry: Entry) => void
  readonly news: () => News
}

/**
 * A reader of what was recorded after one moment, and by another that is not before it.
 *
 * @example
 * import { Answers } from '@norrsken/core'
 * import { Instant } from '@norrsken/rules'
 *
 * const [spring, autumn] = [Instant.instant('2024-03-01T12:00:00+01:00'), Instant.instant('2024-09-01T12:00:00+02:00')]
 * const reader = Answers.newsReader(spring, autumn)
 * assert.deepEqual(reader.news(), { from: 0, to: 0, corrections: [], retractions: [] })
 */
export const newsReader = (after: Instant.Instant, by: Instant.Instant): NewsReader => {
  const corrections: number[] = []
  const retractions: { readonly by: number; readonly of: string }[] = []
  let from = 0
  let to = 0

  const accept = ({ event, ordinal, recordedAt }: Entry): void => {
    if (recordedAt > by) return
    to = ordinal + 1
    if (recordedAt <= after) from = to
    else if (event.type === 'EventRetracted') retractions.push({ by: ordinal, of: event.data.event })
    else if (event.corrects !== undefined) corrections.push(ordinal)
  }

  return { accept, news: () => ({ from, to, corrections, retractions }) }
}
