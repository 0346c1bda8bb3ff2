import type { Log } from '@norrsken/core'
import { Attribute, type EventLog, Timestamp } from '@norrsken/interchange'
import { Day, Instant } from '@norrsken/rules'
import { O } from '../fp.ts'
import type { Standing, Told } from './Told.ts'
import { dataOf } from './tables/events.ts'

/**
 * All that a log tells, as events of cases: for the coordinator, or for the unit that may know it. Cases are traces; the events
 * of meetings and agreements are loose. What an event says is its attributes; a list is a text in JSON.
 */
export const wholeLog = (told: Told): EventLog.EventLog => {
  const ofStreams = new Map<string, EventLog.Event[]>()
  const objects = new Map<string, string>()
  for (const standing of told.events) {
    const { stream } = standing.event
    const those = ofStreams.get(stream) ?? []
    const relations = relationsOf(standing.event)
    for (const { object, type } of relations) objects.set(object, type)
    those.push(eventOf(standing, relations))
    ofStreams.set(stream, those)
  }
  const isCase = (stream: string): boolean => stream.startsWith('case/')
  return {
    attributes: [],
    traces: [...ofStreams].flatMap(([stream, events]) => {
      const agreement = told.agreementOf.get(stream)
      const attributes = agreement === undefined ? [] : [Attribute.string('agreement', agreement)]
      return isCase(stream) ? [{ name: stream, attributes, events }] : []
    }),
    loose: [...ofStreams].flatMap(([stream, events]) => (isCase(stream) ? [] : events)),
    objects: [...objects]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, type]) => ({ id, type, values: [], related: [] }))
  }
}

const eventOf = (
  { event, day, at }: Standing,
  relations: ReadonlyArray<{ readonly object: string; readonly qualifier: string }>
): EventLog.Event => ({
  id: event.id,
  activity: event.type,
  time: event.effective.length === DAY ? Timestamp.containing('day')(day) : Timestamp.instant(at),
  attributes: [
    Attribute.string('by.unit', event.by.unit),
    Attribute.string('by.function', event.by.function),
    ...(event.source === undefined ? [] : [Attribute.string('source', event.source)]),
    ...(event.synthetic === undefined ? [] : [Attribute.boolean('synthetic', true)]),
    ...attributesOf(dataOf(event), '')
  ],
  objects: relations.map(({ object, qualifier }) => ({ object, qualifier }))
})

/** Of 2023-03-01. */
const DAY = 10

/** What is told within what is told, and is flattened: `basis.kind`. */
const within: ReadonlySet<string> = new Set(['basis', 'incident'])
/** What holds a day or a moment. */
const times: ReadonlySet<string> = new Set(['from', 'to', 'until', 'due', 'on', 'starts', 'lawOn', 'leavesOn'])

const attributesOf = (data: { readonly [key: string]: unknown }, before: string): ReadonlyArray<Attribute.Attribute> =>
  Object.entries(data).flatMap(([key, value]): ReadonlyArray<Attribute.Attribute> => {
    const name = `${before}${key}`
    if (value === null) return []
    if (typeof value === 'number') return [Attribute.integer(name, value)]
    if (typeof value === 'string')
      return [(times.has(key) ? timeIn(name, value) : undefined) ?? Attribute.string(name, value)]
    if (typeof value !== 'object') return [Attribute.string(name, String(value))]
    return within.has(key) && !Array.isArray(value)
      ? attributesOf(value as { readonly [key: string]: unknown }, `${name}.`)
      : [Attribute.string(name, JSON.stringify(value))]
  })

const timeIn = (name: string, text: string): Attribute.Attribute | undefined => {
  const day = O.toUndefined(Day.fromIso(text))
  if (day !== undefined) return Attribute.time(name, Timestamp.containing('day')(day))
  const at = O.toUndefined(Instant.fromIso(text))
  return at === undefined ? undefined : Attribute.moment(name, at)
}

interface Related {
  readonly object: string
  readonly type: string
  readonly qualifier: string
}

/** The meeting, the agreement, the consent and the action that an event is about, and the units that it names. */
const relationsOf = (event: Log.Event): ReadonlyArray<Related> => {
  const { stream, data } = event
  const named = (key: string, value: unknown): ReadonlyArray<Related> => {
    if (key === 'meeting') return [{ object: String(value), type: 'meeting', qualifier: 'at' }]
    if (key === 'consent' || key === 'action')
      return [{ object: `${stream}#${String(value)}`, type: key, qualifier: key }]
    if (unitKeys.has(key)) {
      const units: ReadonlyArray<unknown> = Array.isArray(value) ? value : [value]
      return [...new Set(units.map(String))].map((unit) => ({ object: `unit/${unit}`, type: 'unit', qualifier: key }))
    }
    return []
  }
  const [kind = ''] = stream.split('/')
  const own = kind === 'case' ? [] : [{ object: stream, type: kind, qualifier: 'of' }]
  return [...own, ...Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : named(key, value)))]
}

const unitKeys: ReadonlySet<string> = new Set([
  'present',
  'responsible',
  'referrer',
  'recipients',
  'unit',
  'units',
  'called'
])
