import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceOf } from '../testing/inMemory.ts'
import { lines } from './lines.ts'

const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '', ' ', 'å', '\u{1f600}', '\ufeff', '{"a":1}', '\0') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) }
)
const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))

test('a log has the same lines in however small pieces it is read', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (log, blockSize, atMost) => {
      expect([...lines(sourceOf(log, atMost), blockSize)]).toEqual([...lines(sourceOf(log))])
    })
  )
})

test('so has one that is not UTF-8', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (noise, blockSize) => {
      const log = noise.map((byte) => (byte % 7 === 0 ? 0x0a : byte))
      expect([...lines(sourceOf(log), blockSize)]).toEqual([...lines(sourceOf(log))])
    })
  )
})

test('the lines with their ends make the log again', () => {
  fc.assert(
    fc.property(text, (log) => {
      const whole = log.replaceAll('\r\n', '\n').replace(/^\ufeff/, '')
      const parts = [...lines(sourceOf(log))].map((line) =>
        line.type === 'text' ? `${line.text}${line.ended ? '\n' : ''}` : line.type
      )
      expect(parts.join('')).toBe(Buffer.from(whole).toString('utf8'))
    })
  )
})

test('a line is found again where it begins', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (log, blockSize) => {
      const bytes = Buffer.from(log)
      for (const line of lines(sourceOf(log), blockSize)) {
        if (line.type !== 'text') continue
        const there = bytes.subarray(line.at).toString('utf8')
        expect(
          there.startsWith(line.number === 1 && there.startsWith('\ufeff') ? `\ufeff${line.text}` : line.text)
        ).toBe(true)
        expect(line.at === 0 || bytes[line.at - 1] === 0x0a).toBe(true)
      }
    })
  )
})
