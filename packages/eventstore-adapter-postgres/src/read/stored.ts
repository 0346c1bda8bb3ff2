import { Log, Store } from '@norrsken/core'
import type { Row } from '../driver/Driver.ts'
import { E } from '../fp.ts'
import * as Position from './Position.ts'

/** The columns of which an event is made again, in this order. */
export const columns = 'e.position, e.stream, e.version, e.recorded, e.body'

/** The number of an event in its log, and the event. */
export interface Numbered {
  readonly number: number
  readonly event: Log.Event
}

/**
 * How stored rows are read, of which the first column is about the log. What the codecs of the log would not let in, they do
 * not let out: then a row was tampered with, and `UnreadableEvent` is thrown.
 */
export const reader =
  (readmit: Store.Admission) =>
  (row: Row): Numbered => {
    const number = Number(row[1])
    const place = { stream: String(row[2]), version: Number(row[3]), recorded: String(row[4]) }
    const given = parsed(String(row[5]))
    const event = E.isLeft(given) ? given : readmit(given.right, place)
    if (E.isRight(event)) return { number, event: event.right }
    throw new Store.UnreadableEvent({
      position: Position.ofNumber(number),
      stream: place.stream,
      version: place.version,
      faults: event.left
    })
  }

/** What was thrown of an event, as a value. */
export const unreadableOf = ({ type, position, stream, version, faults }: Store.UnreadableEvent): Store.Unreadable => ({
  type,
  position,
  stream,
  version,
  faults
})

/** What a parser says of a text that it cannot read has a piece of it, so it is not told. */
const parsed = (body: string): E.Either<ReadonlyArray<Log.Fault>, Store.NewEvent> => {
  try {
    return E.right(JSON.parse(body) as Store.NewEvent)
  } catch {
    const found = `${Log.textOfLength(body.length)} that is not JSON`
    return E.left([{ path: '', expected: 'one JSON object', found }])
  }
}

/** How an event is stored: what the store sets is in columns of its own, and not here. */
export const bodyOf = (event: Log.Event): string => {
  const said = Log.encode(event) as Log.Event
  return JSON.stringify({ ...said, stream: undefined, version: undefined, recorded: undefined })
}
