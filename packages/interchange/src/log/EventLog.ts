import type { Attribute, Value } from './Attribute.ts'
import type { Timestamp } from './Timestamp.ts'

/**
 * Events of many cases, in no particular format: what the writers take and the readers give.
 *
 * The writers know nothing of secrecy. What is given to them is written; what must not be told has to be gone by then.
 */
export interface EventLog {
  readonly attributes: ReadonlyArray<Attribute>
  /** One a case, each with its events in their order. */
  readonly traces: ReadonlyArray<Trace>
  /** Events that belong to no case. */
  readonly loose: ReadonlyArray<Event>
  /** The things that events are about. Only OCEL holds them. */
  readonly objects: ReadonlyArray<LogObject>
}

/** What happened in one case. */
export interface Trace {
  /** What the case is called, `null` where it is called nothing. */
  readonly name: string | null
  readonly attributes: ReadonlyArray<Attribute>
  /** In the order in which they happened, also where their times are told too coarsely to show it. */
  readonly events: ReadonlyArray<Event>
}

/** Something that happened. A log in a standard format may leave out each of these. */
export interface Event {
  /** Unique in the log. */
  readonly id: string | null
  /** What was done: the name of the kind of event. */
  readonly activity: string | null
  readonly time: Timestamp | null
  readonly attributes: ReadonlyArray<Attribute>
  readonly objects: ReadonlyArray<Relation>
}

/** That an event, or an object, has to do with an object; `qualifier` says in which way. */
export interface Relation {
  readonly object: string
  readonly qualifier: string
}

/** A thing that events are about. */
export interface LogObject {
  readonly id: string
  readonly type: string
  /** What is said of it, each from a time on. */
  readonly values: ReadonlyArray<{ readonly key: string; readonly value: Value; readonly from: Timestamp }>
  readonly related: ReadonlyArray<Relation>
}

/** A log in which nothing happened. */
export const empty: EventLog = { attributes: [], traces: [], loose: [], objects: [] }

/**
 * An event of which only this much is known.
 *
 * @example
 * import { EventLog } from '@norrsken/interchange'
 *
 * assert.deepEqual(EventLog.event({ activity: 'Opened' }), {
 *   id: null,
 *   activity: 'Opened',
 *   time: null,
 *   attributes: [],
 *   objects: []
 * })
 */
export const event = (known: Partial<Event>): Event => ({
  id: null,
  activity: null,
  time: null,
  attributes: [],
  objects: [],
  ...known
})

/**
 * A case of which only this much is known.
 *
 * @example
 * import { EventLog } from '@norrsken/interchange'
 *
 * assert.deepEqual(EventLog.trace({ name: 'a' }), { name: 'a', attributes: [], events: [] })
 */
export const trace = (known: Partial<Trace>): Trace => ({ name: null, attributes: [], events: [], ...known })

/**
 * All events, those of the cases first, in the order of the log.
 *
 * @example
 * import { EventLog } from '@norrsken/interchange'
 *
 * const log = { ...EventLog.empty, loose: [EventLog.event({ activity: 'Opened' })] }
 * assert.equal(EventLog.events(log).length, 1)
 */
export const events = ({ traces, loose }: EventLog): ReadonlyArray<Event> => [
  ...traces.flatMap((trace) => trace.events),
  ...loose
]
