import { Log } from '@norrsken/core'

/**
 * Events as the lines of a log, in the one form in which a log is written: the keys of an event in the order of the format,
 * without spaces. What a store gives back is in that form already; a file may be written in others.
 */
export function* canonical(events: Iterable<Log.Event>): Generator<string, void> {
  for (const event of events) yield Log.line(inOrder(event))
}

const inOrder = (event: Log.Event): Log.Event => {
  const { id, stream, version, type, schema, effective, recorded, by, data, ...optional } = event
  const { corrects, source, synthetic } = optional
  return {
    id,
    stream,
    version,
    type,
    schema,
    effective,
    recorded,
    by: { unit: by.unit, function: by.function },
    data,
    ...(corrects === undefined ? {} : { corrects }),
    ...(source === undefined ? {} : { source }),
    ...(synthetic === undefined ? {} : { synthetic })
  } as Log.Event
}
