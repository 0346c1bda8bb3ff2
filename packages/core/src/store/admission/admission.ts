import { isPlainDay, isPlainInstant } from '../../codec/times.ts'
import { E } from '../../fp.ts'
import { decode } from '../../log/decode.ts'
import type { Event } from '../../log/Event.ts'
import type { Fault } from '../../log/Fault.ts'
import { type Shape, shapeOf } from '../../log/shape.ts'
import type { NewEvent } from '../EventStore.ts'
import { authors } from './authors.ts'
import { copyOf, faultsOf, notJson } from './copy.ts'

/** What a store sets of an event that is appended, and what an imported one comes with. */
export interface Place {
  readonly stream: string
  readonly version: number
  readonly recorded: string
}

/** The event that a caller's becomes at a place, or every fault that it has. */
export type Admission = (given: NewEvent, place: Place) => E.Either<ReadonlyArray<Fault>, Event>

/**
 * The door of a store. An event that comes in shares nothing with what the caller handed in, and it and all its parts
 * are frozen.
 *
 * A caller without types may hand in anything, so everything is checked, by the codecs of the log. As most events are
 * well formed, a quick look comes first, which lets through less than the codecs would: the rest is decoded in full.
 *
 * @example
 * import { Store } from '@norrsken/core'
 *
 * const admit = Store.admission()
 * const place = { stream: 'meeting/2025-02-05', version: 1, recorded: '2025-02-05T12:00:00.000Z' }
 * const by = { unit: 'ostersund/coordination', function: 'coordinator' }
 * const documented = { id: 'e1', type: 'MeetingDocumented', schema: 1, effective: '2025-02-05', by, data: {} } as const
 * assert.equal(admit(documented, place)._tag, 'Right')
 * assert.equal(admit({ ...documented, effective: '2025-02-30' }, place)._tag, 'Left')
 */
export const admission = (): Admission => admissionBy(copyOf)

/**
 * As `admission`, for what a store has just parsed out of its own rows and gives to one reader: nobody else has it, and so its
 * data is neither copied nor frozen.
 *
 * @example
 * import { Store } from '@norrsken/core'
 *
 * const readmit = Store.readmission()
 * const place = { stream: 'meeting/2025-02-05', version: 1, recorded: '2025-02-05T12:00:00.000Z' }
 * const body = '{"id":"e1","type":"MeetingDocumented","schema":1,"effective":"2025-02-05","by":{"unit":"a/b","function":"c"},"data":{}}'
 * assert.equal(readmit(JSON.parse(body), place)._tag, 'Right')
 */
export const readmission = (): Admission => admissionBy((value) => value)

/** @param keep - gives a value that nobody else can change, or `notJson` */
const admissionBy = (keep: (value: unknown) => unknown): Admission => {
  const known = authors()
  const isPlainInstant = plainInstants()

  const admit: Admission = (given, place) => {
    if (!isObject(given)) return decode(given)
    const by = known.find(given.by)
    const event = placed(given, place, by ?? keep(given.by), keep(given.data))
    if (event.by === notJson || event.data === notJson) return E.left(faultsOf(given))
    const shape = shapeOf(place.stream, event.type)
    const isPlain =
      by !== undefined &&
      shape !== undefined &&
      Number.isSafeInteger(place.version) &&
      isPlainInstant(place.recorded) &&
      isPlainEvent(event, shape, Object.keys(given).length)
    if (!isPlain) return inFull(given, event)
    const said = shape.data.read(event.data)
    if (said !== event.data) event.data = keep(said)
    return E.right(Object.freeze(event as Event))
  }

  /** The event as the log's own codecs read it, older shapes brought to the newest and texts sealed, or its faults. */
  const inFull = (given: Unchecked, event: Unchecked & Place): E.Either<ReadonlyArray<Fault>, Event> => {
    const set = setByStore.filter((key) => Object.hasOwn(given, key))
    if (set.length > 0) return E.left(set.map(noSuchKey))
    const decoded = decode({ ...event, ...given, by: event.by, data: event.data })
    if (E.isLeft(decoded)) return decoded
    const frozen = copyOf(decoded.right) as Event
    if (known.find(frozen.by) === undefined) known.remember(frozen.by)
    return E.right(frozen)
  }

  return admit
}

/**
 * How an event is admitted that comes with its place, from another log.
 *
 * @example
 * import { Log, Store } from '@norrsken/core'
 *
 * const admit = Store.admitPlaced(Store.admission())
 * assert.equal(admit({} as Log.Event)._tag, 'Left')
 */
export const admitPlaced =
  (admit: Admission) =>
  (event: Event): ReturnType<Admission> => {
    if (!isObject(event)) return decode(event)
    const { stream, version, recorded, ...given } = event
    return admit(given, { stream, version, recorded })
  }

type Unchecked = { -readonly [K in keyof Event]?: unknown }

/** The event, its keys in the order in which a log is written. Keys that no event has are left out. */
const placed = (given: Unchecked, place: Place, by: unknown, data: unknown): Unchecked & Place => {
  const { id, type, schema, effective, corrects, source, synthetic } = given
  const { stream, version, recorded } = place
  const event: Unchecked & Place = { id, stream, version, type, schema, effective, recorded, by, data }
  if (corrects !== undefined) event.corrects = corrects
  if (source !== undefined) event.source = source
  if (synthetic !== undefined) event.synthetic = synthetic
  return event
}

/** Whether an event is well formed at a glance. `keys`: how many the caller's had; one more than is here is unknown. */
const isPlainEvent = (event: Unchecked, shape: Shape, keys: number): boolean => {
  const { id, schema, effective, data, corrects, source, synthetic } = event
  const optional = (corrects === undefined ? 0 : 1) + (source === undefined ? 0 : 1) + (synthetic === undefined ? 0 : 1)
  return (
    keys === required + optional &&
    schema === shape.schema &&
    isPlainText(id) &&
    isPlainTime(effective) &&
    (corrects === undefined || isPlainText(corrects)) &&
    (source === undefined || isPlainText(source)) &&
    (synthetic === undefined || synthetic === true) &&
    shape.data.takes(data)
  )
}

const required = ['id', 'type', 'schema', 'effective', 'by', 'data'].length

/** Ids are ASCII as a rule. */
const isPlainText = (text: unknown): boolean => {
  if (typeof text !== 'string' || text.length === 0 || text.length > 200) return false
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || code > 0x7e) return false
  }
  return true
}

const isPlainTime = (time: unknown): boolean =>
  typeof time === 'string' && (time.length === 10 ? isPlainDay(time) : isPlainInstant(time))

/** Whether a time is a plain instant. Many events in a row have the same, so the last is kept. */
const plainInstants = (): ((time: unknown) => boolean) => {
  let last: unknown
  return (time) => {
    if (time === last) return true
    if (typeof time !== 'string' || !isPlainInstant(time)) return false
    last = time
    return true
  }
}

const setByStore = ['stream', 'version', 'recorded'] as const

const noSuchKey = (path: string): Fault => ({ path, expected: 'no such key: the store sets it', found: 'one' })

const isObject = (value: unknown): value is Unchecked =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
