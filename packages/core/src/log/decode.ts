import * as t from 'io-ts'
import { quick } from '../codec/quick.ts'
import { E } from '../fp.ts'
import { Envelope } from './Envelope.ts'
import { codecOf, data, type Event } from './Event.ts'
import { type Fault, fromErrors, quoted } from './Fault.ts'
import { kindOf } from './StreamName.ts'
import { shapeOf } from './shape.ts'
import { newest, type Upgrades, upgrade, upgrades } from './upgrade.ts'

/**
 * The event that a JSON value is, or every fault that it has.
 *
 * The event is the value itself, with `note` and `subject` sealed; an event of an older schema is brought to the newest.
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * const result = Log.decode({ id: 'e1', stream: 'meeting/2025-02-05', type: 'MeetingDocumented' })
 * assert.equal(result._tag, 'Left')
 */
export const decode = (value: unknown): E.Either<ReadonlyArray<Fault>, Event> => {
  const event = decodedQuickly(value)
  return event === null ? decodeWith(upgrades)(value) : E.right(event)
}

/** The event that a value of the newest shape is, told without reasons; `null` where the codecs have to say what it is. */
const decodedQuickly = (value: unknown): Event | null => {
  if (!envelope.takes(value)) return null
  const event = value as Event
  const shape = shapeOf(event.stream, event.type)
  if (shape === undefined || event.schema !== shape.schema || !shape.data.takes(event.data)) return null
  const said = shape.data.read(event.data)
  return said === event.data ? event : ({ ...event, data: said } as Event)
}

const envelope = quick(Envelope)

/** As `decode`, with the steps from older shapes given. */
export const decodeWith =
  (known: Upgrades) =>
  (value: unknown): E.Either<ReadonlyArray<Fault>, Event> => {
    const envelope = Envelope.validate(value, [{ key: '', type: Envelope, actual: value }])
    if (E.isLeft(envelope)) return E.left([...fromErrors(envelope.left), ...faultsOfData(known, value)])
    const { stream, type, schema } = envelope.right
    const kind = kindOf(stream)
    const codec = kind === null ? null : codecOf(kind, type)
    if (codec === null) return E.left([unknownType(stream, type)])
    if (schema > newest(known, type)) return E.left([tooNew(known, type, schema)])
    const said = upgrade(known, type, schema, envelope.right.data)
    const result = codec.validate(said, [{ key: 'data', type: codec, actual: said }])
    if (E.isLeft(result)) return E.left(fromErrors(result.left))
    const unchanged = result.right === envelope.right.data
    const event = unchanged ? envelope.right : { ...envelope.right, schema: newest(known, type), data: result.right }
    return E.right(event as Event)
  }

/** The JSON value that an event is written as: the one it was decoded from. */
export const encode = (event: Event): unknown => {
  const said = encodeData(event.stream, event.type, event.data)
  return said === event.data ? event : { ...event, data: said }
}

/** The JSON value that an event's data is written as, in a stream. */
export const encodeData = (stream: string, type: string, said: unknown): unknown => {
  const kind = kindOf(stream)
  const codec = kind === null ? null : codecOf(kind, type)
  return codec === null || codec.encode === t.identity ? said : codec.encode(said)
}

/** An event as a line of a log, without the line's end. */
export const line = (event: Event): string => JSON.stringify(encode(event))

/** The faults of an event's data where the envelope has faults of its own, so that one reading reports them all. */
const faultsOfData = (known: Upgrades, value: unknown): ReadonlyArray<Fault> => {
  if (typeof value !== 'object' || value === null) return []
  const { stream, type, schema, data: said } = value as { readonly [key: string]: unknown }
  if (typeof stream !== 'string' || typeof type !== 'string' || said === undefined) return []
  const kind = kindOf(stream)
  if (kind === null) return []
  const codec = codecOf(kind, type)
  if (codec === null) return [unknownType(stream, type)]
  if (schema !== newest(known, type)) return []
  const result = codec.validate(said, [{ key: 'data', type: codec, actual: said }])
  return E.isLeft(result) ? fromErrors(result.left) : []
}

const unknownType = (stream: string, type: string): Fault => {
  const kind = kindOf(stream) ?? 'agreement'
  return {
    path: 'type',
    expected: `an event of a stream "${kind}/…" (${Object.keys(data[kind]).join(', ')})`,
    found: quoted(type)
  }
}

const tooNew = (known: Upgrades, type: string, schema: number): Fault => ({
  path: 'schema',
  expected: `a schema of ${type} that this version knows (1 to ${newest(known, type)})`,
  found: String(schema)
})
