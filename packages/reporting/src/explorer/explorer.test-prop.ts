import { Log, Words } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import { generate } from '@norrsken/testing/synthetic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longDay } from '../words/day.ts'
import { proofLines } from './client/lookUp.ts'
import { answered, dayAt, daysOf, knownAt, onPage } from './explorer.test-kit.ts'
import { explorer } from './explorer.ts'
import { type ExplorerRequest, explorerData } from './explorerData.ts'

const madeUp = (seed: number, cases: number, months: number): ExplorerRequest => ({
  events: [
    ...generate({ cases, seed, from: Day.day('2023-03-01'), to: Day.addDays(30 * months)(Day.day('2023-03-01')) })
  ],
  audience: 'coordinator',
  until: null,
  agreement: null,
  reading: {}
})

/** A log of years takes seconds. */
const RUNS = 4

/** Looks up every day by every knowledge, or some of them, and compares with what the program answers. */
const compare = (request: ExplorerRequest, pick: (days: ReadonlyArray<number>) => ReadonlyArray<number>): number => {
  const data = explorerData(request, 'en')
  if (data === null) return 0
  let compared = 0
  for (let step = 0; step <= data.steps.length; step += 1) {
    for (const day of pick(daysOf(data, step))) {
      const { proofs: expected, ...answers } = answered(request, dayAt(day), knownAt(data, step))
      const { proofs, ...page } = onPage(data, day, step)
      expect(page).toEqual(answers)
      for (const [id, proof] of expected) {
        const { lines } = proofLines(data, proofs.get(id) ?? -1, { day, step }, (at) => longDay('en')(dayAt(at)))
        expect(lines.map(([depth, text]) => `${'  '.repeat(depth)}${text}`)).toEqual(Words.proof(proof, 'en'))
      }
      compared += 1
    }
  }
  return compared
}

describe('a page answers as the program does', () => {
  test('on each day of a made-up log, with the same reasons', () => {
    expect(compare(madeUp(7, 4, 3), (days) => days)).toBeGreaterThan(80)
  }, 120_000)

  test('on days of other made-up logs, by what was known when', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.integer({ min: 0, max: 5 }),
        fc.infiniteStream(fc.nat(10_000)),
        (seed, cases, numbers) => {
          compare(madeUp(seed, cases, 5), (days) =>
            Array.from({ length: 6 }, () => days[(numbers.next().value ?? 0) % days.length] ?? days[0] ?? 0)
          )
        }
      ),
      { numRuns: 4 }
    )
  }, 240_000)

  test('on the days on which something happened in any log, whatever was corrected, taken back or told late', () => {
    fc.assert(
      fc.property(arbitrary.workLog({ pieces: 6 }), fc.nat(10_000), (events, number) => {
        const request: ExplorerRequest = { events, audience: 'coordinator', until: null, agreement: null, reading: {} }
        const happened = new Set(events.map((event) => Log.entry(event, 0, 0).day))
        compare(request, (days) => {
          const near = days.filter((day) => [0, 1].some((back) => happened.has(Day.addDays(-back)(dayAt(day)))))
          const picked = near.filter((_, index) => index % Math.ceil(near.length / 12) === 0)
          return [...picked, ...days.slice(-1), ...days.slice(number % days.length).slice(0, 1)]
        })
      }),
      { numRuns: RUNS }
    )
  }, 600_000)
})

test('the same log gives the same page', () => {
  const page = explorer(madeUp(3, 2, 2), 'sv').html
  expect(explorer(madeUp(3, 2, 2), 'sv').html === page).toBe(true)
}, 60_000)

/** The same log with its streams one after the other, the last first. */
const lastStreamFirst = (events: ReadonlyArray<Log.Event>): ReadonlyArray<Log.Event> =>
  [...new Set(events.map(({ stream }) => stream))]
    .reverse()
    .flatMap((of) => events.filter(({ stream }) => stream === of))

/** A log, in which each case happens once more beside itself: so that nothing but its name tells one from the other. */
const twice = (events: ReadonlyArray<Log.Event>): ReadonlyArray<Log.Event> => [
  ...events,
  ...events.flatMap((event): ReadonlyArray<Log.Event> => {
    if (!event.stream.startsWith('case/')) return []
    const place = { id: `${event.id}-beside`, stream: event.stream.replace('case/', 'case/0-') }
    const corrects = event.corrects === undefined ? {} : { corrects: `${event.corrects}-beside` }
    return event.type === 'EventRetracted'
      ? [{ ...event, ...place, data: { ...event.data, event: `${event.data.event}-beside` } }]
      : [{ ...event, ...place, ...corrects }]
  })
]

test('the same streams give the same page, in whichever order a log has what was recorded at one moment', () => {
  const isOfCase = ({ stream }: Log.Event): boolean => stream.startsWith('case/')
  const withCases = arbitrary.workLog({ pieces: 6 }).filter((work) => work.some(isOfCase))
  fc.assert(
    fc.property(withCases, (work) => {
      const events = twice(work).map((event) => ({ ...event, recorded: '2034-01-01T08:00:00.000Z' }))
      const page = (log: ReadonlyArray<Log.Event>): string =>
        explorer({ events: log, audience: 'coordinator', until: null, agreement: null, reading: {} }, 'en').html
      expect(page(lastStreamFirst(events)) === page(events)).toBe(true)
    }),
    { numRuns: 10 }
  )
}, 240_000)
