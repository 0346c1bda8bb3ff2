import type { Fault } from '../../log/Fault.ts'
import * as Sealed from '../../secrecy/Sealed.ts'

/** What a value cannot be copied to: JSON has nothing like it. */
export const notJson = Symbol('not JSON')

/**
 * A frozen copy of a JSON value, in which sealed texts are what they were, or `notJson`. Nobody else has seen the copy,
 * so what is checked of it stays true.
 *
 * Minus zero is not JSON here: it would be read back as zero. A part that no codec lets through, such as a function, is
 * copied as it is.
 */
export const copyOf = (value: unknown, depth = 0): unknown => {
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? notJson : value
  if (depth > deepest) return notJson
  if (Array.isArray(value)) return copyOfList(value, depth)
  if (isPlain(value)) return copyOfObject(value, depth)
  return Sealed.isSealed(value) ? value : notJson
}

/** More than any event has. It ends the search in a value that contains itself. */
const deepest = 32

const copyOfList = (list: ReadonlyArray<unknown>, depth: number): unknown => {
  const copy = [...list]
  for (let i = 0; i < copy.length; i += 1) {
    if (typeof copy[i] === 'string') continue
    const part = copyOf(copy[i], depth + 1)
    if (part === notJson) return notJson
    copy[i] = part
  }
  return Object.freeze(copy)
}

const copyOfObject = (object: object, depth: number): unknown => {
  const copy: Record<string, unknown> = { ...object }
  for (const key of Object.keys(copy)) {
    if (typeof copy[key] === 'string') continue
    const part = copyOf(copy[key], depth + 1)
    if (part === notJson) return notJson
    if (typeof part === 'object') copy[key] = part
  }
  return Object.freeze(copy)
}

/** Whether an object is nothing more than its keys. One from another realm is. */
const isPlain = (object: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(object)
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Where a value is not JSON, as `copyOf` sees it. */
export const faultsOf = (value: unknown, path = '', depth = 0): ReadonlyArray<Fault> => {
  if (copyOf(value, depth) !== notJson) return []
  if (typeof value !== 'object' || value === null) return [{ path, expected: 'a number', found: 'minus zero' }]
  if (depth > deepest) return [{ path, expected: `a value at most ${deepest} deep`, found: 'a deeper one' }]
  if (Array.isArray(value)) return value.flatMap((part, i) => faultsOf(part, `${path}[${i}]`, depth + 1))
  if (!isPlain(value)) return [{ path, expected: 'a JSON value', found: 'an object of another kind' }]
  return Object.entries(value).flatMap(([key, part]) => faultsOf(part, path === '' ? key : `${path}.${key}`, depth + 1))
}
