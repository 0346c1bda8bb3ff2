import { describe, expect, test } from 'vitest'
import { durabilityOf, weaker } from './durability.ts'

test('of two promises the weaker one holds', () => {
  const levels = ['memory', 'process', 'power'] as const
  for (const [index, one] of levels.entries()) {
    for (const [other, level] of levels.entries()) expect(weaker(one, level)).toBe(levels[Math.min(index, other)])
  }
})

describe('what a transaction survives', () => {
  test.each([
    ['on', 'on', 'power'],
    ['local', 'on', 'power'],
    ['remote_apply', 'on', 'power'],
    ['on', 'off', 'process'],
    ['off', 'on', 'memory'],
    ['off', 'off', 'memory']
  ])('with synchronous_commit %s and fsync %s is %s', async (commit, fsync, durability) => {
    expect(await durabilityOf(async () => [[commit, fsync]])).toBe(durability)
  })
})
