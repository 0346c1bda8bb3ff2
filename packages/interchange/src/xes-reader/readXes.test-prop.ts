import fc from 'fast-check'
import { expect, test } from 'vitest'
import { E } from '../fp.ts'
import { logs } from '../log/logs.test-kit.ts'
import { xes } from '../xes/xes.ts'
import { allOf } from './items.test-kit.ts'
import { readXes, readXesLog } from './readXes.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The same bytes in pieces of these sizes, over and over. */
const cut = (bytes: Uint8Array, sizes: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const pieces: Array<Uint8Array> = []
  for (let [at, turn] = [0, 0]; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return pieces
}

const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 })

test('a log that was written is read as it was, in whatever pieces it comes', async () => {
  await fc.assert(
    fc.asyncProperty(logs(2), sizes, async (log, pieces) => {
      const written = xes(log)
      const text = E.isRight(written) ? [...written.right].join('') : ''
      expect(await readXesLog(cut(bytesOf(text), pieces))).toEqual(E.right(log))
    })
  )
})

const alphabet = [
  ...['<log>', '</log>', '<log xmlns="u">', '<trace>', '</trace>', '<event>', '</event>', '<event/>', '<x:y/>', '<y/>'],
  ...['<string key="a" value="b">', '</string>', '<int key="a" value="b"/>', '<date key="time:timestamp" value=""/>'],
  ...['<list key="l">', '<values>', '</values>', '</list>', '<global>', '</global>', '<classifier keys=""/>', '&lt;'],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE log>', '<?xml version="1.0"?>', '&e;', '"', '<', '\n', ' ', '\0']
]

test('whatever the text is, it is a log or there is one problem, at the end, somewhere in the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }), sizes, async (parts, pieces) => {
      const text = parts.join('')
      const items = await allOf(readXes(cut(bytesOf(text), pieces)))
      expect(items.slice(0, -1).every(E.isRight)).toBe(true)
      const last = items.at(-1)
      expect(last).toBeDefined()
      if (last === undefined || E.isRight(last)) return
      expect(last.left.line).toBeLessThanOrEqual(text.split('\n').length)
      expect(last.left.column).toBeGreaterThan(0)
    }),
    { numRuns: 500 }
  )
})
