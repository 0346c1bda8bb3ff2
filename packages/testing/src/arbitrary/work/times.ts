import fc from 'fast-check'
import { dayBetween } from '../values.ts'

/** A day of the years of this agreement, most often one on which something turns. */
export const workDay: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '2023-03-08',
      '2023-03-01',
      '2023-02-28',
      '2023-03-26',
      '2023-06-30',
      '2023-07-01',
      '2023-10-29',
      '2023-12-31',
      '2024-01-01',
      '2024-02-29',
      '2024-06-30',
      '2024-12-31',
      '2025-01-01',
      '2026-12-28',
      '2027-01-03'
    )
  },
  { weight: 1, arbitrary: dayBetween('2022-06-01', '2027-01-10') }
)

/** The day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** A moment of a day in Sweden; it may be an hour off in the weeks in which the clocks change. */
export const at = (day: string, clock: string): string => {
  const isSummer = '03-27' <= day.slice(5) && day.slice(5) < '10-28'
  return `${day}T${clock}:00${isSummer ? '+02:00' : '+01:00'}`
}

/** A day, or a moment, told by the days from another day and perhaps a clock. */
export type Shift = readonly [days: number, clock: string | null]
/** The day or the moment that is so far from a day. */
export const shifted = (day: string, [days, clock]: Shift): string =>
  clock === null ? daysAfter(day, days) : at(daysAfter(day, days), clock)
