import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { decode, encode } from './decode.ts'
import { codecOf } from './Event.ts'
import { kindOf } from './StreamName.ts'

type Json = { readonly [key: string]: unknown }
type Path = ReadonlyArray<string | number>

/** One thing changed in an event: where, and what the event is then. */
interface Mutation {
  readonly path: Path
  readonly what: 'dropped' | 'added' | 'replaced'
  readonly value: unknown
  readonly event: unknown
}

/** A value of each kind of JSON, none of which is a valid value of another kind anywhere but where `allowed` says so. */
const ofEachKind: ReadonlyArray<unknown> = [null, true, 12_345.5, '\u0000', [], {}]
const kindOfJson = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value)
const isObject = (value: unknown): value is Json => kindOfJson(value) === 'object'

/** Every mutation of a value at or below a path; `put` makes the whole event again. */
const mutations = (value: unknown, path: Path, put: (value: unknown) => unknown): ReadonlyArray<Mutation> => {
  const replaced = ofEachKind
    .filter((other) => path.length > 0 && kindOfJson(other) !== kindOfJson(value))
    .map((other): Mutation => ({ path, what: 'replaced', value: other, event: put(other) }))
  if (Array.isArray(value)) {
    return [...replaced, ...value.flatMap((part, i) => mutations(part, [...path, i], (one) => put(value.with(i, one))))]
  }
  if (!isObject(value)) return replaced
  const keys = Object.keys(value)
  return [
    ...replaced,
    ...keys.map((key): Mutation => {
      const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
      return { path: [...path, key], what: 'dropped', value: undefined, event: put(rest) }
    }),
    ...['no-such-key', '__proto__', 'constructor']
      .filter((key) => !keys.includes(key))
      .map((key): Mutation => {
        return { path: [...path, key], what: 'added', value: null, event: put(withKey(value, key, null)) }
      }),
    ...keys.flatMap((key) => mutations(value[key], [...path, key], (one) => put(withKey(value, key, one))))
  ]
}

/** A copy with an own key, `__proto__` too. */
const withKey = (value: Json, key: string, part: unknown): Json =>
  Object.defineProperty({ ...value }, key, { value: part, enumerable: true, writable: true, configurable: true })

/** Whether the contract lets a mutation through. */
const allowed = (event: Json, { path, what, value }: Mutation): boolean => {
  const [first, ...rest] = path
  if (first !== 'data') return what === 'dropped' && ['corrects', 'source', 'synthetic'].includes(String(first))
  const [key, ...inner] = rest
  const codec = codecOf(kindOf(String(event['stream'])) ?? 'case', String(event['type'])) as Closed | null
  if (key === undefined) return false
  if (what === 'replaced' && inner.length === 0) {
    return (
      (key === 'subject' && (value === null || value === '\u0000') && event['type'] === 'CaseReferred') ||
      (key === 'children' && value === true)
    )
  }
  if (what !== 'dropped') return false
  if (inner.length === 0) return Object.hasOwn(codec?.optional ?? {}, key)
  if (key === 'terms') return inner.length === 1 && !['starts', 'firstTermEnds'].includes(String(inner[0]))
  return key === 'shares' || path.at(-2) === 'conditions'
}

interface Closed {
  readonly optional: { readonly [key: string]: unknown }
}

/** A path as a fault states it. */
const written = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (/^\d+$/.test(String(part))) return `${text}[${part}]`
    const name = /^[\p{L}\p{N}_$-]+$/u.test(String(part)) ? String(part) : JSON.stringify(part)
    return text === '' ? name : `${text}.${name}`
  }, '')

const deepFrozen = <A>(value: A): A => {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) deepFrozen(part)
  return Object.freeze(value)
}

describe('an event with a single thing changed', () => {
  test.each(arbitrary.types)(
    'is refused at the place of the change, or the change is allowed: $kind/… $type',
    ({ type }) => {
      fc.assert(
        fc.property(arbitrary.eventJson(type), (event) => {
          for (const mutation of mutations(event, [], (value) => value)) {
            const result = decode(mutation.event)
            const path = written(mutation.path)
            const where = `${mutation.what} ${path} ${JSON.stringify(mutation.value)} in ${JSON.stringify(event)}`
            expect(E.isRight(result), where).toBe(allowed(event, mutation))
            if (E.isLeft(result)) {
              const paths = result.left.map((fault) => fault.path)
              expect(paths.length, where).toBeGreaterThan(0)
              expect(
                paths.every((one) => one.startsWith(path)),
                `${where}: ${paths.join(', ')}`
              ).toBe(true)
            }
          }
        }),
        { numRuns: 10 }
      )
    }
  )
})

test('decoding changes nothing in the value, and writing the event gives the value again', () => {
  fc.assert(
    fc.property(arbitrary.eventJson(), (json) => {
      const before = JSON.stringify(json)
      const result = decode(deepFrozen(json))
      expect(JSON.stringify(json)).toBe(before)
      expect(E.isRight(result) && JSON.stringify(encode(result.right))).toBe(before)
    }),
    { numRuns: 1000 }
  )
})

test('a decoded event is the JSON value itself, but for what is sealed', () => {
  fc.assert(
    fc.property(arbitrary.eventJson(), (json) => {
      const result = decode(json)
      if (E.isLeft(result)) throw new Error('refused')
      const { data, ...envelope } = json
      const said = data as Json
      const isSealed = said['note'] !== undefined || typeof said['subject'] === 'string'
      expect(result.right === (json as unknown)).toBe(!isSealed)
      expect(result.right).toMatchObject(envelope)
      for (const [key, value] of Object.entries(result.right.data)) {
        if (key === 'note' || key === 'subject') expect(value === null || value !== said[key]).toBe(true)
        else expect(value).toBe(said[key])
      }
    }),
    { numRuns: 1000 }
  )
})
