import { Instant } from '@norrsken/rules'
import { O } from '../fp.ts'
import type { Attribute, Value } from '../log/Attribute.ts'
import { granularities, instant, startingAt, type Timestamp } from '../log/Timestamp.ts'
import { granularity } from '../xes/names.ts'
import type { Limits } from './Limits.ts'

/** The elements that hold a value, and what it must look like, in words. */
export const expectedOf = {
  string: 'a text',
  date: 'a date and time with an offset, such as `2026-06-30T22:30:00.000+02:00`',
  int: 'a whole number of at most 64 bits',
  float: 'a number, such as `-1.5E3`, `INF` or `NaN`',
  boolean: '`true` or `false`',
  id: 'a text'
} as const

/** An element that holds one value. */
export type SingleElement = keyof typeof expectedOf

/** Whether an element holds one value. */
export const isSingle = (element: string): element is SingleElement => Object.hasOwn(expectedOf, element)

/** The value that is written in an element, or none if it must not be written so. */
export const readValue = (element: SingleElement, written: string, limits: Limits): O.Option<Value> => {
  switch (element) {
    case 'string':
      return O.some({ type: 'string', value: written })
    case 'id':
      return O.some({ type: 'id', value: written })
    case 'date':
      return O.map((at: Instant.Instant): Value => ({ type: 'time', value: instant(at) }))(
        dateTime(written.trim(), limits)
      )
    case 'int':
      return long(written.trim())
    case 'float':
      return double(written.trim())
    case 'boolean':
      return truth(written.trim())
  }
}

/** A time with the granularity that lies within it, where that is ours and fits. The attribute is then used up. */
export const withGranularity = (
  time: Timestamp,
  attributes: ReadonlyArray<Attribute>
): { readonly time: Timestamp; readonly attributes: ReadonlyArray<Attribute> } => {
  const said = attributes.find(({ key }) => key === granularity)?.value
  const named = said?.type === 'string' ? granularities.find((name) => name === said.value) : undefined
  if (named === undefined || time.type !== 'instant') return { time, attributes }
  const coarse = startingAt(named)(time.at)
  return O.isNone(coarse)
    ? { time, attributes }
    : { time: coarse.value, attributes: attributes.filter(({ key }) => key !== granularity) }
}

/** An `xs:dateTime` of the years 0001–9999. What is finer than a millisecond is cut off. */
const dateTime = (text: string, { withoutOffset }: Limits): O.Option<Instant.Instant> => {
  const [, local, fraction = '', offset] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? []
  if (local === undefined || (offset === undefined && withoutOffset === 'refused')) return O.none
  return Instant.fromIso(`${local}${fraction.slice(0, 10)}${offset ?? 'Z'}`)
}

const long = (text: string): O.Option<Value> => {
  if (!/^[+-]?\d{1,40}$/.test(text)) return O.none
  const exact = BigInt(text.replace('+', ''))
  if (BigInt.asIntN(64, exact) !== exact) return O.none
  const value = Number(exact)
  return O.some({ type: 'integer', value: Number.isSafeInteger(value) ? value : exact })
}

const double = (text: string): O.Option<Value> => {
  const named = { INF: Infinity, '+INF': Infinity, '-INF': -Infinity, NaN: Number.NaN }[text]
  if (named !== undefined) return O.some({ type: 'float', value: named })
  return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)
    ? O.some({ type: 'float', value: Number(text) })
    : O.none
}

const truth = (text: string): O.Option<Value> => {
  if (text === 'true' || text === '1') return O.some({ type: 'boolean', value: true })
  return text === 'false' || text === '0' ? O.some({ type: 'boolean', value: false }) : O.none
}
