import { idOf, nameOf, type Unread } from '../data/caseLog.ts'
import { unreadInLogOrder } from '../data/entries.ts'

/**
 * The events of a log in which the same cases are told of several times, each time under other names and ids and begun a week after the
 * time before, so that they go on at the same time: in the order in which they were recorded, one at a time.
 *
 * @param streams - how many there are of each copy, with ten events each; one copy of all events is held
 */
export function* copies(streams: number, many: number): Generator<Unread, void> {
  const events = unreadInLogOrder(streams)
  const numbers = new Map(Array.from({ length: streams }, (_, number) => [nameOf(number), number]))
  const recorded = Float64Array.from(events, (event) => Date.parse(event.recorded))
  const later = Array.from({ length: many }, (_, copy) => laterBy(7 * copy))
  /** Of each copy, which event comes next. */
  const next = new Int32Array(many)
  for (;;) {
    let first = -1
    let earliest = Number.POSITIVE_INFINITY
    for (let copy = 0; copy < many; copy += 1) {
      const at = (recorded[next[copy] as number] ?? Number.POSITIVE_INFINITY) + 7 * copy * DAY
      if (at >= earliest) continue
      earliest = at
      first = copy
    }
    const event = events[next[first] ?? -1]
    const text = later[first]
    if (event === undefined || text === undefined) return
    next[first] = (next[first] as number) + 1
    const number = (numbers.get(event.stream) ?? 0) + first * streams
    yield {
      ...event,
      id: idOf(number, event.version),
      stream: nameOf(number),
      effective: text(event.effective),
      recorded: text(event.recorded)
    }
  }
}

/** Puts a day, or a point in time as it is written, so many days later. */
const laterBy = (days: number): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const day = text.slice(0, 10)
    const then = known.get(day) ?? new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
    known.set(day, then)
    return then + text.slice(10)
  }
}

const DAY = 24 * 3_600_000
