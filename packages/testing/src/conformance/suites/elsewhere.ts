import type { Log } from '@norrsken/core'
import { inPlace } from '../inPlace.ts'
import { closed } from '../said.ts'

const noon = '2023-03-08T12:00:00+01:00'

/** A log of so many events in three streams, as it was written elsewhere. */
export const elsewhere = (count: number, recorded = noon): ReadonlyArray<Log.Event> =>
  logOfReasons(
    Array.from({ length: count }, (_, index) => `reason ${index}`),
    recorded
  )

/** A log of cases that were closed for these reasons, in three streams by turns. */
export const logOfReasons = (reasons: ReadonlyArray<string>, recorded = noon): ReadonlyArray<Log.Event> =>
  reasons.map((reason, index) => {
    const place = { stream: `case/${index % 3}`, version: Math.floor(index / 3) + 1, recorded }
    return inPlace(closed(`e${index + 1}`, reason), place)
  })

/** A log one of whose events was changed after it was made. */
export const spoilt = (index: number, change: object): ReadonlyArray<Log.Event> =>
  elsewhere(6).map((event, at) => (at === index ? ({ ...event, ...change } as Log.Event) : event))

/** Events that come one at a time. */
export async function* slowly(events: ReadonlyArray<Log.Event>, then?: () => void): AsyncGenerator<Log.Event> {
  for (const event of events) {
    await null
    yield event
  }
  then?.()
}
