import { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { generate } from '@norrsken/testing/synthetic'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceOf } from '../testing/inMemory.ts'
import { scan } from './scan.ts'

const lines = Array.from(
  generate({ cases: 12, seed: 3, from: Day.day('2024-01-01'), to: Day.day('2024-06-30') }),
  (event) => Log.line(event)
)

/** Part of a log, and what may be wrong with it: a line is another, is gone, comes twice, or has something in it that it should not. */
const slip = fc.record({
  line: fc.nat(),
  kind: fc.constantFrom('gone', 'twice', 'next', 'version', 'recorded', 'id', 'apart', 'cut', 'key', 'bytes'),
  piece: fc.constantFrom('2020-01-01T00:00:00.000Z', '2099-01-01T00:00:00Z', '2024-02-30', 'e1')
})
const slipped = fc.tuple(fc.nat(), fc.array(slip, { maxLength: 3 })).map(([where, slips]) => {
  const from = where % (lines.length - 60)
  const part = lines.slice(0, from + 60)
  return slips
    .reduce<ReadonlyArray<string>>((all, { line, kind, piece }) => {
      const at = line % Math.max(1, all.length)
      const one = all[at] ?? ''
      return all.toSpliced(at, 1, ...changed(one, kind, piece, all[at + 1] ?? ''))
    }, part)
    .map((line) => `${line}\n`)
    .join('')
})

const changed = (line: string, kind: string, piece: string, next: string): ReadonlyArray<string> => {
  switch (kind) {
    case 'gone':
      return []
    case 'twice':
      return [line, line]
    case 'next':
      return [next]
    case 'version':
      return [line.replace(/"version":\d+/, '"version":7')]
    case 'recorded':
      return [line.replace(/"recorded":"[^"]*"/, `"recorded":"${piece}"`)]
    case 'id':
      return [line.replace(/"id":"[^"]*"/, `"id":"${piece}"`)]
    case 'apart':
      return [line.replaceAll('":', '" : ')]
    case 'cut':
      return [line.slice(0, line.length / 2)]
    case 'key':
      return [line.replace('"schema":1', '"schema":1,"extra":1')]
    default:
      return [line.replace('"type":"', '"type":"\u0000\u00e5')]
  }
}

test('a log is found to be the same, whether or not some of its lines are skimmed', () => {
  let skimmed = 0
  fc.assert(
    fc.property(slipped, (text) => {
      const inFull: unknown[] = []
      const [ledger, other] = [Log.ledger(), Log.ledger()]
      const found = scan(sourceOf(text), ledger, ({ event, ordinal, stream, day, recordedAt }, at) => {
        inFull.push([
          event.id,
          event.stream,
          event.version,
          event.type,
          event.recorded,
          day,
          recordedAt,
          ordinal,
          stream,
          at
        ])
      })
      const some: unknown[] = []
      const again = scan(
        sourceOf(text),
        other,
        ({ event, ordinal, stream, day, recordedAt }, at) => {
          some.push([
            event.id,
            event.stream,
            event.version,
            event.type,
            event.recorded,
            day,
            recordedAt,
            ordinal,
            stream,
            at
          ])
        },
        {
          types: Log.skimmable,
          accept: ({ id, stream: name, version, type, recorded, day, recordedAt }, { ordinal, stream }, { at }) => {
            skimmed += 1
            some.push([id, name, version, type, recorded, day, recordedAt, ordinal, stream, at])
          }
        }
      )
      expect(again).toEqual(found)
      expect(some).toEqual(inFull)
      expect([other.events(), other.streams(), other.lastRecorded()]).toEqual([
        ledger.events(),
        ledger.streams(),
        ledger.lastRecorded()
      ])
    }),
    { numRuns: 300 }
  )
  expect(skimmed).toBeGreaterThan(1000)
}, 120_000)
