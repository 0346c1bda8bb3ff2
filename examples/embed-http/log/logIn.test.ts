import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { here } from '../test/kit.ts'
import { logIn } from './logIn.ts'

const temporary = mkdtempSync(join(tmpdir(), 'norrsken-intake-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const history = readFileSync(join(here, '../history/history.ndjson'), 'utf8')
const [line = ''] = history.split('\n')
const read = (text: string) => {
  const file = join(temporary, 'log.ndjson')
  writeFileSync(file, text)
  return logIn(file)
}

describe('the file of a log', () => {
  test('is its events, with or without an end of its last line', () => {
    for (const text of [history, history.trimEnd()]) {
      const events = read(text)
      expect(E.isRight(events) ? events.right.length : events.left).toBe(69)
    }
  })

  test.each([
    ['is no JSON', '{"id":"hemligt"', 'LOG: line 2: expected one JSON object'],
    ['is no event', '{"id":"hemligt"}', 'LOG: line 2: '],
    ['has a key twice', line.replace('"id":', '"id":"hemligt","id":'), 'LOG: line 2: id: expected each key once']
  ])('is refused where a line %s, and never in its words', (_, wrong, said) => {
    expect(read(`${line}\n${wrong}\n`)).toEqual(E.left(expect.stringContaining(said)))
    expect(JSON.stringify(read(`${line}\n${wrong}\n`))).not.toContain('hemligt')
  })

  test('is told to be missing', () => {
    expect(logIn(join(temporary, 'missing.ndjson'))).toEqual(E.left(expect.stringContaining('cannot be read')))
  })
})
