import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { sourceOf } from '../testing/inMemory.ts'
import { LONGEST, lines } from './lines.ts'
import type { Source } from './Source.ts'

/** The lines of a log, without where they begin: that is looked at as a property. */
const read = (content: string | Uint8Array) =>
  Array.from(lines(sourceOf(content)), (line) => {
    if (line.type !== 'text') return line
    const { at: _, ...rest } = line
    return rest
  })

describe('the lines of a log', () => {
  test('an empty log has none', () => {
    expect(read('')).toEqual([])
  })

  test('a byte order mark at the start is no part of the first line', () => {
    expect(read('\ufeffa\n\ufeffb\n')).toEqual([
      { type: 'text', number: 1, text: 'a', ended: true },
      { type: 'text', number: 2, text: '\ufeffb', ended: true }
    ])
  })

  test('a line may end with CRLF', () => {
    expect(read('a\r\n\r\nb')).toEqual([
      { type: 'text', number: 1, text: 'a', ended: true },
      { type: 'text', number: 2, text: '', ended: true },
      { type: 'text', number: 3, text: 'b', ended: false }
    ])
  })

  test('a line of exactly 8 MiB is read, also where it ends with CRLF', () => {
    const longest = 'x'.repeat(LONGEST)
    expect(read(`${longest}\r\nb\n`).map((line) => (line.type === 'text' ? line.text.length : line.type))).toEqual([
      LONGEST,
      1
    ])
  })

  test('a line that is longer is passed over, and the lines after it keep their numbers', () => {
    const longer = 'x'.repeat(LONGEST + 1)
    const expected = [
      { type: 'text', number: 1, text: 'a', ended: true },
      { type: 'too-long', number: 2 },
      { type: 'text', number: 3, text: 'b', ended: true }
    ]
    expect(read(`a\n${longer}\nb\n`)).toEqual(expected)
    expect(read(`a\n${longer}${longer}\nb\n`)).toEqual(expected)
    expect(read(`a\n${longer}`)).toEqual(expected.slice(0, 2))
  })

  test('a line without an end is never held in memory', () => {
    let asked = 0
    const endless: Pick<Source, 'read'> = {
      read: (into, position) => {
        asked = Math.max(asked, into.byteOffset + into.length)
        into.fill(0x78)
        return position < 100 * 1024 * 1024 ? into.length : 0
      }
    }
    expect([...lines(endless)]).toEqual([{ type: 'too-long', number: 1 }])
    expect(asked).toBeLessThan(32 * 1024 * 1024)
  })

  test('bytes that are not UTF-8 spoil their own line only', () => {
    const bytes = Buffer.concat([Buffer.from('å\n'), Buffer.from([0xe5, 0x0a]), Buffer.from('ä\n')])
    expect(read(bytes)).toEqual([
      { type: 'text', number: 1, text: 'å', ended: true },
      { type: 'not-utf8', number: 2 },
      { type: 'text', number: 3, text: 'ä', ended: true }
    ])
  })

  test('a last line that is cut within a character is a line that is cut, not one that is not UTF-8', () => {
    const cut = Buffer.from('{"note":"å').subarray(0, -1)
    expect(read(cut)).toEqual([{ type: 'text', number: 1, text: '{"note":"\ufffd', ended: false }])
  })
})
