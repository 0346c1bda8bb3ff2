import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatedKey } from './repeatedKey.ts'

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
