import { Buffer } from 'node:buffer'
import { Log } from '@norrsken/core'
import { Day, Instant } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import { generate } from '@norrsken/testing/synthetic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { sourceOf } from '../testing/inMemory.ts'
import { bytesOfCheckpoint, type Checkpoint, checkpointOfBytes } from './Checkpoint.ts'
import type { Moment } from './reaches.ts'
import { readTally } from './readTally.ts'
import { resumedTally } from './resumedTally.ts'
import { scan } from './scan.ts'

const synthetic = Array.from(
  generate({ cases: 25, seed: 5, from: Day.day('2024-01-01'), to: Day.day('2024-06-30') }),
  (event) => event
)

/** A made-up log, in which some events were so on another day than their neighbours, as if they were recorded late or early. */
const displaced = fc
  .tuple(fc.nat(), fc.array(fc.tuple(fc.nat(), arbitrary.effective), { maxLength: 5 }))
  .map(([length, changes]) => {
    const part = synthetic.slice(0, 60 + (length % (synthetic.length - 60)))
    return changes.reduce<ReadonlyArray<Log.Event>>(
      (events, [where, effective]) =>
        events.map((event, index) => (index === where % events.length ? { ...event, effective } : event)),
      part
    )
  })

function right<A>(result: E.Either<unknown, A>): A {
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const anyLog: fc.Arbitrary<ReadonlyArray<Log.Event>> = fc
  .oneof(
    displaced,
    arbitrary.workLog({ pieces: 8 }).map((log) => [...log]),
    arbitrary.log({ maxEvents: 30 }),
    arbitrary.log({ kinds: ['case', 'meeting'], maxEvents: 30 })
  )
  .map((events) => events.map((event) => right(E.chain(Log.decode)(Log.parse(Log.line(event))))))

/** Moments of which some lie within the log: days of its events, and instants at which they were recorded. */
const momentsIn = (events: ReadonlyArray<Log.Event>): fc.Arbitrary<Moment> =>
  fc.tuple(fc.nat(), arbitrary.day, fc.option(fc.nat()), fc.boolean()).map(([some, day, known, isWithin]): Moment => {
    const [one, other] = [events[some % Math.max(1, events.length)], events[(known ?? 0) % Math.max(1, events.length)]]
    return {
      validAt: isWithin && one !== undefined ? Log.dayOfEffective(one.effective) : Day.day(day),
      knownAt: known === null || other === undefined ? null : Instant.instant(other.recorded)
    }
  })

const written = (events: ReadonlyArray<Log.Event>, end = '\n'): string =>
  events.map((event) => `${Log.line(event)}${end}`).join('')

const logInParts = fc
  .tuple(anyLog, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\n\n', '\n \n'))
  .chain(([events, cuts, end]) =>
    fc.record({
      events: fc.constant(events),
      end: fc.constant(end),
      cuts: fc.constant([...cuts.map((cut) => cut % (events.length + 1)).sort((a, b) => a - b), events.length]),
      moments: fc.array(momentsIn(events), { minLength: cuts.length + 1, maxLength: cuts.length + 1 })
    })
  )

/** What counts of a tally, whichever way it was come to: a stream of which nothing stands counts for nothing. */
const counted = ({ agreements, cases, meetings }: Log.Tally): unknown => ({
  agreements: agreements.map(({ stream, entries }) => ({ stream, entries })),
  cases: cases.filter(({ status }) => status !== 'unknown').toSorted(byStream),
  meetings: meetings.filter(({ status }) => status !== 'unknown').toSorted(byStream)
})

const byStream = (one: Log.Standing, other: Log.Standing): number => (one.stream < other.stream ? -1 : 1)

const fileOf = (checkpoint: Checkpoint | null): Buffer =>
  checkpoint === null ? Buffer.alloc(0) : Buffer.concat([...bytesOfCheckpoint(checkpoint)])

/** A checkpoint as it comes back from the file to which it was written. */
const filed = (checkpoint: Checkpoint | null): Checkpoint | null =>
  checkpoint === null ? null : right(checkpointOfBytes(fileOf(checkpoint)))

describe('the tally of a log', () => {
  test('is that of the world that its events make', () => {
    fc.assert(
      fc.property(
        anyLog.chain((events) => fc.tuple(fc.constant(events), momentsIn(events))),
        ([events, moment]) => {
          const tally = right(readTally(sourceOf(written(events)), moment))
          expect(counted(tally)).toStrictEqual(counted(Log.tallyOf(Log.worldOf(moment)(events))))
        }
      ),
      { numRuns: 500 }
    )
  }, 120_000)

  test('is the same from any checkpoints on as from the beginning, at any moment', () => {
    fc.assert(
      fc.property(logInParts, ({ events, end, cuts, moments }) => {
        let before: Checkpoint | null = null
        for (const [index, cut] of cuts.entries()) {
          const moment = moments[index] as Moment
          const part = events.slice(0, cut)
          const resumed = right(resumedTally(sourceOf(written(part, end)), moment, before))
          expect(counted(resumed.tally)).toStrictEqual(counted(Log.tallyOf(Log.worldOf(moment)(part))))
          before = filed(resumed.checkpoint)
          expect(fileOf(before)).toStrictEqual(fileOf(resumed.checkpoint))
        }
      }),
      { numRuns: 500 }
    )
  }, 240_000)

  test('is refused with the same problems, whether they are found from a checkpoint on or from the beginning', () => {
    const broken = fc.tuple(
      logInParts,
      fc.nat(),
      fc.constantFrom('cut', 'version', 'id', 'recorded', 'twice', 'corrects')
    )
    let refused = 0
    fc.assert(
      fc.property(broken, ([{ events, cuts, moments }, where, how]) => {
        const [cut = 0, moment] = [cuts[0], moments[0] as Moment]
        const lines = events.map(Log.line)
        const at = cut + (where % (events.length - cut + 1))
        const wrong = lines.flatMap((line, index) => (index === at ? slipped(line, how) : [line]))
        const text = wrong.map((line) => `${line}\n`).join('')
        const before = filed(right(resumedTally(sourceOf(written(events.slice(0, cut))), moment, null)).checkpoint)
        const [resumed, found] = [
          resumedTally(sourceOf(text), moment, before),
          scan(sourceOf(text), Log.ledger(), () => {})
        ]
        if (found.total === 0) expect(resumed._tag).toBe('Right')
        else {
          refused += 1
          const { problems, total } = found
          expect(resumed).toStrictEqual(E.left({ type: 'LogMalformed', problems, total }))
        }
      }),
      { numRuns: 200 }
    )
    expect(refused).toBeGreaterThan(50)
  }, 120_000)
})

const slipped = (line: string, how: string): ReadonlyArray<string> => {
  switch (how) {
    case 'cut':
      return [line.slice(0, line.length / 2)]
    case 'version':
      return [line.replace(/"version":\d+/, '"version":99')]
    case 'id':
      return [line.replace(/"id":"[^"]*"/, '"id":""')]
    case 'recorded':
      return [line.replace(/"recorded":"[^"]*"/, '"recorded":"2001-01-01T00:00:00Z"')]
    case 'twice':
      return [line, line]
    default:
      return [line.replace('{', '{"corrects":"nothing",')]
  }
}

test('a checkpoint of bytes of which any was another is of another log', () => {
  fc.assert(
    fc.property(anyLog, fc.nat(), fc.nat(), (events, cut, where) => {
      const before = events.slice(0, cut % (events.length + 1))
      fc.pre(before.length > 0)
      const { checkpoint } = right(resumedTally(sourceOf(written(before)), moment, null))
      const bytes = Buffer.from(written(events))
      const at = where % Buffer.byteLength(written(before))
      bytes[at] = (bytes[at] ?? 0) ^ 1
      expect(resumedTally(sourceOf(bytes), moment, checkpoint)).toStrictEqual(E.left({ type: 'OtherLog' }))
      const shorter = Buffer.from(written(before)).subarray(0, at)
      expect(resumedTally(sourceOf(shorter), moment, checkpoint)).toStrictEqual(E.left({ type: 'OtherLog' }))
    }),
    { numRuns: 150 }
  )
}, 120_000)

const moment: Moment = { validAt: Day.day('2024-03-01'), knownAt: null }

test('a file that was cut, or of which a byte is another, is no whole checkpoint', () => {
  const { checkpoint } = right(resumedTally(sourceOf(written(synthetic.slice(0, 80))), moment, null))
  const bytes = fileOf(checkpoint)
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      expect(checkpointOfBytes(bytes.subarray(0, at))._tag).toBe('Left')
      const other = Buffer.from(bytes)
      other[at] = (other[at] ?? 0) ^ change
      expect(checkpointOfBytes(other)._tag).toBe('Left')
    })
  )
})

test('a checkpoint holds no content of an event', () => {
  const told = synthetic.slice(0, 200)
  const { checkpoint } = right(resumedTally(sourceOf(written(told)), moment, null))
  const text = fileOf(checkpoint).toString('latin1')
  for (const { id, by } of told) {
    expect(text).not.toContain(id)
    expect(text).not.toContain(by.unit)
  }
})
