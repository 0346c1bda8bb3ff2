import { describe, expect, test } from 'vitest'
import { dictionary } from './Dictionary.ts'
import { exactly } from './exactly.ts'
import { knowledgeOf } from './Knowledge.ts'

const total = {
  terms: [
    [0, -1],
    [1, 1],
    [2, 1]
  ]
} as const

/** All 81, of whom 79 and 2; the total is known. */
const bounds = { low: Float64Array.from([81, 0, 0]), high: Float64Array.from([81, 81, 81]) }
const made = () => dictionary([81, 79, 2], [total])

describe('a number is moved', () => {
  test('as far as the others give way, and says what held it', () => {
    const { push, point, combination } = made()
    expect(push(2, 1, bounds)).toBe(81)
    expect([...point.subarray(0, 3)]).toEqual([81, 0, 81])
    expect(combination(2).map(([variable]) => variable)).not.toContain(2)
  })

  test('without end where nothing holds it', () => {
    const { low } = bounds
    expect(made().push(2, 1, { low, high: Float64Array.from([Infinity, 81, Infinity]) })).toBe(Infinity)
  })

  test('not at all from where the relations do not hold: rounding has gone astray', () => {
    const { push, point } = made()
    point[1] = 60
    expect(push(2, 1, bounds)).toBe(2)
    expect([...point.subarray(0, 3)]).toEqual([81, 60, 2])
  })
})

test('what is bounded by nothing confirms no limit', () => {
  const cells = ['all', 'women', 'men'].map((sex, index) => ({
    cell: { sex },
    value: [81, 79, 2][index] ?? 0,
    shown: null
  }))
  const knowledge = knowledgeOf([{ release: null, cells, facts: [] }])
  const open = { low: Float64Array.from([0, 0, 0]), high: Float64Array.from([81, Infinity, Infinity]) }
  const limit = { direction: 1, at: 2, held: [[1, 1]] } as const
  expect(exactly(knowledge, 2, limit, open).isExact).toBe(false)
})
