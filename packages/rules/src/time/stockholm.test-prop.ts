import fc from 'fast-check'
import { expect, test } from 'vitest'
import type * as Day from './Day.ts'
import * as Instant from './Instant.ts'
import * as Stockholm from './stockholm.ts'

const instantOf = (from: string, to: string) =>
  fc.integer({ min: Instant.instant(from), max: Instant.instant(to) }).map((ms) => ms as Instant.Instant)

test('at any instant Swedish clocks show what the platform says they show', () => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'medium'
  })
  fc.assert(
    fc.property(instantOf('1970-01-01T00:00Z', '2399-12-31T00:00Z'), (instant) => {
      expect(Stockholm.toLocalIso(instant).slice(0, 19).replace('T', ' ')).toBe(format.format(instant))
    })
  )
})

test('an instant is in the day that it is then, of every year that can be written', () => {
  fc.assert(
    fc.property(instantOf('0001-01-02T00:00Z', '9999-12-30T00:00Z'), (instant) => {
      const day = Stockholm.localDay(instant)
      expect(Stockholm.startOfDay(day)).toBeLessThanOrEqual(instant)
      expect(instant).toBeLessThan(Stockholm.endOfDay(day))
    })
  )
})

test('what Swedish clocks show with its offset is the same instant', () => {
  fc.assert(
    fc.property(instantOf('0001-01-02T00:00Z', '9999-12-30T00:00Z'), (instant) => {
      expect(Instant.instant(Stockholm.toLocalIso(instant))).toBe(instant)
    })
  )
})

test('it never becomes an earlier day', () => {
  fc.assert(
    fc.property(instantOf('1970-01-01T00:00Z', '2100-01-01T00:00Z'), fc.nat({ max: 200_000_000 }), (instant, ms) => {
      expect(Stockholm.localDay((instant + ms) as Instant.Instant)).toBeGreaterThanOrEqual(
        Stockholm.localDay(instant) as Day.Day
      )
    })
  )
})
