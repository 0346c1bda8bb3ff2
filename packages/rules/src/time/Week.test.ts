import { expect, test } from 'vitest'
import * as Day from './Day.ts'
import * as Week from './Week.ts'

const weekOf = (day: string) => Week.toIso(Week.weekOf(Day.day(day)))

test('2026 has 53 weeks, and the last one ends on 3 January 2027', () => {
  expect(Week.weeksInYear(2026)).toBe(53)
  expect(weekOf('2026-12-28')).toBe('2026-W53')
  expect(weekOf('2027-01-03')).toBe('2026-W53')
  expect(weekOf('2027-01-04')).toBe('2027-W01')
})

test('the last days of 2024 are counted to week 1 of 2025', () => {
  expect(weekOf('2024-12-29')).toBe('2024-W52')
  expect(weekOf('2024-12-30')).toBe('2025-W01')
})

test('a week is written with four digits of its year and two of its own', () => {
  expect(Week.toIso({ year: 987, week: 5 })).toBe('0987-W05')
  expect(Week.toIso({ year: 2026, week: 53 })).toBe('2026-W53')
})
