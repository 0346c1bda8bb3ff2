import { Day, type Instant } from '@norrsken/rules'
import type { Attribute } from '../log/Attribute.ts'
import type { Event, EventLog, LogObject, Trace } from '../log/EventLog.ts'
import { containing, type Granularity, granularities, type Timestamp } from '../log/Timestamp.ts'

/** How times are told afterwards, and on which day a moment falls where the events happened. */
export interface Coarser {
  readonly to: Granularity
  readonly localDay: (at: Instant.Instant) => Day.Day
}

/**
 * The same log with no time told more finely than this: those of events, and those in attributes, however deep, and of
 * objects. What is told more coarsely already stays. A week is in the month, and the year, that its Thursday is in.
 *
 * The order of events stays as it is. A date that is written in a text, or in a name, is not found: such texts must not
 * be there.
 *
 * @example
 * import { Deidentify, EventLog, Timestamp } from '@norrsken/interchange'
 * import { Instant, Stockholm } from '@norrsken/rules'
 *
 * const time = Timestamp.instant(Instant.instant('2026-06-30T22:30Z'))
 * const log = { ...EventLog.empty, loose: [EventLog.event({ time })] }
 * const [event] = Deidentify.coarsen({ to: 'day', localDay: Stockholm.localDay })(log).loose
 * assert.equal(event?.time && Timestamp.toText(event.time), '2026-07-01')
 */
export const coarsen =
  (coarser: Coarser) =>
  (log: EventLog): EventLog => ({
    attributes: log.attributes.map(attributeBy(coarser)),
    traces: log.traces.map(traceBy(coarser)),
    loose: log.loose.map(eventBy(coarser)),
    objects: log.objects.map(objectBy(coarser))
  })

const traceBy =
  (coarser: Coarser) =>
  ({ name, attributes, events }: Trace): Trace => ({
    name,
    attributes: attributes.map(attributeBy(coarser)),
    events: events.map(eventBy(coarser))
  })

const eventBy =
  (coarser: Coarser) =>
  (event: Event): Event => ({
    ...event,
    time: event.time === null ? null : timeBy(coarser, event.time),
    attributes: event.attributes.map(attributeBy(coarser))
  })

const objectBy =
  (coarser: Coarser) =>
  (object: LogObject): LogObject => ({
    ...object,
    values: object.values.map(({ key, value, from }) => ({
      key,
      value: valueBy(coarser, value),
      from: timeBy(coarser, from)
    }))
  })

const attributeBy =
  (coarser: Coarser) =>
  ({ key, value, attributes }: Attribute): Attribute => ({
    key,
    value: valueBy(coarser, value),
    attributes: attributes.map(attributeBy(coarser))
  })

const valueBy = (coarser: Coarser, value: Attribute['value']): Attribute['value'] => {
  switch (value.type) {
    case 'time':
      return { type: 'time', value: timeBy(coarser, value.value) }
    case 'list':
      return { type: 'list', values: value.values.map(attributeBy(coarser)) }
    case 'string':
    case 'integer':
    case 'float':
    case 'boolean':
    case 'id':
      return value
  }
}

const timeBy = ({ to, localDay }: Coarser, time: Timestamp): Timestamp => {
  if (to === 'instant' || granularities.indexOf(time.type) >= granularities.indexOf(to)) return time
  switch (time.type) {
    case 'instant':
      return containing(to)(localDay(time.at))
    case 'week':
      return containing(to)(Day.addDays(3)(time.first))
    case 'day':
    case 'month':
    case 'year':
      return containing(to)(time.first)
  }
}
