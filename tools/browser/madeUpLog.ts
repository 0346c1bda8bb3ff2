import type { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { generate } from '@norrsken/testing/synthetic'

/** A made-up log of a few months; the edition of its agreement may be called something else. */
export const madeUpLog = (edition: string | null = null): ReadonlyArray<Log.Event> =>
  Array.from(generate({ cases: 6, seed: 7, from: Day.day('2023-03-01'), to: Day.day('2023-07-31') }), (event) =>
    edition === null ? event : renamed(event, edition)
  )

const renamed = (event: Log.Event, edition: string): Log.Event =>
  event.type === 'EditionAdopted'
    ? { ...event, data: { ...event.data, edition } }
    : event.type === 'EditionSigned'
      ? { ...event, data: { ...event.data, edition } }
      : event
