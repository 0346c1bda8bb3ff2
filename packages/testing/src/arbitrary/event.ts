import { Log } from '@norrsken/core'
import fc from 'fast-check'
import { E } from '../fp.ts'
import { dataOf, tables } from './data.ts'
import { effective, functionName, instant, nameOf, plainRecord, streamOf, unit } from './values.ts'

/** The types of event of the contract. */
export type EventType = Log.Event['type']

/** Every type of event with the kind of stream that it stands in; `EventRetracted` stands in all three. */
export const types: ReadonlyArray<{ readonly kind: Log.StreamKind; readonly type: EventType }> = (
  ['agreement', 'case', 'meeting'] as const
).flatMap((kind) => Object.keys(tables[kind]).map((type) => ({ kind, type: type as EventType })))

/** An event as the JSON value that stands on a line of a log. Alone: its place in a log and its links are made up. */
export const eventJson = (type?: EventType): fc.Arbitrary<Json> =>
  fc.oneof(
    ...types.filter((one) => type === undefined || one.type === type).map(({ kind, type }) => jsonOf(kind, type))
  )

/** An object of JSON. */
export interface Json {
  readonly [key: string]: unknown
}

/**
 * A decoded event: of one type, or of any. Alone: its place in a log and its links are made up.
 *
 * @example
 * import { arbitrary } from '@norrsken/testing'
 * import fc from 'fast-check'
 *
 * fc.assert(fc.property(arbitrary.event('EditionSigned'), ({ data }) => data.party.length > 0))
 */
export const event = <T extends EventType = EventType>(type?: T): fc.Arbitrary<Extract<Log.Event, { type: T }>> =>
  eventJson(type).map((json) => decoded(json) as Extract<Log.Event, { type: T }>)

/** The event that a JSON value is. One that is none is a bug in an arbitrary, and throws. */
export const decoded = (json: unknown): Log.Event => {
  const result = Log.decode(json)
  if (E.isLeft(result)) throw new Error(`not an event: ${result.left.map(Log.words).join('; ')}`)
  return result.right
}

const jsonOf = (kind: Log.StreamKind, type: EventType): fc.Arbitrary<Json> =>
  plainRecord(
    {
      id: nameOf('event'),
      stream: streamOf(kind),
      version: fc.integer({ min: 1, max: 9 }),
      type: fc.constant(type),
      schema: fc.constant(1),
      effective,
      recorded: instant,
      by,
      data: contentOf(kind, type)
    },
    { corrects: nameOf('event'), source: fc.constantFrom('S0', 'S1'), synthetic: fc.constant(true) }
  )

/** Who recorded an event. */
export const by: fc.Arbitrary<Log.By> = fc.record({ unit, function: functionName }, { noNullPrototype: true })

/** What an event of a type says, as a JSON value. */
export const contentOf = (kind: Log.StreamKind, type: EventType): fc.Arbitrary<unknown> => {
  const codec = tables[kind][type]
  if (codec === undefined) throw new Error(`a stream \`${kind}/…\` knows no \`${type}\``)
  return dataOf(codec)
}
