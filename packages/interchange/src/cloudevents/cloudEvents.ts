import { Instant } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Value } from '../log/Attribute.ts'
import type { Event, EventLog } from '../log/EventLog.ts'
import { startOf, type Timestamp, toText } from '../log/Timestamp.ts'
import type { CloudEvent, JsonValue, Origin, Problem } from './CloudEvent.ts'
import { problemIn } from './problemIn.ts'

/**
 * The events of a log as CloudEvents 1.0, those of the cases first, or why they are none. The subject of an event is the
 * name of its case, and `sequence` its place there.
 *
 * A time that is told more coarsely than a moment is given as `Timestamp.startOf` has it, with `timegranularity` beside.
 * A time in the data is a text as coarse as it is, and a whole number that JSON would not hold exactly a text too.
 *
 * @example
 * import { cloudEvents, EventLog } from '@norrsken/interchange'
 *
 * const log = { ...EventLog.empty, loose: [EventLog.event({ id: 'e1', activity: 'Opened' })] }
 * assert.deepEqual(cloudEvents({ source: '/exports/2026', typePrefix: 'example.' })(log), {
 *   _tag: 'Right',
 *   right: [
 *     {
 *       specversion: '1.0',
 *       id: 'e1',
 *       source: '/exports/2026',
 *       type: 'example.Opened',
 *       datacontenttype: 'application/json',
 *       data: { attributes: {}, objects: [] }
 *     }
 *   ]
 * })
 */
export const cloudEvents =
  (origin: Origin) =>
  (log: EventLog): E.Either<Problem, ReadonlyArray<CloudEvent>> => {
    const problem = problemIn(log, origin)
    return problem === undefined ? E.right(written(origin, log)) : E.left(problem)
  }

/**
 * CloudEvents as lines of JSON, each with its end.
 *
 * @example
 * import { cloudEventLines, cloudEvents, EventLog } from '@norrsken/interchange'
 *
 * const log = { ...EventLog.empty, loose: [EventLog.event({ id: 'e1', activity: 'Opened' })] }
 * const made = cloudEvents({ source: '/exports/2026', typePrefix: '' })(log)
 * assert.equal(made._tag === 'Right' && [...cloudEventLines(made.right)].length, 1)
 */
export const cloudEventLines = (events: ReadonlyArray<CloudEvent>): Iterable<string> => ({
  *[Symbol.iterator]() {
    for (const event of events) yield `${JSON.stringify(event)}\n`
  }
})

const written = (origin: Origin, { traces, loose }: EventLog): ReadonlyArray<CloudEvent> => [
  ...traces.flatMap(({ name, events }) =>
    events.map((event, at) =>
      cloudEvent(origin, event, { ...(name === null ? {} : { subject: name }), sequence: sequenceOf(at) })
    )
  ),
  ...loose.map((event) => cloudEvent(origin, event, {}))
]

type Place = Pick<CloudEvent, 'subject' | 'sequence'>

const cloudEvent = (
  { source, typePrefix, extensions }: Origin,
  { id, activity, time, attributes, objects }: Event,
  { subject, sequence }: Place
): CloudEvent => ({
  specversion: '1.0',
  id: id ?? '',
  source,
  type: `${typePrefix}${activity ?? ''}`,
  ...(subject === undefined ? {} : { subject }),
  ...(time === null ? {} : timeOf(time)),
  ...(sequence === undefined ? {} : { sequence }),
  ...extensions,
  datacontenttype: 'application/json',
  data: {
    attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, jsonOf(value)])),
    objects: objects.map(({ object, qualifier }) => ({ object, qualifier }))
  }
})

const timeOf = (time: Timestamp): Pick<CloudEvent, 'time' | 'timegranularity'> => ({
  time: Instant.toIso(startOf(time)),
  ...(time.type === 'instant' ? {} : { timegranularity: time.type })
})

const sequenceOf = (at: number): string => String(at + 1).padStart(10, '0')

const jsonOf = (value: Value): JsonValue => {
  switch (value.type) {
    case 'time':
      return toText(value.value)
    case 'integer':
      return typeof value.value === 'bigint' ? String(value.value) : value.value
    case 'list':
      return value.values.map((one) => ({ [one.key]: jsonOf(one.value) }))
    case 'string':
    case 'float':
    case 'boolean':
    case 'id':
      return value.value
  }
}
