import { describe, expect, test } from 'vitest'
import type { Effort } from './Claims.ts'
import { suitesOf } from './describeEventStore.ts'
import { denied } from './self/denied.test-store.ts'
import { everything } from './self/everything.test-store.ts'
import { mistakes } from './self/mistakes.test-store.ts'
import { makeNaive } from './self/naiveStore.test-store.ts'

/** Little, as each of many stores is tried; what waits in vain waits for its patience. */
const hasty: Effort = { stories: 40, kills: 2, load: 150, patience: 100 }
const patient: Effort = { ...hasty, patience: 3000 }

const abouts = [...new Set(suitesOf(everything).map(({ about }) => about))].filter((about) => about !== 'a store')

describe.each(abouts)('what is said of %s', (about) => {
  const suites = suitesOf(everything).filter((suite) => suite.about === about)
  const noticed = new Set<string>()

  test('is met by a store that is right', async () => {
    const failed = await Promise.all(suites.map((suite) => denied(suite, makeNaive, patient)))
    expect(failed.flat()).toEqual([])
  }, 60_000)

  for (const { is, make } of mistakes[about] ?? []) {
    test(`is denied by a store that ${is}`, async () => {
      const failed = (await Promise.all(suites.map((suite) => denied(suite, make(makeNaive), hasty)))).flat()
      for (const sentence of failed) noticed.add(sentence)
      expect(failed).not.toEqual([])
    }, 60_000)
  }

  test('is denied by one of them, sentence by sentence', () => {
    const sentences = suites.flatMap(({ claims }) => Object.keys(claims))
    expect(sentences.filter((sentence) => !noticed.has(sentence))).toEqual([])
  })
})
