import { describe, expect, test } from 'vitest'
import * as Day from './Day.ts'
import * as Instant from './Instant.ts'
import * as Stockholm from './stockholm.ts'

const at = (text: string) => Instant.instant(text)
const localDay = (text: string) => Day.toIso(Stockholm.localDay(at(text)))

describe('the day that it is in Sweden', () => {
  test('at half past ten in the evening of 30 June in UTC it is 1 July', () => {
    expect(localDay('2026-06-30T22:30Z')).toBe('2026-07-01')
  })

  test('at half past eleven in the evening of 31 December in UTC it is 1 January', () => {
    expect(localDay('2026-12-31T23:30Z')).toBe('2027-01-01')
    expect(localDay('2026-12-31T22:59:59.999Z')).toBe('2026-12-31')
  })

  test('before 1980 there is no summer time', () => {
    expect(localDay('1979-07-01T22:30Z')).toBe('1979-07-01')
    expect(localDay('1980-07-01T22:30Z')).toBe('1980-07-02')
  })
})

describe('a day in Sweden', () => {
  test('has 24 hours, but 23 when clocks go forward and 25 when they go back', () => {
    const hours = (day: string) =>
      (Stockholm.endOfDay(Day.day(day)) - Stockholm.startOfDay(Day.day(day))) / (60 * 60 * 1000)
    expect(['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26'].map(hours)).toEqual([24, 23, 25, 24])
  })

  test('begins with its first instant and ends before the first of the next, every day from 1970 to 2369', () => {
    const wrong: Array<string> = []
    for (let day = Day.day('1970-01-01'); day < Day.day('2370-01-01'); day = Day.addDays(1)(day)) {
      const [start, end] = [Stockholm.startOfDay(day), Stockholm.endOfDay(day)]
      const isWhole =
        Stockholm.localDay(start) === day &&
        Stockholm.localDay((start - 1) as Instant.Instant) === day - 1 &&
        Stockholm.localDay((end - 1) as Instant.Instant) === day &&
        Stockholm.localDay(end) === day + 1
      if (!isWhole) wrong.push(Day.toIso(day))
    }
    expect(wrong).toEqual([])
  })
})

describe('an instant on Swedish clocks', () => {
  test('the hour that happens twice in autumn is told apart by its offset', () => {
    expect(Stockholm.toLocalIso(at('2026-10-25T00:30Z'))).toBe('2026-10-25T02:30:00+02:00')
    expect(Stockholm.toLocalIso(at('2026-10-25T01:30Z'))).toBe('2026-10-25T02:30:00+01:00')
  })

  test('the hour that is left out in spring is never shown', () => {
    expect(Stockholm.toLocalIso(at('2026-03-29T00:59:59Z'))).toBe('2026-03-29T01:59:59+01:00')
    expect(Stockholm.toLocalIso(at('2026-03-29T01:00Z'))).toBe('2026-03-29T03:00:00+02:00')
  })

  test('a fraction of a second is shown when there is one', () => {
    expect(Stockholm.toLocalIso(at('2023-03-08T08:00:00.250Z'))).toBe('2023-03-08T09:00:00.250+01:00')
    expect(Stockholm.toLocalIso(at('2023-03-08T08:00:00.000Z'))).toBe('2023-03-08T09:00:00+01:00')
  })
})

describe('the platform, which has the IANA time zones, says the same', () => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'medium'
  })
  const differing = (instants: Iterable<number>) => {
    const found: Array<string> = []
    for (const instant of instants as Iterable<Instant.Instant>) {
      const ours = Stockholm.toLocalIso(instant).slice(0, 19).replace('T', ' ')
      const theirs = format.format(instant)
      if (ours !== theirs || Day.toIso(Stockholm.localDay(instant)) !== theirs.slice(0, 10))
        found.push(`${Instant.toIso(instant)}: ${ours} is ${theirs}`)
    }
    return found.slice(0, 5)
  }
  const everyHour = function* (from: string, to: string) {
    for (let instant: number = at(from); instant < at(to); instant += 3_600_000) yield instant
  }

  test('just before, at and just after every change of clocks, 1980–2037', () => {
    const around = [...everyHour('1980-01-01T00:00Z', '2038-01-01T00:00Z')]
      .filter(
        (instant) =>
          Stockholm.offsetMinutes(instant as Instant.Instant) !==
          Stockholm.offsetMinutes((instant - 1) as Instant.Instant)
      )
      .flatMap((change) =>
        [-86_400_000, -3_600_000, -1000, -1, 0, 1, 1000, 3_600_000, 86_400_000].map((ms) => change + ms)
      )
    expect(around.length).toBe(58 * 2 * 9)
    expect(differing(around)).toEqual([])
  })

  test('noon and the hours around midnight of every day, 1970–2037', () => {
    const hours = function* () {
      for (const hour of everyHour('1970-01-01T00:00Z', '2038-01-01T00:00Z'))
        if ([0, 1, 12, 22, 23].includes((hour / 3_600_000) % 24)) yield hour
    }
    expect(differing(hours())).toEqual([])
  })
})
