import { Day, Instant } from '@norrsken/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { O } from '../fp.ts'
import { isPlainDay, isPlainInstant } from './times.ts'

const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'))

/** Days, most of which exist. */
const dayText = fc
  .tuple(two(99), two(99), two(13), two(32))
  .map(([century, year, month, day]) => `${century}${year}-${month}-${day}`)

const instantText = fc
  .tuple(dayText, two(25), two(61), fc.constantFrom('', ':00', ':59', ':60', ':00.5', ':00.', ':00.1234567890'))
  .chain(([day, hour, minute, second]) =>
    fc
      .constantFrom('Z', '', '+01:00', '-23:59', '+24:00', 'Z ', '+0100')
      .map((offset) => `${day}T${hour}:${minute}${second}${offset}`)
  )

test('a day or an instant that is plain exists', () => {
  const seen = { days: 0, instants: 0 }
  fc.assert(
    fc.property(dayText, instantText, (day, instant) => {
      if (isPlainDay(day)) seen.days += 1
      if (isPlainInstant(instant)) seen.instants += 1
      expect(isPlainDay(day) && O.isNone(Day.fromIso(day))).toBe(false)
      expect(isPlainInstant(instant) && O.isNone(Instant.fromIso(instant))).toBe(false)
    }),
    { numRuns: 5000 }
  )
  expect(seen.days).toBeGreaterThan(100)
  expect(seen.instants).toBeGreaterThan(10)
})

test('every day of the years 1000 to 2999 is plain but 29 February', () => {
  for (let day = Day.day('1000-01-01'); day < Day.day('3000-01-01'); day = Day.addDays(1)(day)) {
    const text = Day.toIso(day)
    if (isPlainDay(text) === text.endsWith('-02-29')) expect(text).toBe('plain, or 29 February')
  }
})
