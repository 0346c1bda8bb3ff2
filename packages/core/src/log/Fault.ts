import type * as t from 'io-ts'
import { noSuchKey } from '../codec/closed.ts'
import { mayShow } from '../codec/values.ts'

/** What is wrong with one part of an event: where, what was expected and what was found. Never a note's content. */
export interface Fault {
  /** The key path within the event, such as `data.notified[0].on`; empty for the event as a whole. */
  readonly path: string
  readonly expected: string
  readonly found: string
}

/** A fault at a place in a log. */
export interface Problem extends Fault {
  /** Counted from 1. */
  readonly line: number
  /** The event's id, where it could be read. */
  readonly id?: string
}

/** What an io-ts codec found wrong, as faults. */
export const fromErrors = (errors: t.Errors): ReadonlyArray<Fault> => errors.map(faultOf)

const faultOf = (error: t.ValidationError): Fault => {
  const path = pathOf(error.context)
  const codec = error.context[error.context.length - 1]?.type
  if (codec === noSuchKey) return { path, expected: `no such key${knownKeys(error.context)}`, found: 'one' }
  return {
    path,
    expected: codec?.name ?? 'a value',
    found: describe(error.value, codec !== undefined && 'encode' in codec && mayShow(codec as t.Mixed))
  }
}

const pathOf = (context: t.Context): string =>
  context.reduce((path, { key }) => {
    if (key === '') return path
    if (/^\d+$/.test(key)) return `${path}[${key}]`
    const name = /^[\p{L}\p{N}_$-]{1,100}$/u.test(key) ? key : JSON.stringify(key.slice(0, 100))
    return path === '' ? name : `${path}.${name}`
  }, '')

const knownKeys = (context: t.Context): string => {
  const parent = context[context.length - 2]?.type as Partial<{ required: object; optional: object }> | undefined
  const keys = [...Object.keys(parent?.required ?? {}), ...Object.keys(parent?.optional ?? {})]
  return keys.length === 0 ? '' : ` (known: ${keys.join(', ')})`
}

/** A value in a few words. A text is shown only where the codec that refused it takes ids, days or words of a closed set. */
export const describe = (value: unknown, show: boolean): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'string') return show ? quoted(value) : textOfLength(value.length)
  return show ? String(value) : `a ${typeof value}`
}

/** A text, as no more than its length may be told. */
export const textOfLength = (length: number): string =>
  `a text of ${length} ${length === 1 ? 'character' : 'characters'}`

/** A value as it may stand in a message: at most 60 characters of it. */
export const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** A fault as one line of text. */
export const words = ({ path, expected, found }: Fault): string =>
  `${path === '' ? '' : `${path}: `}expected ${expected}, found ${found}`
