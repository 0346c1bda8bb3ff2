import { Day } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import { generate } from '@norrsken/testing/synthetic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as Sealed from '../secrecy/Sealed.ts'
import { decode, encode, line } from './decode.ts'
import { entry } from './Entry.ts'
import { data, type Event } from './Event.ts'
import { type Glance, glancer } from './glance.ts'
import { parse } from './parse.ts'

const textOf = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes).toString('latin1', from, to)

const glance = (event: string, type: string, keys: ReadonlyArray<string>): Glance | null => {
  const [front, bytes] = [Buffer.from('{"id":"\n'), Buffer.from(`${event}\n{"id`)]
  return glancer(type, keys, textOf)(Buffer.concat([front, bytes]), front.length, null)
}

/** What reading a line in full tells of the same; `null` where it is no event. */
const inFull = (line: string, keys: ReadonlyArray<string>): Glance | null => {
  const event = E.chain(decode)(parse(line))
  if (E.isLeft(event)) return null
  const { id, stream, data: said } = event.right
  return { id, stream, at: entry(event.right, 0, 0).at, data: picked(said, keys) }
}

const picked = (said: object, keys: ReadonlyArray<string>): Glance['data'] =>
  Object.fromEntries(Object.entries(said).filter(([key]) => keys.includes(key)))

const numberOf = Sealed.numbering()
/** What is sealed is told from others that are. */
const opened = (found: Glance | null): unknown =>
  found === null
    ? null
    : {
        ...found,
        data: Object.entries(found.data)
          .map(([key, value]) => [
            key,
            Sealed.isSealed(value) ? { sealed: numberOf(value as Sealed.Sealed<string>) } : value
          ])
          .sort()
      }

const types = arbitrary.types.filter(({ kind }) => kind === 'case').map(({ type }) => type)
/** Events as somebody would write them. */
const usual = [...generate({ cases: 150, seed: 2, from: Day.day('2023-03-01'), to: Day.day('2024-12-31') })].filter(
  ({ stream, corrects }) => stream.startsWith('case/') && corrects === undefined
)
const few = types.flatMap((type) => usual.filter((event) => event.type === type).slice(0, 8))
const keysOf = (type: string): string[] => {
  const { required = {}, optional = {} } = data.case[type] as { readonly required?: object; readonly optional?: object }
  return [...Object.keys(required), ...Object.keys(optional)]
}

/** A line in which every text is of plain ASCII. */
const plain = (line: string): string => line.replaceAll(/\\u....|\\./g, 'x').replaceAll(/[^\x20-\x7e]/gu, 'x')

type Json = Readonly<Record<string, unknown>>
const events: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...types).chain((type) => arbitrary.eventJson(type) as fc.Arbitrary<Json>),
  fc.constantFrom(...few).map((event) => encode(event) as Json)
)

/** In any order, also within what is said. */
const turned = (value: unknown, isTurned: boolean): unknown =>
  !isTurned || typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).toReversed())
/** A text written with some of its letters escaped, as a parser reads them the same. */
const escaped = (line: string, some: number): string =>
  some === 0
    ? line
    : line.replaceAll(/"(?:[^"\\]|\\.)*"/g, (text, at: number) =>
        at % some === 0
          ? text.replace(/[a-z](?=[^\\]*"$)/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
          : text
      )

const written = fc
  .tuple(
    events,
    fc.constantFrom(false, false, true),
    fc.constantFrom(false, true),
    fc.constantFrom(0, 0, 0, 1),
    fc.constantFrom(0, 0, 3, 7)
  )
  .map(([event, isTurned, isSaidTurned, indent, some]) => {
    const said = { ...event, data: turned(event['data'], isSaidTurned) }
    const line = JSON.stringify(turned(said, isTurned), null, indent).replaceAll('\n', '')
    return { type: String(event['type']), line: escaped(line, some) }
  })

describe('a part of an event that is read by its bytes', () => {
  test('is what reading it in full tells of it, however it is written', () => {
    let told = 0
    fc.assert(
      fc.property(
        written.chain((one) => fc.tuple(fc.constant(one), fc.subarray(keysOf(one.type)))),
        ([{ type, line }, keys]) => {
          const full = inFull(line, keys)
          fc.pre(full !== null)
          const quickly = glance(line, type, keys)
          if (quickly === null) return
          told += 1
          expect(opened(quickly)).toEqual(opened(full))
        }
      ),
      { numRuns: 6000 }
    )
    expect(told).toBeGreaterThan(1000)
  }, 60_000)

  test('is told of any line as most are written', () => {
    for (const event of usual) {
      const { type } = event
      const text = plain(line(event))
      expect(opened(glance(text, type, keysOf(type))), type).toEqual(opened(inFull(text, keysOf(type))))
    }
  })

  test('is no part of an event of an older shape', () => {
    const event = usual.find(({ type }) => type === 'CaseClosed') as Event
    expect(glance(line(event), 'CaseClosed', [])).not.toBeNull()
    expect(glance(line(event).replace('"schema":1', '"schema":2'), 'CaseClosed', [])).toBeNull()
  })
})
