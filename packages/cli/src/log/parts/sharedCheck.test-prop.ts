import { Log } from '@norrsken/core'
import type { CheckedHistory } from '@norrsken/reporting'
import { Day, Instant } from '@norrsken/rules'
import { logOf } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Readers } from '../../Capabilities.ts'
import { E } from '../../fp.ts'
import { sourceOf } from '../../testing/inMemory.ts'
import type { Source } from '../Source.ts'
import { anyText } from './anyText.test-kit.ts'
import { judgeShare } from './judgeShare.ts'
import { doFit } from './Noted.ts'
import { readShare } from './Share.ts'
import { sharedCheck } from './sharedCheck.ts'

const questions = fc.record({
  validAt: fc.constantFrom('2023-06-30', '2024-05-31', '2026-12-31').map((day) => Day.day(day)),
  knownAt: fc.option(fc.constantFrom('2024-02-15T12:00:00Z', '2023-01-20T00:00:00Z').map((at) => Instant.instant(at))),
  agreement: fc.option(fc.constantFrom('agreement/norrsken', 'agreement/none'), { freq: 4 }),
  reading: fc.constant({})
})

/** Others of this thread, and how often they came to an end. */
const judges = (source: Source, counted: { ended: number }): Readers => ({
  most: 1,
  read: () => {
    throw new Error('nothing is counted here')
  },
  judge: ({ question, openAs, sharing }) => {
    const share = readShare(source, question.knownAt, 'log', sharing)
    const judged = share === null ? null : judgeShare(share, question, openAs)
    const told = judged === null || E.isLeft(judged) ? null : structuredClone(judged.right.findings)
    if (told !== null) counted.ended += 1
    const places = judged === null || E.isLeft(judged) ? new Int32Array(0) : judged.right.places
    return {
      noted: Promise.resolve(share?.noted ?? null),
      judged: Promise.resolve(told === null ? null : { findings: told, places }),
      stop: async () => {}
    }
  }
})

const told = (check: Awaited<ReturnType<typeof sharedCheck>>) =>
  E.isLeft(check) ? check : E.right(toldOf(check.right))

const toldOf = ({ view, checked }: CheckedHistory) => ({
  stream: view?.stream ?? null,
  count: checked?.count,
  breached: checked?.breached,
  norms: checked?.norms,
  findings: checked === null ? null : [...checked.findings()]
})

test('a log is judged the same by one and by several, whatever is wrong with it', async () => {
  let [findings, sound, shared] = [0, 0, 0]
  const counted = { ended: 0 }
  await fc.assert(
    fc.asyncProperty(
      anyText,
      questions,
      fc.constantFrom('names' as const, 'sv' as const),
      fc.integer({ min: 2, max: 4 }),
      async (text, question, openAs, many) => {
        const heard: number[][] = []
        const source: Source = { ...sourceOf(text), file: 0, heard: (...counts) => void heard.push(counts) }
        const readers = judges(source, counted)
        const alone = told(await sharedCheck(source, 'log', question, openAs, 1, readers))
        const together = told(await sharedCheck(source, 'log', question, openAs, many, readers))
        expect(together).toStrictEqual(alone)
        expect(heard.slice(1)).toStrictEqual(heard.slice(0, 1))
        if (E.isLeft(alone)) return
        sound += 1
        const shares = Array.from({ length: many }, (_, part) =>
          readShare(source, question.knownAt, 'log', { part, of: many })
        )
        if (shares.every((share) => share !== null) && doFit(shares.map(({ noted }) => noted))) shared += 1
        findings += alone.right.count ?? 0
      }
    ),
    { numRuns: 600 }
  )
  expect(sound).toBeGreaterThan(80)
  expect(findings).toBeGreaterThan(3000)
  expect(counted.ended).toBeGreaterThan(sound)
  // Those that are not have a retraction in another stream than what it takes back.
  expect(shared).toBeGreaterThan(0.6 * sound)
}, 240_000)

test('a case is first told of by its first event that does not take something back', () => {
  const [one, ...others] = logOf(
    { stream: 'case/1', type: 'GuidanceGiven', effective: '2024-01-02', data: {} },
    { stream: 'case/2', type: 'EventRetracted', effective: '2024-01-03', data: { event: 'e0', reason: 'a slip' } },
    { stream: 'case/3', type: 'GuidanceGiven', effective: '2024-01-04', data: {} },
    { stream: 'case/2', type: 'GuidanceGiven', effective: '2024-01-05', data: {} }
  )
  if (one === undefined) throw new Error('there is an event')
  const events = [{ ...one, id: 'e0' }, ...others]
  const text = events.map((event) => `${Log.line(event)}\n`).join('')
  const share = readShare(sourceOf(text), null, 'log', { part: 0, of: 1 })
  expect(['case/1', 'case/2', 'case/3'].map((stream) => share?.firstOf(stream))).toEqual([0, 3, 2])
})

test('a share is nothing by itself if a case takes back what others read too', () => {
  const [held, retraction] = logOf(
    { stream: 'meeting/1', type: 'MeetingDocumented', effective: '2024-01-02', data: {} },
    { stream: 'case/1', type: 'EventRetracted', effective: '2024-01-03', data: { event: 'e0', reason: 'a slip' } }
  )
  const readOf = (event: object): unknown =>
    readShare(
      sourceOf([{ ...held, id: 'e0' }, event].map((one) => `${Log.line(one as Log.Event)}\n`).join('')),
      null,
      'log',
      {
        part: 0,
        of: 1
      }
    )
  expect(readOf({ ...retraction })).toBe(null)
  expect(readOf({ ...retraction, stream: 'meeting/1', version: 2 })).not.toBe(null)
})
