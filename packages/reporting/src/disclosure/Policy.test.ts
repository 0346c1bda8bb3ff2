import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { policies, usualPolicies } from './Policy.ts'

const [open, steering, everybody] = usualPolicies
const fault = (input: ReadonlyArray<unknown>): unknown => {
  const made = policies(input)
  return E.isLeft(made) ? made.left : null
}

describe('policies', () => {
  test('go from the narrowest audience to the widest, none showing more than the one before', () => {
    expect(policies(usualPolicies)).toEqual(E.right(usualPolicies))
    expect(policies([steering, everybody])).toEqual(E.right([steering, everybody]))
    expect(fault([open, everybody, steering])).toEqual([
      {
        type: 'wider-but-less-strict',
        audience: 'steering',
        than: 'public',
        in: ['below', 'width', 'values', 'rounding']
      }
    ])
    expect(fault([steering, { ...open, audience: 'all' }])).toEqual([
      { type: 'wider-but-less-strict', audience: 'all', than: 'steering', in: ['type'] }
    ])
  })

  test('are compared in each of their numbers', () => {
    const less: ReadonlyArray<readonly [string, object]> = [
      ['below', { below: 9 }],
      ['width', { width: 9 }],
      ['values', { values: 2 }],
      ['statisticsFrom', { statisticsFrom: 9 }],
      ['groups', { groups: 'shown' }],
      ['extremesFrom', { extremesFrom: 100 }],
      ['rounding', { rounding: 7 }]
    ]
    for (const [name, change] of less) {
      expect(fault([everybody, { ...everybody, audience: 'all', ...change }])).toEqual([
        { type: 'wider-but-less-strict', audience: 'all', than: 'public', in: [name] }
      ])
    }
    expect(fault([everybody, { ...everybody, audience: 'all', rounding: 10, below: 11 }])).toBeNull()
  })

  test('are refused as data that is none, with what was expected', () => {
    expect(fault([{ ...steering, below: 2.5 }])).toMatchObject([{ type: 'not-a-policy', index: 0 }])
    expect(JSON.stringify(fault([{ ...steering, below: 2 }]))).toContain('a whole number from 3')
    expect(fault([open, null])).toMatchObject([{ type: 'not-a-policy', index: 1 }])
  })

  test('are refused where an audience has two, or asks for more values than small counts have', () => {
    expect(fault([steering, steering])).toEqual([{ type: 'audience-named-twice', audience: 'steering' }])
    expect(fault([{ ...steering, values: 5 }])).toEqual([
      { type: 'more-values-than-small-counts', audience: 'steering' }
    ])
  })
})
