import { Day } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import { generate } from '@norrsken/testing/synthetic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { decode, encode, line } from './decode.ts'
import { entry } from './Entry.ts'
import { data } from './Event.ts'
import { parse } from './parse.ts'
import { type Skimmed, skimmer } from './skim.ts'

const textOf = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes).toString('latin1', from, to)
const skim = skimmer(new Set(Object.keys(data.case)), textOf)

const skimmed = (line: string | Uint8Array): Skimmed | null => {
  const bytes = Buffer.from(line)
  return skim(bytes, 0, bytes.length)
}

/** What reading a line in full tells of the same; `null` where it is no event. */
const inFull = (line: Uint8Array): Skimmed | null => {
  const event = E.chain(decode)(parse(Buffer.from(line).toString('utf8')))
  if (E.isLeft(event)) return null
  const { id, stream, version, type, recorded, synthetic = false } = event.right
  const { day, recordedAt } = entry(event.right, 0, 0)
  return { id, stream, version, type, day, recorded, recordedAt, synthetic }
}

const types = arbitrary.types.filter(({ kind }) => kind === 'case').map(({ type }) => type)
/** Events as somebody would write them, a few of each type. */
const usual = [...generate({ cases: 150, seed: 2, from: Day.day('2023-03-01'), to: Day.day('2024-12-31') })].filter(
  ({ stream, corrects }) => stream.startsWith('case/') && corrects === undefined
)
const few = types.flatMap((type) => usual.filter((event) => event.type === type).slice(0, 4))
const events = fc.oneof(
  fc.constantFrom(...types).chain((type) => arbitrary.eventJson(type)),
  fc.constantFrom(...few).map((event) => encode(event) as Readonly<Record<string, unknown>>)
)
/** A line in which every text is of plain ASCII. */
const plain = (line: string): string => line.replaceAll(/\\u....|\\./g, 'x').replaceAll(/[^\x20-\x7e]/gu, 'x')
/** Keys may come in any order, and there may be spaces. */
const written = fc
  .tuple(events, fc.boolean(), fc.constantFrom(0, 0, 0, 0, 1), fc.constantFrom(true, true, true, false))
  .map(([event, isTurned, indent, isPlain]) => {
    const { data: said, ...envelope } = event as { readonly data: object }
    const turned = isTurned ? Object.fromEntries(Object.entries(said).toReversed()) : said
    const line = JSON.stringify({ ...envelope, data: turned }, null, indent).replaceAll('\n', '')
    return isPlain ? plain(line) : line
  })

/** Something that may go wrong in a line: a byte is another, is gone, or is there twice, or a piece is put in. */
const slip = fc.tuple(
  fc.nat(),
  fc.oneof(
    fc.constantFrom(
      '"',
      '\\',
      ',',
      ':',
      '{',
      '}',
      '[',
      ']',
      '0',
      '-',
      '.',
      'Z',
      'T',
      ' ',
      'e',
      'å',
      '\u2028',
      '\ud83d\ude00'
    ),
    fc.constantFrom(
      '"id":"e",',
      '"synthetic":true,',
      'null',
      '\\"',
      '\\u0041',
      '99',
      '2024-02-30',
      '29',
      '13',
      '24:00',
      '\0'
    )
  ),
  fc.integer({ min: 0, max: 3 })
)
const slipped = fc.tuple(written, fc.array(slip, { minLength: 1, maxLength: 2 })).map(([line, slips]) =>
  slips.reduce((text, [where, piece, gone]) => {
    const at = where % (text.length + 1)
    return text.slice(0, at) + piece + text.slice(at + gone)
  }, line)
)

describe('a line that is skimmed', () => {
  test('tells what reading it in full tells', () => {
    let told = 0
    fc.assert(
      fc.property(fc.oneof(written, slipped, slipped), (line) => {
        const bytes = Buffer.from(line)
        const quickly = skimmed(bytes)
        if (quickly === null) return
        told += 1
        expect(quickly).toEqual(inFull(bytes))
      }),
      { numRuns: 6000 }
    )
    expect(told).toBeGreaterThan(700)
  }, 60_000)

  test('does so wherever it lies among others', () => {
    fc.assert(
      fc.property(written, slipped, (line, other) => {
        const [front, bytes] = [Buffer.from(`${other}\n`), Buffer.from(line)]
        const lines = Buffer.concat([front, bytes, Buffer.from('\n'), front])
        expect(skim(lines, front.length, front.length + bytes.length)).toEqual(skimmed(bytes))
      }),
      { numRuns: 500 }
    )
  })

  test('is any of a log as it is mostly written', () => {
    const told = new Set<string>()
    for (const event of usual) {
      expect([event.type, skimmed(line(event)) !== null]).toEqual([event.type, true])
      told.add(event.type)
    }
    expect(told.size).toBeGreaterThan(15)
  })
})

describe('what is not told by a glance', () => {
  const good = JSON.stringify({
    id: 'e1',
    stream: 'case/17',
    version: 3,
    type: 'CaseClosed',
    schema: 1,
    effective: '2024-02-29',
    recorded: '2024-03-01T08:00:00.000Z',
    by: { unit: 'are/social-services', function: 'coordinator' },
    data: { reason: 'done' }
  })

  test('is an event of which any part is missing', () => {
    let missing = 0
    for (const event of few) {
      const json = encode(event) as { readonly data: object }
      for (const key of Object.keys(json.data)) {
        const said = Object.fromEntries(Object.entries(json.data).filter(([name]) => name !== key))
        const bytes = Buffer.from(JSON.stringify({ ...json, data: said }))
        if (inFull(bytes) !== null) continue
        missing += 1
        expect(skimmed(bytes), `${event.type} without ${key}`).toBeNull()
      }
    }
    expect(missing).toBeGreaterThan(50)
  })

  test('is no moment, in whichever of its forms', () => {
    const moments = ['08:00Z', '08:00:01Z', '08:00:01.1Z', '08:00:01.12345+01:00', '23:59:59.999-11:30', '00:00+14:00']
    for (const moment of moments) {
      const bytes = Buffer.from(good.replaceAll(/"2024-02-29"|"2024-03-01T[^"]*"/g, `"2024-03-01T${moment}"`))
      expect(skimmed(bytes), moment).not.toBeNull()
      expect(skimmed(bytes), moment).toEqual(inFull(bytes))
    }
  })

  test('is a line with anything twice, missing, apart or escaped', () => {
    expect(skimmed(good)).toMatchObject({ id: 'e1', stream: 'case/17', version: 3, day: 19782 })
    const others: ReadonlyArray<readonly [string, string]> = [
      ['"version":3', '"version":3,"version":3'],
      ['"version":3,', ''],
      ['"version":3', '"version": 3'],
      ['"e1"', '"\\u0065"'],
      ['"version":3', '"version":03'],
      ['"version":3', '"version":3.0'],
      ['2024-02-29', '2023-02-29'],
      ['T08:00', 'T24:00'],
      ['case/17', 'meeting/17'],
      ['"schema":1', '"schema":2'],
      ['"reason":"done"', '"reason":"done","reason":"done"'],
      ['"reason":"done"', ''],
      ['"done"}}', '"done"}}}'],
      ['"done"}}', '"done"}},"a":1}'],
      ['"recorded"', '"corrects":"e0","recorded"']
    ]
    for (const [from, to] of others) {
      expect(good).toContain(from)
      expect(skimmed(good.replace(from, to)), to).toBeNull()
    }
  })
})
