import type { Proof } from '@norrsken/rules'
import { later, plusDays, plusMonths, yearEnd } from '../naive/days.ts'

/**
 * How each calculation that a proof may hold is done again: what comes out; or, where the proof does not say all that goes
 * in, whether what is said to come out can. `term` is what the proof has said of a term before.
 */
export const calculations: { readonly [operation: string]: Calculation } = {
  'add-months': ({ day, months }) => plusMonths(String(day), Number(months)),
  'add-months-first-day-counted': ({ day, months }) => plusDays(plusMonths(String(day), Number(months)), -1),
  'year-end': ({ periodEnds }) => yearEnd(String(periodEnds)),
  'later-of-year-end-and-period': ({ notice, periodEnds }) => later(yearEnd(String(notice)), String(periodEnds)),
  'year-end-by-moved-notice-day': ({ periodEnds }, out) => yearEnd(String(out)) === out && out < String(periodEnds),
  'last-notice-day-moved-to-workday': ({ exit }, out) =>
    isWeekday(String(out)) && String(out) <= plusDays(String(exit), 14),
  'later-day-named': ({ named }, _, term) => (term('exit') === 'year-end-only' ? yearEnd(String(named)) : named),
  'parties-left': (_, out, term) => Number(out) < Number(term('minimumParties')),
  'in-proportion': ({ perYear, days, daysInYear: year }) =>
    (year === 365 || year === 366) && Number(days) <= year && partOf(perYear, days, year),
  'share-of-cost': ({ amount, share, whole }) => partOf(amount, share, whole),
  'share-of-cost-with-one-of-the-rest': ({ amount, share, whole }) => partOf(amount, share, whole) + 1
}

type Calculation = (of: Proof.CalculationProof['in'], out: Proof.Json, term: (path: string) => unknown) => unknown

const partOf = (all: unknown, part: unknown, whole: unknown): number =>
  Math.floor((Number(all) * Number(part)) / Number(whole))

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay())
