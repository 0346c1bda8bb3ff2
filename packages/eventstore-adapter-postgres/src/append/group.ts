import { versionOf } from './expected.ts'
import type { Prepared } from './prepared.ts'

/** Appends that go together in one statement, and which: the shortest that can store them. */
export interface Group {
  readonly size: number
  readonly by: 'one' | 'apart' | 'any'
}

/**
 * How many of those that wait go together next, in their order: all, unless they are too much for one statement.
 *
 * Appends that have nothing to do with each other are stored together in a third of the time; they go by themselves where they
 * are at least half of all that would go.
 */
export const groupOf = (waiting: ReadonlyArray<Prepared>): Group => {
  const most = mostOf(waiting)
  const [first] = waiting
  if (most === 1 && first?.events.length === 1 && isPlain(first)) return { size: 1, by: 'one' }
  const apart = apartOf(waiting, most)
  return apart * 2 < most ? { size: most, by: 'any' } : { size: apart, by: 'apart' }
}

const mostOf = (waiting: ReadonlyArray<Prepared>): number => {
  let events = 0
  let characters = 0
  for (const [index, append] of waiting.entries()) {
    events += append.events.length
    for (const body of append.bodies) characters += body.length
    if (index > 0 && (index === mostAppends || events > mostEvents || characters > mostCharacters)) return index
  }
  return waiting.length
}

const mostAppends = 256
const mostEvents = 2_000
const mostCharacters = 8_000_000

/** How many of the first ones are plain, expect a version, and have neither a stream nor a batch nor an id in common. */
const apartOf = (waiting: ReadonlyArray<Prepared>, most: number): number => {
  const streams = new Set<string>()
  const batches = new Set<string>()
  const ids = new Set<string>()
  for (const [index, append] of waiting.entries()) {
    const { request, events } = append
    const isOther = !streams.has(request.stream) && !batches.has(request.batch) && !events.some(({ id }) => ids.has(id))
    if (index === most || !isOther || !isPlain(append) || versionOf(request.expected) < 0) return index
    streams.add(request.stream)
    batches.add(request.batch)
    for (const { id } of events) ids.add(id)
  }
  return waiting.length
}

/** Whether an append can be judged by its versions, its batch and its ids alone. */
const isPlain = ({ request, malformed, twin, isLinked }: Prepared): boolean =>
  malformed === null && twin === null && !isLinked && (request.checks ?? []).length === 0
