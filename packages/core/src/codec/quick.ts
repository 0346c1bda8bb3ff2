import * as t from 'io-ts'
import { E } from '../fp.ts'
import * as Sealed from '../secrecy/Sealed.ts'
import { SealedText } from './values.ts'

/** What a codec says of a JSON value, without its reasons. */
export interface Quick {
  /** Whether the codec takes the value: the same as whether it decodes it. Why not, only the codec knows. */
  readonly takes: (value: unknown) => boolean
  /** What the codec decodes a value to that it takes: the value itself, but for what is sealed in it. */
  readonly read: (value: unknown) => unknown
}

/**
 * Derives from a codec, once, what answers the same and quicker: functions within functions that follow the codecs of which
 * it is made, and build neither a path nor an answer on their way. A codec that is made in no way that is known here is asked
 * itself.
 */
export const quick = (codec: t.Mixed): Quick => ({ takes: takesOf(codec), read: readOf(codec) })

/** What the codecs of this library keep of those that they are made of. */
interface Parts {
  readonly required?: t.Props
  readonly optional?: t.Props
  readonly unlessNull?: t.Mixed
  readonly member?: t.Mixed
  readonly key?: t.Mixed
  readonly value?: t.Mixed
  readonly kinds?: ReadonlyArray<t.Mixed>
}

const takesOf = (codec: t.Mixed): Quick['takes'] => {
  const { required, optional, unlessNull, member, key, value, kinds } = codec as t.Mixed & Parts
  if (required !== undefined) return closedTakes(required, optional ?? {})
  if (unlessNull !== undefined) return orNull(takesOf(unlessNull))
  if (member !== undefined) return listTakes(takesOf(member))
  if (key !== undefined && value !== undefined) return dictionaryTakes(takesOf(key), takesOf(value))
  if (kinds !== undefined) return anyTakes(kinds.map(takesOf))
  if (codec === SealedText) return isTextToSeal
  if (codec.encode === t.identity) return codec.is
  return (input) => E.isRight(codec.decode(input))
}

const closedTakes = (required: t.Props, optional: t.Props): Quick['takes'] => {
  const parts = new Map<string, Part>([
    ...Object.entries(optional).map(([key, codec]) => [key, { takes: takesOf(codec), must: 0 }] as const),
    ...Object.entries(required).map(([key, codec]) => [key, { takes: takesOf(codec), must: 1 }] as const)
  ])
  const must = Object.keys(required).length
  return (value) => {
    if (!isObject(value)) return false
    let found = 0
    for (const key of Object.keys(value)) {
      const part = parts.get(key)
      if (part === undefined || !part.takes(value[key])) return false
      found += part.must
    }
    return found === must
  }
}

/** A part of a closed object: 1 if it must be there, 0 if it may. */
interface Part {
  readonly takes: Quick['takes']
  readonly must: 0 | 1
}

const orNull =
  (takes: Quick['takes']): Quick['takes'] =>
  (value) =>
    value === null || takes(value)

/** What was left out of a list that a program made is not looked at, as the codec does not. */
const listTakes =
  (takes: Quick['takes']): Quick['takes'] =>
  (value) => {
    if (!Array.isArray(value)) return false
    for (let i = 0; i < value.length; i += 1) {
      if (!takes(value[i]) && i in value) return false
    }
    return true
  }

const dictionaryTakes =
  (takesKey: Quick['takes'], takesPart: Quick['takes']): Quick['takes'] =>
  (value) =>
    isObject(value) && Object.keys(value).every((key) => key !== '__proto__' && takesKey(key) && takesPart(value[key]))

const anyTakes =
  (kinds: ReadonlyArray<Quick['takes']>): Quick['takes'] =>
  (value) =>
    kinds.some((takes) => takes(value))

const isTextToSeal = (value: unknown): boolean =>
  typeof value === 'string' ? value.isWellFormed() : Sealed.isSealed(value)

const readOf = (codec: t.Mixed): Quick['read'] => {
  const { required, optional, unlessNull } = codec as t.Mixed & Parts
  if (codec.encode === t.identity) return t.identity
  if (required !== undefined) return closedRead({ ...required, ...optional })
  if (unlessNull !== undefined) return orNullRead(readOf(unlessNull))
  return (value) => {
    const decoded = codec.decode(value)
    return E.isRight(decoded) ? decoded.right : value
  }
}

/** Only the parts that are read as something else are looked at. */
const closedRead = (parts: t.Props): Quick['read'] => {
  const others = Object.entries(parts)
    .filter(([, codec]) => codec.encode !== t.identity)
    .map(([key, codec]) => [key, readOf(codec)] as const)
  return (value) => {
    if (!isObject(value)) return value
    let output = value
    for (const [key, read] of others) {
      if (!Object.hasOwn(value, key)) continue
      const part = read(value[key])
      if (part === value[key]) continue
      if (output === value) output = { ...value }
      output[key] = part
    }
    return output
  }
}

const orNullRead =
  (read: Quick['read']): Quick['read'] =>
  (value) =>
    value === null ? null : read(value)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
