import { Log } from '@norrsken/core'

/** An event as the JSON value that stands on a line of a log, with nothing in it sealed. */
export type Written = Omit<Log.Event, 'type' | 'data'> & {
  readonly type: string
  readonly data: { readonly [key: string]: unknown }
}

/** An event as it is written. */
export const written = (event: Log.Event): Written => JSON.parse(Log.line(event)) as Written

/** Events with the versions that their places give them, counted in each stream from 1. */
export const numbered = (events: ReadonlyArray<Written>): ReadonlyArray<Written> => {
  const last = new Map<string, number>()
  return events.map((event) => {
    const version = (last.get(event.stream) ?? 0) + 1
    last.set(event.stream, version)
    return { ...event, version }
  })
}
