import { expect, test } from 'vitest'
import type { Certainty, Finding } from './Finding.ts'
import type { RuleId } from './Rule.ts'
import { strongest } from './strongest.ts'

const finding = (rule: RuleId, offset: number, length: number, certainty: Certainty): Finding => ({
  rule,
  offset,
  length,
  certainty
})

test('of findings that overlap the more certain stays, then the longer, then that of the rule listed first', () => {
  const certain = finding('phone', 4, 2, 'certain')
  const likely = finding('plate', 0, 5, 'likely')
  expect(strongest([likely, certain])).toEqual([certain])
  expect(strongest([likely, finding('place', 0, 3, 'likely')])).toEqual([likely])
  expect(strongest([finding('place', 0, 5, 'likely'), likely])).toEqual([likely])
})

test('a finding that overlaps only one that did not stay, stays', () => {
  const [a, b, c] = [
    finding('place', 0, 5, 'possible'),
    finding('place', 3, 5, 'likely'),
    finding('place', 7, 5, 'certain')
  ]
  expect(strongest([c, b, a])).toEqual([a, c])
})

test('findings that only touch both stay, in the order of the text', () => {
  const [a, b] = [finding('place', 0, 3, 'possible'), finding('phone', 3, 3, 'certain')]
  expect(strongest([b, a])).toEqual([a, b])
})
