import { Log } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'
import type { Source } from './Source.ts'
import { eventsOf } from './scan.ts'

/**
 * All that a log holds of some streams, in its order, by their names: corrections too, and what takes something of them back,
 * in whichever stream that stands.
 *
 * @param knownAt - what was recorded by then; `null`: all
 */
export const entriesOf = (
  source: Source,
  streams: ReadonlyArray<string>,
  knownAt: Instant.Instant | null
): ReadonlyMap<string, ReadonlyArray<Log.Entry>> => {
  const found = new Map<string, Log.Entry[]>(streams.map((stream) => [stream, []]))
  const streamOf = new Map<string, string>()
  for (const { event, ordinal } of eventsOf(source)) {
    const stream = event.type === 'EventRetracted' ? streamOf.get(event.data.event) : event.stream
    const entries = stream === undefined ? undefined : found.get(stream)
    if (stream === undefined || entries === undefined) continue
    const entry = Log.entry(event, ordinal, streams.indexOf(stream))
    if (knownAt !== null && entry.recordedAt > knownAt) continue
    streamOf.set(event.id, stream)
    entries.push(entry)
  }
  return found
}
