import { Log, type Store } from '@norrsken/core'
import { copyOf, faultsOf, notJson } from './copy.ts'
import { E } from './fp.ts'

/** What a store sets of an event. */
export interface Place {
  readonly stream: string
  readonly version: number
  readonly recorded: string
}

/**
 * The event that a caller's becomes at a place, or every fault that it has. It shares nothing with what the caller
 * handed in, and it and all its parts are frozen.
 *
 * A caller without types may hand in anything, so everything is checked, by the codecs of the log. As most events are
 * well formed, a quick look comes first, which lets through less than the codecs would: the rest is decoded in full.
 */
export const admit = (given: Store.NewEvent, place: Place): E.Either<ReadonlyArray<Log.Fault>, Log.Event> => {
  if (!isObject(given)) return Log.decode(given)
  const event = placed(given, place)
  if (event.by === notJson || event.data === notJson) return E.left(faultsOf(given))
  return isPlainlyWellFormed(event, Object.keys(given).length) ? E.right(Object.freeze(event)) : decoded(given, event)
}

type Unchecked = { -readonly [K in keyof Log.Event]?: unknown }

/** The event with the keys in the order in which a log is written. Keys that no event has are left out. */
const placed = (given: Unchecked, { stream, version, recorded }: Place): Unchecked & Place => {
  const { id, type, schema, effective, corrects, source, synthetic } = given
  const by = copyOf(given.by)
  const data = copyOf(given.data)
  const event: Unchecked & Place = { id, stream, version, type, schema, effective, recorded, by, data }
  if (corrects !== undefined) event.corrects = corrects
  if (source !== undefined) event.source = source
  if (synthetic !== undefined) event.synthetic = synthetic
  return event
}

/** Whether an event is well formed at a glance. `keys`: how many the caller's had; one more than is here is unknown. */
const isPlainlyWellFormed = (event: Unchecked & Place, keys: number): event is Log.Event => {
  const { id, stream, type, schema, effective, by, data, corrects, source, synthetic } = event
  const kind = Log.kindOf(stream)
  if (kind === null || typeof type !== 'string') return false
  const optional = (corrects === undefined ? 0 : 1) + (source === undefined ? 0 : 1) + (synthetic === undefined ? 0 : 1)
  return (
    keys === required + optional &&
    schema === Log.newest(Log.upgrades, type) &&
    is(plainId, id) &&
    is(plainTime, effective) &&
    isPlainBy(by) &&
    (corrects === undefined || is(plainId, corrects)) &&
    (source === undefined || is(plainId, source)) &&
    (synthetic === undefined || synthetic === true) &&
    (Log.codecOf(kind, type)?.is(data) ?? false)
  )
}

const required = ['id', 'type', 'schema', 'effective', 'by', 'data'].length

const isPlainBy = (by: unknown): boolean =>
  isObject(by) && Object.keys(by).length === 2 && is(plainUnit, by['unit']) && is(plainId, by['function'])

const is = (pattern: RegExp, value: unknown): boolean => typeof value === 'string' && pattern.test(value)

const plainId = /^[\x20-\x7e]{1,200}$/
const plainUnit = /^[a-z0-9][a-z0-9._-]{0,99}\/[a-z0-9][a-z0-9._-]{0,99}$/
/** A day that every month has, alone or with a time of day and an offset. */
const plainTime =
  /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3])(?::[0-5]\d){1,2}(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/

/** The event as the log's own codecs read it, older shapes brought to the newest and texts sealed, or its faults. */
const decoded = (given: Unchecked, event: Unchecked & Place): E.Either<ReadonlyArray<Log.Fault>, Log.Event> => {
  const set = setByStore.filter((key) => Object.hasOwn(given, key))
  if (set.length > 0)
    return E.left(set.map((path) => ({ path, expected: 'no such key: the store sets it', found: 'one' })))
  return E.map((read: Log.Event) => copyOf(read) as Log.Event)(Log.decode({ ...given, ...event }))
}

const setByStore = ['stream', 'version', 'recorded'] as const

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
