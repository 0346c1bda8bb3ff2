import type { Instant } from '@norrsken/rules'
import { instant, type Timestamp } from './Timestamp.ts'

/**
 * A named value of a log, a trace or an event. Attributes may lie within attributes, to say something of the value.
 *
 * INVARIANT of a log that the writers take: no two attributes beside each other have the same key.
 */
export interface Attribute {
  readonly key: string
  readonly value: Value
  readonly attributes: ReadonlyArray<Attribute>
}

/** The kinds of values that XES knows. What stands in a list may share a key. */
export type Value =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'time'; readonly value: Timestamp }
  | { readonly type: 'integer'; readonly value: WholeNumber }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'id'; readonly value: string }
  | { readonly type: 'list'; readonly values: ReadonlyArray<Attribute> }

/** A whole number of 64 bits: a bigint only where a number would not hold it exactly. */
export type WholeNumber = number | bigint

const attribute = (key: string, value: Value): Attribute => ({ key, value, attributes: [] })

/**
 * A text.
 *
 * @example
 * import { Attribute } from '@norrsken/interchange'
 *
 * assert.deepEqual(Attribute.string('kind', 'acute'), {
 *   key: 'kind',
 *   value: { type: 'string', value: 'acute' },
 *   attributes: []
 * })
 */
export const string = (key: string, value: string): Attribute => attribute(key, { type: 'string', value })

/**
 * A time, as finely told as it is.
 *
 * @example
 * import { Attribute, Timestamp } from '@norrsken/interchange'
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Attribute.time('due', Timestamp.containing('day')(Day.day('2026-06-30'))).value.type, 'time')
 */
export const time = (key: string, value: Timestamp): Attribute => attribute(key, { type: 'time', value })

/**
 * A moment, told to the millisecond.
 *
 * @example
 * import { Attribute } from '@norrsken/interchange'
 * import { Instant } from '@norrsken/rules'
 *
 * assert.equal(Attribute.moment('made', Instant.instant('2026-06-30T22:30Z')).value.type, 'time')
 */
export const moment = (key: string, at: Instant.Instant): Attribute => time(key, instant(at))

/**
 * A whole number.
 *
 * @example
 * import { Attribute } from '@norrsken/interchange'
 *
 * assert.deepEqual(Attribute.integer('present', 4).value, { type: 'integer', value: 4 })
 */
export const integer = (key: string, value: WholeNumber): Attribute => attribute(key, { type: 'integer', value })

/**
 * A number with a fraction.
 *
 * @example
 * import { Attribute } from '@norrsken/interchange'
 *
 * assert.deepEqual(Attribute.float('hours', 1.5).value, { type: 'float', value: 1.5 })
 */
export const float = (key: string, value: number): Attribute => attribute(key, { type: 'float', value })

/**
 * Yes or no.
 *
 * @example
 * import { Attribute } from '@norrsken/interchange'
 *
 * assert.deepEqual(Attribute.boolean('called', true).value, { type: 'boolean', value: true })
 */
export const boolean = (key: string, value: boolean): Attribute => attribute(key, { type: 'boolean', value })

/**
 * Several values in their order. They may share a key.
 *
 * @example
 * import { Attribute } from '@norrsken/interchange'
 *
 * const { value } = Attribute.list('units', [Attribute.string('unit', 'a'), Attribute.string('unit', 'b')])
 * assert.equal(value.type === 'list' && value.values.length, 2)
 */
export const list = (key: string, values: ReadonlyArray<Attribute>): Attribute =>
  attribute(key, { type: 'list', values })
