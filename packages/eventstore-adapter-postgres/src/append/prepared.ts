import { type Log, Store } from '@norrsken/core'
import { E } from '../fp.ts'
import { bodyOf } from '../read/stored.ts'

/** An append as far as it can be looked at without the log. */
export interface Prepared {
  readonly request: Store.Append
  /** The events up to the first that is malformed, or has the id of an earlier one. */
  readonly events: ReadonlyArray<Log.Event>
  readonly bodies: ReadonlyArray<string>
  /** What is wrong after those events: with the next event, or with the append. `null` where nothing is. */
  readonly malformed: ReadonlyArray<Log.Fault> | null
  /** Which event, from 1, has the id that the last event has too; `null`: none. */
  readonly twin: number | null
  /** For each event: which event of this append it leads to, from 1; `null`: none, or one that is stored. */
  readonly targets: ReadonlyArray<number | null>
  readonly isLinked: boolean
}

/** Looks at an append. Its events are copied: the caller may go on to change them. */
export const prepare = (request: Store.Append, admit: Store.Admission): Prepared => {
  const given: unknown = request.events
  const events: Log.Event[] = []
  const bodies: string[] = []
  const targets: Array<number | null> = []
  const numbers = new Map<string, number>()
  const prepared = (malformed: Prepared['malformed'], twin: number | null = null): Prepared => {
    const isLinked = events.some((event) => linkOf(event) !== undefined)
    return { request: { ...request }, events, bodies, malformed, twin, targets, isLinked }
  }

  const nameless = Store.batchFaults(request.batch)
  if (nameless.length > 0) return prepared(nameless)
  if (!Array.isArray(given) || given.length === 0) return prepared([nothingToStore])
  for (let index = 0; index < given.length; index += 1) {
    const place = { stream: request.stream, version: index + 1, recorded: anyInstant }
    const admitted = admit(given[index], place)
    if (E.isLeft(admitted)) return prepared(admitted.left)
    const event = admitted.right
    const twin = numbers.get(event.id)
    const link = linkOf(event)
    events.push(event)
    bodies.push(bodyOf(event))
    targets.push(link === undefined ? null : (numbers.get(link) ?? null))
    if (twin !== undefined) return prepared([], twin)
    numbers.set(event.id, index + 1)
  }
  return prepared(null)
}

/** The id of the event that a correction or a retraction leads to. */
export const linkOf = (event: Log.Event): string | undefined =>
  event.type === 'EventRetracted' ? event.data.event : event.corrects

/** Stands for the instant that the store will set, so that the rest can be looked at. */
const anyInstant = '2000-01-01T00:00:00.000Z'

const nothingToStore: Log.Fault = { path: 'events', expected: 'at least one event', found: 'none' }
