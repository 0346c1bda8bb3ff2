import { Store } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { closed } from '../said.test-kit.ts'
import { groupOf } from './group.ts'
import { prepare } from './prepared.ts'

const prepared = (name: string, more: Partial<Store.Append> = {}) =>
  prepare(
    { batch: name, stream: `case/${name}`, expected: 'none', events: [closed(`${name}-1`)], ...more },
    Store.admission()
  )

const two = [closed('x1'), closed('x2')]
const correcting = [closed('x1', { corrects: 'x0' })]
const checks = [{ stream: 'case/other', expected: 'none' } as const]

describe('what waits goes together', () => {
  test('by itself in the shortest way, if it is one plain event alone', () => {
    expect(groupOf([prepared('a')])).toEqual({ size: 1, by: 'one' })
    expect(groupOf([prepared('a', { expected: 'any' })])).toEqual({ size: 1, by: 'one' })
    expect(groupOf([prepared('a', { events: two })])).toEqual({ size: 1, by: 'apart' })
    expect(groupOf([prepared('a', { events: correcting })])).toEqual({ size: 1, by: 'any' })
    expect(groupOf([prepared('a', { checks })])).toEqual({ size: 1, by: 'any' })
    expect(groupOf([prepared('a', { batch: '' })])).toEqual({ size: 1, by: 'any' })
    expect(groupOf([prepared('a', { events: [closed('x'), closed('x')] })])).toEqual({ size: 1, by: 'any' })
  })

  test('apart as long as it has nothing in common', () => {
    expect(groupOf([prepared('a'), prepared('b'), prepared('c', { events: two })])).toEqual({ size: 3, by: 'apart' })
    const first = [prepared('a'), prepared('b')]
    for (const common of [
      { stream: 'case/a' },
      { batch: 'b' },
      { events: [closed('a-1')] },
      { checks },
      { expected: 'any' as const },
      { expected: 'exists' as const }
    ]) {
      expect(groupOf([...first, prepared('c', common), prepared('d')])).toEqual({ size: 2, by: 'apart' })
    }
  })

  test('all of it, one after the other, where less than half would go apart', () => {
    const same = prepared('c', { stream: 'case/a' })
    expect(groupOf([prepared('a'), same, same])).toEqual({ size: 3, by: 'any' })
    expect(groupOf([prepared('a'), same])).toEqual({ size: 1, by: 'apart' })
  })

  test('up to what one statement may have', () => {
    const many = Array.from({ length: 300 }, (_, index) => prepared(`m${index}`))
    expect(groupOf(many)).toEqual({ size: 256, by: 'apart' })
    const long = Array.from({ length: 3 }, (_, index) =>
      prepared(`l${index}`, { events: Array.from({ length: 900 }, (_, event) => closed(`${index}.${event}`)) })
    )
    expect(groupOf(long)).toEqual({ size: 2, by: 'apart' })
    expect(groupOf(long.map((append) => ({ ...append, bodies: ['x'.repeat(9_000_000)] })))).toEqual({
      size: 1,
      by: 'apart'
    })
  })
})
