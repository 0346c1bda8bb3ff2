import { expect, test } from 'vitest'
import { outcome } from './Finding.ts'
import { page } from './page.test-text.ts'
import { rules } from './Rule.ts'

test('every rule has an id of its own, words in both languages, and a row in the reference', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { id, sv, en } of rules) {
    expect(sv).not.toBe(en)
    expect(page).toContain(`| \`${id}\` | ${en} |`)
  }
})

test('a text comes to the most certain of its findings', () => {
  const finding = { rule: 'place', offset: 0, length: 1 } as const
  expect(outcome([])).toBe('nothing-found')
  expect(outcome([{ ...finding, certainty: 'possible' }])).toBe('possible')
  expect(outcome([{ ...finding, certainty: 'likely' }])).toBe('possible')
  expect(
    outcome([
      { ...finding, certainty: 'possible' },
      { ...finding, certainty: 'certain' }
    ])
  ).toBe('certain')
})
