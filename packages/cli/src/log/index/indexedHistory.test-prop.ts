import { Buffer } from 'node:buffer'
import { Log } from '@norrsken/core'
import type { History, Stream } from '@norrsken/reporting'
import { Day, type Instant } from '@norrsken/rules'
import { logOf } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { E } from '../../fp.ts'
import { sourceOf } from '../../testing/inMemory.ts'
import { anyText } from '../parts/anyText.test-kit.ts'
import { ofPersons } from '../persons.test-kit.ts'
import { type ReadHistory, readHistory } from '../readHistory.ts'
import type { Source } from '../Source.ts'
import { indexedHistory } from './indexedHistory.ts'
import { bytesOfIndex, indexOfBytes, type LogIndex } from './LogIndex.ts'
import { readIndexed } from './readIndexed.ts'

const streams = (all: Iterable<Stream>) =>
  Array.from(all, ({ stream, entries }) => ({
    stream,
    entries: entries.map(({ event, ...rest }) => ({ ...rest, event: Log.encode(event) }))
  }))

/** All that can be asked of a history. */
const told = ({ history, head }: ReadHistory) => {
  const { cases, meetings, agreements, ...rest } = history
  const marks = [1, 3, 5].map((part) => cases.marks((type, day) => 1 << ((type.length * part + day) % 31)))
  return {
    ...rest,
    head,
    meetings: streams(meetings),
    agreements: streams(agreements as ReadonlyArray<Stream>),
    cases: streams(cases),
    kin: cases.kin(),
    marks,
    some: partsOf(history)
  }
}

/** Of each case that is not needed whole there may be more or less: only what was asked for is compared. */
const partsOf = ({ cases }: History) => {
  const places = Array.from(cases.kin(), (_, place) => place).reverse()
  return [...cases.at(places, wanted)].map(({ stream, entries }) => ({
    stream,
    entries: entries
      .filter(({ event }) => wanted.has(event.type))
      .map(({ event: { id, type }, day }) => ({ id, type, day }))
  }))
}

const wanted = new Map<string, ReadonlySet<string>>(Object.keys(Log.data.case).map((type) => [type, new Set()]))

const kept = (index: LogIndex | null): LogIndex => {
  if (index === null) throw new Error('an index was made')
  const again = indexOfBytes(Buffer.concat([...bytesOfIndex(index)]))
  if (E.isLeft(again)) throw new Error('an index that was kept is whole')
  expect(again.right).toEqual(index)
  return again.right
}

const right = <L, R>(either: E.Either<L, R>): R => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

/** Logs about few persons, each event of which was recorded later than the one before. */
const spread = ofPersons.map((said) =>
  logOf(...said)
    .map((event, at) => `${Log.line({ ...event, recorded: `2025-01-01T00:00:${10 + at}.000Z` })}\n`)
    .join('')
)

/** Some instant at which an event was recorded, or all that is known. */
const knownIn = (text: string, part: number): Instant.Instant | null => {
  const all = [...text.matchAll(/"recorded" ?: ?"([^"]*)"/g)]
  const at = all[Math.floor(part * all.length)]?.[1]
  return at === undefined ? null : Log.instantOf(at)
}

const share = fc.double({ min: 0, max: 1.5, noNaN: true })

test('a log tells by its index what it tells when it is read', () => {
  let [sound, byKnowledge] = [0, 0]
  fc.assert(
    fc.property(
      fc.oneof(anyText, spread),
      share,
      fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
      (text, part, lengths) => {
        const heard: number[][] = []
        const source: Source = { ...sourceOf(text), heard: (...counts) => void heard.push(counts) }
        const first = readIndexed(source, null, null, 'log')
        const read = readHistory(source, null, 'log')
        expect(first._tag).toBe(read._tag)
        if (E.isLeft(first) || E.isLeft(read)) {
          expect(first).toEqual(read)
          return
        }
        sound += 1
        expect(told(first.right.read)).toEqual(told(read.right))
        const index = kept(first.right.index)
        const knownAt = knownIn(text, part)
        if (knownAt !== null) byKnowledge += 1
        const again = right(readIndexed(source, index, knownAt, 'log', lengths))
        expect(again.index).toBe(null)
        const asRead = told(right(readHistory(source, knownAt, 'log', lengths)))
        expect(told(again.read)).toEqual(asRead)
        expect(told(indexedHistory(source, source.version(), index, knownAt, 'log', lengths, 3))).toEqual(asRead)
        expect(heard[2]).toEqual(heard[0])
      }
    ),
    { numRuns: 500 }
  )
  expect(sound).toBeGreaterThan(150)
  expect(byKnowledge).toBeGreaterThan(80)
}, 240_000)

test('a log that has come further is indexed anew, and one in which anything was changed is not read by its index', () => {
  let [grown, changed] = [0, 0]
  fc.assert(
    fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 255 }), share, (text, some, flip, part) => {
      const lines = text.split('\n')
      const begun = `${lines.slice(0, Math.ceil(Math.min(1, part) * lines.length)).join('\n')}\n`
      const first = readIndexed(sourceOf(begun), null, null, 'log')
      if (E.isLeft(first)) return
      const index = kept(first.right.index)
      const then = readIndexed(sourceOf(text), index, null, 'log')
      if (text.startsWith(begun)) {
        expect(then._tag).toBe(readHistory(sourceOf(text), null, 'log')._tag)
        if (E.isRight(then) && text !== begun) {
          grown += 1
          expect(then.right.index?.size).toBe(Buffer.byteLength(text))
          expect(told(then.right.read)).toEqual(told(right(readHistory(sourceOf(text), null, 'log'))))
        }
      }
      const bytes = Buffer.from(begun)
      const at = some % bytes.length
      bytes[at] = (bytes[at] as number) ^ flip
      changed += 1
      for (const other of [bytes, bytes.subarray(0, at)]) {
        expect(readIndexed(sourceOf(other), index, null, 'log')).toEqual(E.left({ type: 'OtherLog' }))
      }
    }),
    { numRuns: 300 }
  )
  expect(grown).toBeGreaterThan(40)
  expect(changed).toBeGreaterThan(100)
}, 240_000)

test('a file in which anything is changed or missing is no index', () => {
  const { index } = right(
    readIndexed(
      sourceOf(
        '{"id":"e1","stream":"case/1","version":1,"type":"GuidanceGiven","schema":1,"effective":"2024-01-02","recorded":"2024-01-02T09:00:00Z","by":{"unit":"ostersund/coordination","function":"coordinator"},"data":{}}\n'
      ),
      null,
      null,
      'log'
    )
  )
  if (index === null) throw new Error('an index was made')
  const bytes = Buffer.concat([...bytesOfIndex(index)])
  for (let at = 0; at < bytes.length; at += 1) {
    expect(indexOfBytes(bytes.subarray(0, at))._tag).toBe('Left')
    const other = Buffer.from(bytes)
    other[at] = (other[at] as number) ^ 1
    expect(indexOfBytes(other)._tag).toBe('Left')
  }
  expect(Day.day('2024-01-02')).toBe(index.days[0])
})
