import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bothOn, daysOf } from './twin.test-log.ts'

describe('the engine and the naive twin', () => {
  test('find the same of every norm, on every day on which something may change', () => {
    fc.assert(
      fc.property(arbitrary.workLog({ pieces: 6 }), (events) => {
        for (const [engine, twin] of bothOn(events, daysOf(events))) expect(engine).toEqual(twin)
      }),
      { numRuns: 25 }
    )
  }, 120_000)
})
