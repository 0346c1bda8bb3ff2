import { firstTwice } from '../log/distinct.ts'
import type { EventLog } from '../log/EventLog.ts'
import type { Known, TraceObjects } from './known.ts'
import type { Problem } from './OcelLog.ts'

/** The first thing in a log that OCEL does not hold, but for the types of values. */
export const problemIn = (
  log: EventLog,
  as: TraceObjects | null,
  events: ReadonlyArray<Known>,
  objects: ReadonlyArray<Known>
): Problem | undefined => lacking(log, as) ?? twice(events, objects) ?? dangling(events, objects)

const lacking = ({ traces, loose }: EventLog, as: TraceObjects | null): Problem | undefined => {
  for (const [at, { name }] of traces.entries()) {
    if (as !== null && name === null) return { type: 'Lacks', of: 'trace', what: 'name', at }
  }
  for (const [at, event] of [...traces.flatMap(({ events }) => events), ...loose].entries()) {
    const what = (['id', 'activity', 'time'] as const).find((key) => event[key] === null)
    if (what !== undefined) return { type: 'Lacks', of: 'event', what, at }
  }
  return undefined
}

const twice = (events: ReadonlyArray<Known>, objects: ReadonlyArray<Known>): Problem | undefined => {
  const event = firstTwice(events.map(({ id }) => id))
  if (event !== undefined) return { type: 'IdTwice', of: 'event', id: event }
  const object = firstTwice(objects.map(({ id }) => id))
  return object === undefined ? undefined : { type: 'IdTwice', of: 'object', id: object }
}

const dangling = (events: ReadonlyArray<Known>, objects: ReadonlyArray<Known>): Problem | undefined => {
  const ids = new Set(objects.map(({ id }) => id))
  for (const { id, related } of [...events, ...objects]) {
    const unknown = related.find(({ object }) => !ids.has(object))
    if (unknown !== undefined) return { type: 'UnknownObject', object: unknown.object, from: id }
  }
  return undefined
}
