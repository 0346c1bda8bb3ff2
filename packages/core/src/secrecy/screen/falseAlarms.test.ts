import { describe, expect, test } from 'vitest'
import { page } from './page.test-text.ts'
import { screen } from './screen.ts'
import { sentences } from './sentences.test-text.ts'

const find = screen()

describe('10,000 made-up sentences without an identifier', () => {
  const found = sentences(10_000, 1).map(find)

  test('give the false alarms that the reference tells of', () => {
    const counts: Record<string, number> = {}
    for (const { rule, certainty } of found.flat()) {
      counts[`${rule}, ${certainty}`] = (counts[`${rule}, ${certainty}`] ?? 0) + 1
    }
    expect(counts).toEqual({
      'date-of-birth, possible': 232,
      'family-name, possible': 86,
      'given-name, possible': 166,
      'proper-noun, possible': 262,
      'property-designation, possible': 28
    })
    for (const [kind, count] of Object.entries(counts)) expect(page).toContain(`| ${kind} | ${count} |`)
  })

  test('are silent as often as the reference says', () => {
    const silent = found.filter((findings) => findings.length === 0).length
    expect(page).toContain(`${silent} of 10000 sentences`)
  })

  test('never give a certain finding', () => {
    expect(found.flat().filter(({ certainty }) => certainty === 'certain')).toEqual([])
  })
})
