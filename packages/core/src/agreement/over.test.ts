import { describe, expect, test } from 'vitest'
import { over } from './over.ts'

describe('one record laid over another', () => {
  test('has the values of both, and of a key that both have the upper one’s', () => {
    const lower = { one: 1, two: 2 }
    expect(over(lower, { two: 'zwei', three: 3 })).toEqual({ one: 1, two: 'zwei', three: 3 })
    expect(lower).toEqual({ one: 1, two: 2 })
  })

  test('does not look at what is worked out when somebody looks', () => {
    let looks = 0
    const laid = over(
      { one: 1 },
      {
        get two(): number {
          return ++looks
        }
      }
    )
    const again = over({}, laid)
    expect(looks).toBe(0)
    expect([again.two, again.one, looks]).toEqual([1, 1, 1])
  })
})
