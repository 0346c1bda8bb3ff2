import { Day, Instant } from '@norrsken/rules'
import fc from 'fast-check'
import type { Attribute, Value } from './Attribute.ts'
import * as EventLog from './EventLog.ts'
import * as Timestamp from './Timestamp.ts'

/** A moment of a test. */
export const at = (text: string): Timestamp.Timestamp => Timestamp.instant(Instant.instant(text))

/** A day, week or month of a test. */
export const in_ = (granularity: 'day' | 'week' | 'month' | 'year', day: string): Timestamp.Timestamp =>
  Timestamp.containing(granularity)(Day.day(day))

/** A trace of a test, with these activities in their order. */
export const doing = (...activities: ReadonlyArray<string>): EventLog.Trace =>
  EventLog.trace({ events: activities.map((activity) => EventLog.event({ activity })) })

/** Texts that XML can hold, with those signs that it holds only in disguise. */
export const xmlText = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.stringMatching(/^[<>&"' \t\r\nåÄ😀\u0085\u2028\uFFFD]{0,6}$/u)
)

const instant = fc
  .integer({ min: Instant.instant('0001-01-01T00:00Z'), max: Instant.instant('9999-12-31T00:00Z') })
  .map((ms) => Timestamp.instant(ms as Instant.Instant))

/** Times of every granularity. */
export const times: fc.Arbitrary<Timestamp.Timestamp> = fc.oneof(
  instant,
  fc
    .tuple(
      fc.constantFrom('day', 'week', 'month', 'year'),
      fc.integer({ min: Day.day('0002-01-01'), max: Day.day('9998-01-01') }) as fc.Arbitrary<Day.Day>
    )
    .map(([granularity, day]) => Timestamp.containing(granularity)(day))
)

const singles: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ type: fc.constant('string'), value: xmlText }),
  fc.record({ type: fc.constant('id'), value: xmlText }),
  fc.record({ type: fc.constant('time'), value: times }),
  fc.record({ type: fc.constant('boolean'), value: fc.boolean() }),
  fc.record({ type: fc.constant('float'), value: fc.double() }),
  fc.record({
    type: fc.constant('integer'),
    value: fc.oneof(
      fc.maxSafeInteger(),
      fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }),
      fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) })
    )
  })
)

const keys = fc.constantFrom('org:group', 'cost', 'Å', 'granularit', 'x.y-z')

const attributesOf = (depth: number): fc.Arbitrary<ReadonlyArray<Attribute>> =>
  fc.uniqueArray(attributeOf(depth), { selector: ({ key }) => key, maxLength: 3 })

const attributeOf = (depth: number): fc.Arbitrary<Attribute> =>
  fc.record({
    key: keys,
    value:
      depth === 0
        ? singles
        : fc.oneof(
            singles,
            fc.record({
              type: fc.constant('list'),
              values: fc.array(attributeOf(depth - 1), { maxLength: 2 }) as fc.Arbitrary<ReadonlyArray<Attribute>>
            })
          ),
    attributes: depth === 0 ? fc.constant([]) : attributesOf(depth - 1)
  })

const maybe = <A>(one: fc.Arbitrary<A>): fc.Arbitrary<A | null> => fc.option(one, { nil: null })

const eventOf = (depth: number): fc.Arbitrary<EventLog.Event> =>
  fc.record({
    id: maybe(xmlText),
    activity: maybe(fc.oneof(fc.constantFrom('opened', 'closed'), xmlText)),
    time: maybe(times),
    attributes: attributesOf(depth),
    objects: fc.constant([])
  })

/** Logs without objects, with attributes nested so deep. */
export const logs = (depth: number): fc.Arbitrary<EventLog.EventLog> =>
  fc.record({
    attributes: attributesOf(depth),
    traces: fc.array(
      fc.record({
        name: maybe(xmlText),
        attributes: attributesOf(depth),
        events: fc.array(eventOf(depth), { maxLength: 3 })
      }),
      { maxLength: 3 }
    ),
    loose: fc.array(eventOf(depth), { maxLength: 2 }),
    objects: fc.constant([])
  })

/** Logs in which every event has a name of its own, an activity and a time, every trace a name, and no value is nested. */
export const completeLogs: fc.Arbitrary<EventLog.EventLog> = logs(0).map((log) => {
  let next = 0
  const completed = (event: EventLog.Event): EventLog.Event => ({
    ...event,
    id: `e${next++}`,
    activity: event.activity === 'opened' ? 'opened' : 'closed',
    time: event.time ?? at('2026-06-30T22:30Z'),
    // One key a type, so that no two events differ in the type of an attribute.
    attributes: event.attributes.flatMap((attribute) =>
      attribute.value.type === 'float' && !Number.isFinite(attribute.value.value)
        ? []
        : [{ ...attribute, key: `${attribute.key} ${attribute.value.type === 'id' ? 'string' : attribute.value.type}` }]
    )
  })
  return {
    ...log,
    traces: log.traces.map((trace, at) => ({
      name: `case ${at}`,
      attributes: trace.attributes.map((one) => ({ ...one, key: `${one.key} ${at}` })),
      events: trace.events.map(completed)
    })),
    loose: log.loose.map(completed)
  }
})
