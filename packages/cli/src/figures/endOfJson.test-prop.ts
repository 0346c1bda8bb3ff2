import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfJson } from './endOfJson.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const texts = fc
  .tuple(fc.jsonValue(), fc.constantFrom('', ' ', '\n', '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent))
const piece = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u00e',
    '-',
    '0',
    '1.5',
    '1.',
    '1e',
    'true',
    'nul',
    '//',
    '\n'
  ),
  fc.string({ maxLength: 3 })
)

test('a text has an end of its JSON where, and only where, a parser refuses it', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(3), piece, (text, place, without, put) => {
      const at = place % (text.length + 1)
      const written = text.slice(0, at) + put + text.slice(at + without)
      expect(endOfJson(written) === null).toBe(isJson(written))
      expect(endOfJson(text)).toBe(null)
    }),
    { numRuns: 3000 }
  )
})

test('what is before the end is right: a text that is cut there ends too early, and is not wrong before', () => {
  fc.assert(
    fc.property(texts, fc.nat(), piece, (text, place, put) => {
      const at = place % (text.length + 1)
      const written = text.slice(0, at) + put + text.slice(at)
      const end = endOfJson(written)
      if (end === null) return
      const before = written.slice(0, end)
      expect([null, before.length]).toContain(endOfJson(before))
    }),
    { numRuns: 3000 }
  )
})

test.each([
  ['', 0],
  ['{ "id": ', 8],
  ['not json', 0],
  ['[]trailing', 2],
  ['{"a":1,}', 7],
  ['{"a" 1}', 5],
  ["{'a':1}", 1],
  ['[1,,2]', 3],
  ['["a\nb"]', 3],
  ['["a\\qb"]', 3],
  ['["a\\u00', 7],
  ['[1.]', 2],
  ['[01]', 2],
  ['[tru]', 1],
  ['[1 // one\n]', 3],
  ['[1]]', 3],
  ['[1}', 2],
  [`${'['.repeat(100_000)}x`, 100_000]
])('%j (%#)', (text, end) => {
  expect(endOfJson(text)).toBe(end)
})
