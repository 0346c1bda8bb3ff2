import { Log, type Store } from '@norrsken/core'
import type { Row } from '../driver/Driver.ts'
import { E } from '../fp.ts'

/** The columns of which an event is made again, in this order. */
export const columns = 'e.position, e.stream, e.version, e.recorded, e.body'

/** The number of an event in its log, and the event. */
export interface Numbered {
  readonly number: number
  readonly event: Log.Event
}

/**
 * How stored rows are read, of which the first column is about the log. What the codecs of the log would not let in, they do not let out: then a row was
 * tampered with.
 */
export const reader =
  (readmit: Store.Admission) =>
  ([, position, stream, version, recorded, body]: Row): Numbered => {
    const number = Number(position)
    const place = { stream: String(stream), version: Number(version), recorded: String(recorded) }
    const event = readmit(JSON.parse(String(body)), place)
    if (E.isLeft(event)) throw new Error(`event ${number} cannot be read: ${event.left.map(Log.words).join('; ')}`)
    return { number, event: event.right }
  }

/** How an event is stored: what the store sets is in columns of its own, and not here. */
export const bodyOf = (event: Log.Event): string => {
  const { stream, version, recorded, ...body } = Log.encode(event) as Log.Event
  return JSON.stringify(body)
}
