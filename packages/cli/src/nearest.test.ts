import { describe, expect, test } from 'vitest'
import { distance, nearest, slips } from './nearest.ts'

describe('the distance between two names', () => {
  test('is the number of letters to put in, leave out, change or swap', () => {
    expect(distance('berg', 'berg')).toBe(0)
    expect(distance('berg', 'bergs')).toBe(1)
    expect(distance('bergs', 'berg')).toBe(1)
    expect(distance('berg', 'borg')).toBe(1)
    expect(distance('berg', 'bегg')).toBe(2)
    expect(distance('berg', 'begr')).toBe(1)
    expect(distance('', 'berg')).toBe(4)
    expect(distance('region', 'berg')).toBe(5)
  })
})

describe('the nearest known names', () => {
  test('are at most five, the nearest first', () => {
    const known = ['police', 'region', 'berg', 'bracke', 'krokom', 'are', 'ostersund']
    expect(nearest('Bräkce', known)).toEqual(['bracke', 'are', 'krokom', 'police', 'berg'])
  })

  test('that a slip may have been meant for are near', () => {
    expect(slips('sttae', ['state', 'check'])).toEqual(['state'])
    expect(slips('deadlines', ['state', 'check'])).toEqual([])
  })
})
