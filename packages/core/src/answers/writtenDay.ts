import { Day } from '@norrsken/rules'

/** A day as it is written; `null` where there is none, or where it is later than can be written (9999-12-31). */
export const writtenDay = (day: Day.Day | null): string | null =>
  day !== null && Day.isDay(day) ? Day.toIso(day) : null
