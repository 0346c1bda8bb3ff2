import type { Instant } from '@norrsken/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { O } from '../fp.ts'
import { times } from './logs.test-kit.ts'
import { startingAt, startOf, toText } from './Timestamp.ts'

test('a time is found again by its granularity and the moment that it begins', () => {
  fc.assert(
    fc.property(times, (time) => {
      expect(startingAt(time.type)(startOf(time))).toEqual(O.some(time))
    })
  )
})

test('nothing coarse begins a millisecond later', () => {
  fc.assert(
    fc.property(times, (time) => {
      if (time.type === 'instant') return
      expect(startingAt(time.type)((startOf(time) + 1) as Instant.Instant)).toEqual(O.none)
    })
  )
})

test('two times of one granularity read alike only where they are the same', () => {
  fc.assert(
    fc.property(times, times, (one, other) => {
      expect(toText(one) === toText(other)).toBe(one.type === other.type && startOf(one) === startOf(other))
    })
  )
})
