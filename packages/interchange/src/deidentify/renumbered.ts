import type { Attribute } from '../log/Attribute.ts'
import { byCodeUnit } from '../log/distinct.ts'
import type { Event, EventLog, Relation, Trace } from '../log/EventLog.ts'

/**
 * The same log under other names: traces, events and objects are called by numbers, and traces are put into an order that
 * only what they say decides. Neither a case number nor the order in which cases came is left in them.
 *
 * Names that stand in attributes stay: they must not be there.
 *
 * @example
 * import { Deidentify, EventLog } from '@norrsken/interchange'
 *
 * const of = (name: string, activity: string) => EventLog.trace({ name, events: [EventLog.event({ activity })] })
 * const { traces } = Deidentify.renumbered({ ...EventLog.empty, traces: [of('2026:17', 'b'), of('2026:18', 'a')] })
 * assert.deepEqual(
 *   traces.map(({ name, events }) => [name, events[0]?.id, events[0]?.activity]),
 *   [['1', '1-1', 'a'], ['2', '2-1', 'b']]
 * )
 */
export const renumbered = (log: EventLog): EventLog => {
  const typeOf = new Map(log.objects.map(({ id, type }) => [id, type]))
  const saying = (event: Event) => sayingOf(event, typeOf)
  const traces = sortedBy(log.traces, ({ attributes, events }) => textOf([attributes, events.map(saying)]))
  const loose = sortedBy(log.loose, (event) => textOf(saying(event)))
  const objects = sortedBy(log.objects, ({ type, values }) => textOf([type, values]))
  const mentions = [...traces.flatMap(({ events }) => events), ...loose].flatMap((event) => event.objects)
  const names = namesOf([...mentions.map(({ object }) => object), ...objects.map(({ id }) => id)])
  const renamed = (related: ReadonlyArray<Relation>): ReadonlyArray<Relation> =>
    related.map(({ object, qualifier }) => ({ object: names.get(object) ?? object, qualifier }))
  const called = (event: Event, id: string): Event => ({ ...event, id, objects: renamed(event.objects) })
  return {
    attributes: log.attributes,
    traces: traces.map(
      (trace, at): Trace => ({
        ...trace,
        name: String(at + 1),
        events: trace.events.map((event, place) => called(event, `${at + 1}-${place + 1}`))
      })
    ),
    loose: loose.map((event, at) => called(event, `0-${at + 1}`)),
    objects: sortedBy(
      objects.map((object) => ({ ...object, id: names.get(object.id) ?? object.id, related: renamed(object.related) })),
      ({ id }) => id.padStart(12, '0')
    )
  }
}

/** What an event says, without the names of things. */
const sayingOf = (
  { activity, time, attributes, objects }: Event,
  typeOf: ReadonlyMap<string, string>
): readonly [string | null, Event['time'], ReadonlyArray<Attribute>, ReadonlyArray<readonly [string, string]>] => [
  activity,
  time,
  attributes,
  objects.map(({ object, qualifier }) => [qualifier, typeOf.get(object) ?? ''])
]

/** A name for each, `o1` and on, in the order in which they are first mentioned. */
const namesOf = (ids: ReadonlyArray<string>): ReadonlyMap<string, string> =>
  new Map([...new Set(ids)].map((id, at) => [id, `o${at + 1}`]))

const sortedBy = <A>(all: ReadonlyArray<A>, keyOf: (one: A) => string): ReadonlyArray<A> =>
  all
    .map((one) => ({ one, key: keyOf(one) }))
    .sort((left, right) => byCodeUnit(left.key, right.key))
    .map(({ one }) => one)

const textOf = (saying: unknown): string =>
  JSON.stringify(saying, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
