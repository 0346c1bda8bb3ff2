import { Instant } from '@norrsken/rules'
import type { Attribute, Value } from '../log/Attribute.ts'
import type { Event, EventLog, LogObject, Relation } from '../log/EventLog.ts'
import type { Timestamp } from '../log/Timestamp.ts'

/** What becomes of the traces of a log: an object each, with this type, to which its events stand in this relation. */
export interface TraceObjects {
  readonly type: string
  readonly qualifier: string
}

/** An event or an object, before its values are texts. */
export interface Known {
  readonly id: string
  readonly type: string
  readonly values: ReadonlyArray<KnownValue>
  readonly related: ReadonlyArray<Relation>
}

export interface KnownEvent extends Known {
  readonly time: Timestamp | null
}

export interface KnownValue {
  readonly key: string
  readonly value: Value
  readonly isComposite: boolean
  /** `null` in an event. */
  readonly from: Timestamp | null
}

export function* eventsOf({ traces, loose }: EventLog, as: TraceObjects | null): Generator<KnownEvent> {
  for (const { name, events } of traces) {
    const case_ = as === null || name === null ? [] : [{ object: name, qualifier: as.qualifier }]
    for (const event of events) yield knownEvent(event, case_)
  }
  for (const event of loose) yield knownEvent(event, [])
}

const knownEvent = (
  { id, activity, time, attributes, objects }: Event,
  case_: ReadonlyArray<Relation>
): KnownEvent => ({
  id: id ?? '',
  type: activity ?? '',
  time,
  values: [
    ...(time === null || time.type === 'instant' ? [] : [single('granularity', { type: 'string', value: time.type })]),
    ...attributes.map((attribute) => ofAttribute(attribute))
  ],
  related: [...case_, ...objects]
})

export function* objectsOf({ traces, objects }: EventLog, as: TraceObjects | null): Generator<Known> {
  for (const { name, attributes } of as === null ? [] : traces) {
    const values = attributes.map((attribute) => ({ ...ofAttribute(attribute), from: beginning }))
    yield { id: name ?? '', type: as?.type ?? '', values, related: [] }
  }
  for (const object of objects) yield knownObject(object)
}

const knownObject = ({ id, type, values, related }: LogObject): Known => ({
  id,
  type,
  values: values.map(({ key, value, from }) => ({ ...single(key, value), from })),
  related
})

/** From when on something is said of an object, where nobody has said it: as the examples of the standard do. */
export const beginning: Timestamp = { type: 'instant', at: Instant.instant('1970-01-01T00:00:00Z') }

const single = (key: string, value: Value): KnownValue => ({ key, value, isComposite: false, from: null })

const ofAttribute = ({ key, value, attributes }: Attribute): KnownValue => ({
  ...single(key, value),
  isComposite: attributes.length > 0
})
