import { describe, expect, test } from 'vitest'
import { answersOf, type Choice, explore, keysOf, matters, type Options } from './readingsTree.ts'

const options: Options = new Map<string, ReadonlyArray<Choice>>([
  ['a', [1, 2]],
  ['b', [1, 2, 3]],
  ['c', [1, 2]]
])
const isSame = (one: unknown, other: unknown): boolean => one === other

describe('an answer under all combinations of choices', () => {
  test('is asked for only once where it looks at none', () => {
    let asked = 0
    expect(explore(options, () => ++asked)).toEqual({ type: 'answer', value: 1 })
  })

  test('is asked for once for each combination of the choices that it looks at', () => {
    const seen: string[] = []
    const tree = explore(options, (look) => {
      const answer = look('a') === 1 ? `1${look('b')}` : '2'
      seen.push(answer)
      return answer
    })
    expect(seen.sort()).toEqual(['11', '12', '13', '2'])
    expect(keysOf(tree)).toEqual(['a', 'b'])
    expect(answersOf(tree, isSame)).toEqual(['11', '12', '13', '2'])
  })

  test('depends on a choice that changes it in some combination of the others', () => {
    const tree = explore(options, (look) => (look('a') === 2 && look('b') === 3 ? 'yes' : 'no'))
    expect([...options].filter(([key, choices]) => matters(tree, key, choices, isSame)).map(([key]) => key)).toEqual([
      'a',
      'b'
    ])
  })

  test('does not depend on a choice that it looks at in vain', () => {
    const tree = explore(options, (look) => {
      for (const key of ['a', 'b']) look(key)
      return look('c')
    })
    expect([...options].filter(([key, choices]) => matters(tree, key, choices, isSame)).map(([key]) => key)).toEqual([
      'c'
    ])
  })

  test('sees the same choice each time it looks', () => {
    const tree = explore(options, (look) => new Set([look('a'), look('a')]).size)
    expect(answersOf(tree, isSame)).toEqual([1])
  })
})
