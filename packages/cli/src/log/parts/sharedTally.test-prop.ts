import { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Readers } from '../../Capabilities.ts'
import { sourceOf } from '../../testing/inMemory.ts'
import { readTally } from '../readTally.ts'
import type { Source } from '../Source.ts'
import { anyText, synthetic } from './anyText.test-kit.ts'
import { joined } from './joined.ts'
import { readPart } from './readPart.ts'
import { sharedTally } from './sharedTally.ts'

const horizonOf = fc.record({
  validAt: fc.option(arbitrary.day.map((day) => Day.day(day))),
  knownAt: fc.constant(null)
})

/** Readers of this thread, and how often what they read fitted together. */
const readersOf = (source: Source): Readers => ({
  most: 1,
  read: async ({ horizon, sharing }) => readPart(source, horizon, sharing),
  judge: () => {
    throw new Error('nothing is judged here')
  }
})

test('a log is told the same by one reader and by several, whatever is wrong with it', async () => {
  let sound = 0
  let shared = 0
  await fc.assert(
    fc.asyncProperty(anyText, horizonOf, fc.integer({ min: 2, max: 4 }), async (text, horizon, many) => {
      const heard: number[][] = []
      const source: Source = { ...sourceOf(text), file: 0, heard: (...counts) => void heard.push(counts) }
      const alone = readTally(source, horizon)
      const together = await sharedTally(source, horizon, many, readersOf(source))
      expect(together).toStrictEqual(alone)
      expect(heard.slice(1)).toStrictEqual(heard.slice(0, 1))
      if (alone._tag === 'Left') return
      sound += 1
      const parts = Array.from({ length: many }, (_, part) => readPart(source, horizon, { part, of: many }))
      if (parts.every((part) => part !== null) && joined(parts) !== null) shared += 1
    }),
    { numRuns: 1000 }
  )
  expect(sound).toBeGreaterThan(300)
  // Those that are not have a retraction in another stream than what it takes back.
  expect(shared).toBeGreaterThan(0.6 * sound)
}, 240_000)

test('what only several parts show to be wrong is found', () => {
  const [first, ...others] = synthetic
    .filter(({ stream }) => stream.startsWith('case/'))
    .map((event) => Log.line(event))
  expect(others.length).toBeGreaterThan(10)
  const horizon = { validAt: null, knownAt: null }
  const parts = (text: string) => [0, 1].map((part) => readPart(sourceOf(text), horizon, { part, of: 2 }))
  const one = (first ?? '').replace(/"stream":"[^"]*"/, '"stream":"case/1"')
  const other = (stream: string, id: string, recorded: string): string =>
    one
      .replace('"stream":"case/1"', `"stream":"${stream}"`)
      .replace(/"id":"[^"]*"/, `"id":"${id}"`)
      .replace(/"recorded":"[^"]*"/, `"recorded":"${recorded}"`)
  const [, id = '', recorded = ''] = /"id":"([^"]*)".*"recorded":"([^"]*)"/.exec(one) ?? []
  const isSound = (second: string): boolean => {
    const [a, b] = parts(`${one}\n${second}\n`)
    if (a == null || b == null) throw new Error('each part by itself is sound')
    expect([a.ordinals.length, b.ordinals.length]).toEqual([1, 1])
    return joined([a, b]) !== null
  }
  expect(isSound(other('case/2', 'another', recorded))).toBe(true)
  expect(isSound(other('case/2', id, recorded))).toBe(false)
  expect(isSound(other('case/2', 'another', '2019-01-01T00:00:00.000Z'))).toBe(false)
})
