import { describe, expect, test } from 'vitest'
import type { Effort } from './Claims.ts'
import { denied } from './self/denied.test-store.ts'
import { makeNaive } from './self/naiveStore.test-store.ts'
import { ofHarnesses } from './self/ofHarnesses.test-store.ts'

const effort: Effort = { stories: 1, kills: 2, load: 150, patience: 3000 }

describe('a harness whose store is right', () => {
  test.each(ofHarnesses)(
    'is found out where $is',
    async ({ make, suites, claims }) => {
      const failed = (await Promise.all(suites.map((suite) => denied(suite, make(makeNaive), effort)))).flat()
      const sentences = suites.flatMap((suite) => Object.keys(suite.claims))
      expect(failed).toHaveLength(claims ?? sentences.length)
    },
    60_000
  )

  test('is believed where it does what it is told', async () => {
    const suites = new Set(ofHarnesses.flatMap((one) => one.suites))
    const failed = await Promise.all([...suites].map((suite) => denied(suite, makeNaive, effort)))
    expect(failed.flat()).toEqual([])
  }, 60_000)
})
