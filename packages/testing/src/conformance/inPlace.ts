import type { Log, Store } from '@norrsken/core'

/** Where an event stands, and since when: what a store sets of it. */
export interface Place {
  readonly stream: string
  readonly version: number
  readonly recorded: string
}

/** What a caller sent, as it would stand in a log, with its keys in the order of a log. It may still be malformed. */
export const inPlace = (sent: Store.NewEvent, { stream, version, recorded }: Place): Log.Event => {
  const { id, type, schema, effective, by, data, ...links } = sent
  return { id, stream, version, type, schema, effective, recorded, by, data, ...links } as Log.Event
}
