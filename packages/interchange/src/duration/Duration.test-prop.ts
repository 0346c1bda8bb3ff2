import fc from 'fast-check'
import { expect, test } from 'vitest'
import { summary } from './Duration.ts'

test('a percentile is the smallest of the durations that at least so many do not exceed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), (durations) => {
      const { median, p90 } = summary(durations)
      for (const [percent, value] of [
        [50, median],
        [90, p90]
      ] as const) {
        const upTo = (limit: number) => durations.filter((one) => one <= limit).length * 100
        expect(durations).toContain(value)
        expect(upTo(value ?? -1)).toBeGreaterThanOrEqual(percent * durations.length)
        expect(upTo((value ?? 0) - 1)).toBeLessThan(percent * durations.length)
      }
    })
  )
})
