import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAtMostDeep, leastLength, repeatedKey } from './repeatedKey.ts'

const spaces = fc.constantFrom('', ' ', '  ')

test('a text that a serializer made repeats no key', () => {
  fc.assert(
    fc.property(fc.jsonValue(), spaces, (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(repeatedKey(text, JSON.parse(text))).toBe(null)
    })
  )
})

test('a key that is written twice is found, wherever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), fc.jsonValue(), spaces, (value, key, other, indent) => {
      const name = JSON.stringify(key)
      const [one, two] = [value, other].map((part) => JSON.stringify(part, null, indent))
      const text = `[{"a":${one},"b":{${name}:${one},${name} :${two}}}]`
      const path = repeatedKey(text, JSON.parse(text))
      expect(path).toMatch(/^\[0\]\.b\./)
      expect(path?.endsWith(`.${key}`) || path?.includes('"')).toBe(true)
    })
  )
})

/** A JSON text of a value as somebody may write it: with escapes, spaces and exponents, or as short as can be. */
const anyText = (value: unknown): fc.Arbitrary<string> =>
  fc.tuple(fc.constant(value), spaces, fc.boolean(), fc.boolean()).map(([value, indent, isEscaped, isShort]) => {
    const text = JSON.stringify(value, null, indent)
    const escaped = isEscaped ? text.replaceAll(/a(?!lse)/g, '\\u0061') : text
    return isShort
      ? escaped.replace(/(?<=[[:,])([1-9]\d*?)(0+)(?=[\],}])/g, (_, of, zeros) => `${of}e${zeros.length}`)
      : escaped
  })
const json = fc.oneof(
  fc.jsonValue(),
  fc.array(fc.constantFrom(1e21, -5, -0, 0.5, 2023)),
  fc.array(fc.constantFrom(0, 7, 10, 100, 900, 1000, 12_000, 1_000_000), { maxLength: 3 })
)

test('no text of a value is shorter than its least length', () => {
  fc.assert(
    fc.property(
      json.chain((value) => anyText(value)),
      (text) => {
        expect(leastLength(JSON.parse(text), 100)).toBeLessThanOrEqual(text.length)
      }
    )
  )
})

test('a plain text is as long as its least length, and is no longer where a key stands twice', () => {
  const plain = '{"id":"e1","version":7,"data":{"list":[true,false,null,{}],"empty":[],"year":2023}}'
  expect(leastLength(JSON.parse(plain), 100)).toBe(plain.length)
  fc.assert(
    fc.property(json, fc.string(), json, (value, key, other) => {
      const name = JSON.stringify(key)
      const text = `{"b":{${name}:${JSON.stringify(value)},${name}:${JSON.stringify(other)}}}`
      expect(leastLength(JSON.parse(text), 100)).toBeLessThan(text.length)
    })
  )
})

test('a value that is deeper than it may be has no least length', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat({ max: 6 }), (value, levels) => {
      expect(Number.isNaN(leastLength(value, levels))).toBe(!isAtMostDeep(value, levels))
    })
  )
})
