import { describe, expect, test } from 'vitest'
import { knowledgeOf } from './Knowledge.ts'
import { isMet, meets } from './possible.ts'
import { reader, type Sight } from './Reader.ts'
import type { Requirement } from './Requirement.ts'

const [all, women, men] = [{ sex: 'all' }, { sex: 'women' }, { sex: 'men' }]
const knowledge = knowledgeOf([
  {
    release: null,
    cells: [
      { cell: all, value: 81, shown: null },
      { cell: women, value: 79, shown: null },
      { cell: men, value: 2, shown: null }
    ],
    facts: [
      {
        why: { type: 'total', total: all, telling: false },
        terms: [
          [all, -1],
          [women, 1],
          [men, 1]
        ],
        from: 0,
        to: 0
      }
    ]
  }
])
const policy = {
  type: 'controlled',
  audience: 'steering',
  below: 5,
  width: 5,
  values: 2,
  groups: 'hidden',
  statisticsFrom: 10,
  extremesFrom: null,
  rounding: 1
} as const
const honest = reader('steering', 'reads', knowledge, new Map(), policy, (choice) => {
  const value = [81, 79, 2][choice] ?? 0
  return { from: value, to: value }
})
const needs: Requirement = {
  reader: honest,
  variable: 2,
  onlyIf: -1,
  needs: { type: 'range', range: { from: 0, to: 7 } }
}
const sight = (hidden: ReadonlyArray<number>): Sight => honest.sightOf((choice) => hidden.includes(choice))

describe('a proof by tables of whole numbers', () => {
  test('does not take the word of a linear program for it', () => {
    // it says that the men can be any number, and forgets the women
    const point = new Float64Array(2)
    const { bounds, partOf } = sight([1, 2])
    const part = {
      ...partOf(2),
      dictionary: {
        reset: () => point.set([79, 2]),
        push: (variable: number, direction: 1 | -1, { low, high }: Sight['bounds']) => {
          point[variable] = (direction === 1 ? high[variable] : low[variable]) ?? 0
          return point[variable] ?? 0
        },
        point,
        combination: () => []
      }
    }
    expect(meets(needs, { bounds, partOf: () => part })).toBe(false)
  })

  test('is found where there is one, and only there', () => {
    expect(meets(needs, sight([1, 2]))).toBe(true)
    expect(meets(needs, sight([2]))).toBe(false)
  })

  test('is one wherever the bounds allow it', () => {
    expect(
      honest.moves.take(2, [
        [1, 1],
        [2, -1]
      ])
    ).toBe(true)
    expect(honest.moves.take(2, [[2, -1]])).toBe(false)
    expect(isMet(needs, sight([1, 2]))).toBe(true)
    expect(isMet(needs, sight([2]))).toBe(false)
  })
})
