import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { here } from '../test/kit.ts'
import { sizesIn } from './sizesIn.ts'

const folder = mkdtempSync(join(tmpdir(), 'norrsken-sizes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = join(here, 'populations.json')
const supplied = JSON.parse(readFileSync(file, 'utf8'))
const read = (content: unknown) => {
  const written = join(folder, 'populations.json')
  writeFileSync(written, typeof content === 'string' ? content : JSON.stringify(content))
  return sizesIn(written)
}

describe('a file of population sizes', () => {
  test('is read as its operator wrote it', () => {
    expect(sizesIn(file)).toEqual(E.right(supplied))
  })

  test.each([
    ['that is not JSON', '{', 'POPULATIONS: '],
    ['that is null', 'null', 'POPULATIONS: threshold: expected a whole number from 1; oldAfterYears: expected'],
    ['with a key too many', { ...supplied, secret: 1 }, 'POPULATIONS: no such key: secret'],
    ['with no threshold', { ...supplied, threshold: 0 }, 'POPULATIONS: threshold: expected a whole number from 1'],
    ['with half a year', { ...supplied, oldAfterYears: 0.5 }, 'POPULATIONS: oldAfterYears: expected a whole number'],
    ['without counts', { ...supplied, counts: undefined }, 'POPULATIONS: counts[0]: expected population sizes'],
    [
      'with a day that is none',
      { ...supplied, counts: [{ ...supplied.counts[0], asOf: 'lately' }] },
      'POPULATIONS: counts[0].asOf: expected a day'
    ]
  ])('%s is told to be wrong, and where', (_, content, said) => {
    const wrong = read(content)
    expect(E.isLeft(wrong) ? wrong.left : '').toContain(said)
  })

  test('that is not there is told by its name', () => {
    expect(sizesIn(join(folder, 'none.json'))).toEqual(
      E.left(`POPULATIONS: \`${join(folder, 'none.json')}\` cannot be read`)
    )
  })
})
