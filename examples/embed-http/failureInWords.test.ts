import { expect, test } from 'vitest'
import { failureInWords } from './failureInWords.ts'

test('a failure is told by its name and its place, and not in the words of its message', () => {
  const said = failureInWords('urn', new TypeError('she lives\n    at the lake'))
  expect(said).toMatch(/^request urn failed: TypeError\n {4}at .*failureInWords\.test\.ts/)
  expect(said).not.toContain('lake')
})

test('what is thrown that is no error is told by its kind', () => {
  expect(failureInWords('urn', 'at the lake')).toBe('request urn failed: no error was thrown but a string')
})
