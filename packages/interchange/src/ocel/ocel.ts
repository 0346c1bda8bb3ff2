import { Instant } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Value } from '../log/Attribute.ts'
import type { EventLog, Relation } from '../log/EventLog.ts'
import { startOf, type Timestamp } from '../log/Timestamp.ts'
import { beginning, eventsOf, type Known, type KnownEvent, objectsOf, type TraceObjects } from './known.ts'
import type { Ocel, OcelEvent, OcelObject, OcelRelation, Problem } from './OcelLog.ts'
import { problemIn } from './problemIn.ts'
import { typesOf } from './typesOf.ts'

/**
 * A log as OCEL 2.0 has it, or why OCEL does not hold it. With `traces` every trace becomes an object; without, what is
 * known of traces is left out, and the events stay. The attributes of the log itself are left out: OCEL has none.
 *
 * An event whose time is told more coarsely than a moment gets the time that `Timestamp.startOf` gives, and an attribute
 * `granularity`. The events of a trace keep their order, and the traces theirs; of types and their attributes the names
 * decide.
 *
 * @example
 * import { EventLog, ocel, Timestamp } from '@norrsken/interchange'
 * import { Day } from '@norrsken/rules'
 *
 * const time = Timestamp.containing('week')(Day.day('2026-06-30'))
 * const opened = EventLog.event({ id: 'e1', activity: 'Opened', time })
 * const log = { ...EventLog.empty, traces: [EventLog.trace({ name: 'a', events: [opened] })] }
 * const made = ocel({ type: 'case', qualifier: 'of' })(log)
 * assert.deepEqual(made._tag === 'Right' && made.right.events, [
 *   {
 *     id: 'e1',
 *     type: 'Opened',
 *     time: '2026-06-29T00:00:00.000Z',
 *     attributes: [{ name: 'granularity', value: 'week' }],
 *     relationships: [{ objectId: 'a', qualifier: 'of' }]
 *   }
 * ])
 */
export const ocel =
  (traces: TraceObjects | null) =>
  (log: EventLog): E.Either<Problem, Ocel> => {
    const known = [...eventsOf(log, traces)]
    const objects = [...objectsOf(log, traces)]
    const eventTypes = typesOf(known)
    const objectTypes = typesOf(objects)
    const problem = problemIn(log, traces, known, objects) ?? eventTypes.problem ?? objectTypes.problem
    if (problem !== undefined) return E.left(problem)
    return E.right({
      eventTypes: eventTypes.types,
      objectTypes: objectTypes.types,
      events: known.map(writtenEvent),
      objects: objects.map(writtenObject)
    })
  }

const writtenEvent = ({ id, type, time, values, related }: KnownEvent): OcelEvent => ({
  id,
  type,
  time: time === null ? '' : timeText(time),
  attributes: values.map(({ key, value }) => ({ name: key, value: textOf(value) })),
  relationships: related.map(writtenRelation)
})

const writtenObject = ({ id, type, values, related }: Known): OcelObject => ({
  id,
  type,
  relationships: related.map(writtenRelation),
  attributes: values.map(({ key, value, from }) => ({
    name: key,
    value: textOf(value),
    time: timeText(from ?? beginning)
  }))
})

const writtenRelation = ({ object, qualifier }: Relation): OcelRelation => ({ objectId: object, qualifier })

const timeText = (time: Timestamp): string => Instant.toIso(startOf(time))

const textOf = (value: Value): string => {
  if (value.type === 'time') return timeText(value.value)
  return value.type === 'list' ? '' : String(value.value)
}
