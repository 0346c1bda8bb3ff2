import { describe, expect, test } from 'vitest'
import { batchFaults, projectionFaults } from './names.ts'

const wrong: ReadonlyArray<readonly [what: string, name: unknown]> = [
  ['nothing', ''],
  ['201 characters', 'n'.repeat(201)],
  ['201 characters of two halves', '\u{1f600}'.repeat(201)],
  ['a NUL', 'a\u0000'],
  ['a line end', 'a\nb'],
  ['half a character', 'a\ud800'],
  ['the other half', '\udc00'],
  ['no text', 5],
  ['nothing at all', undefined]
]

const good = ['n', ' ', "'; --", '__proto__', 'å', 'a\u030a', 'n'.repeat(200), '\u{1f600}'.repeat(200)]

describe('the name of a batch, and of a projection', () => {
  test.each(wrong)('is not %s', (_, name) => {
    expect(batchFaults(name)).toMatchObject([{ path: 'batch', expected: '1 to 200 printable characters' }])
    expect(projectionFaults({ name: name as string, version: 1 })).toMatchObject([
      { path: 'name', expected: '1 to 200 printable characters' }
    ])
  })

  test.each(good)('may be %j', (name) => {
    expect(batchFaults(name)).toEqual([])
    expect(projectionFaults({ name, version: 1 })).toEqual([])
  })

  test('is in no fault: nobody knows what it holds', () => {
    expect(JSON.stringify(batchFaults('secret\n'))).not.toContain('secret')
    expect(JSON.stringify(projectionFaults({ name: 'secret\n', version: 1 }))).not.toContain('secret')
  })
})

describe('the version of a projection', () => {
  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('is not %d', (version) => {
    expect(projectionFaults({ name: 'n', version })).toMatchObject([{ path: 'version', found: String(version) }])
  })

  test.each([0, 1, 2 ** 31 - 1])('may be %d', (version) => {
    expect(projectionFaults({ name: 'n', version })).toEqual([])
  })
})
