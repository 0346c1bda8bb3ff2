import type { Proof } from '@norrsken/rules'
import { later, plusDays, plusMonths, yearEnd } from '../naive/days.ts'

/** How each calculation is done again: what comes out, or whether `out` can; the terms that a proof states go in too. */
export const calculations: { readonly [operation: string]: (of: Proof.CalculationProof['in']) => unknown } = {
  'add-months': ({ day, months }) => plusMonths(String(day), Number(months)),
  'add-months-first-day-counted': ({ day, months }) => plusDays(plusMonths(String(day), Number(months)), -1),
  'year-end': ({ periodEnds }) => yearEnd(String(periodEnds)),
  'later-of-year-end-and-period': ({ notice, periodEnds }) => later(yearEnd(String(notice)), String(periodEnds)),
  'year-end-by-moved-notice-day': ({ periodEnds, out }) => yearEnd(String(out)) === out && out < String(periodEnds),
  'last-notice-day-moved-to-workday': ({ exit, out }) =>
    ![0, 6].includes(new Date(String(out)).getUTCDay()) && String(out) <= plusDays(String(exit), 14),
  'later-day-named': ({ named, exit }) => (exit === 'year-end-only' ? yearEnd(String(named)) : named),
  'parties-left': ({ out, minimumParties }) => Number(out) < Number(minimumParties),
  'in-proportion': ({ perYear, days, daysInYear: year }) =>
    (year === 365 || year === 366) && Number(days) <= year && partOf(perYear, days, year),
  'share-of-cost': ({ amount, share, whole }) => partOf(amount, share, whole),
  'share-of-cost-with-one-of-the-rest': ({ amount, share, whole }) => partOf(amount, share, whole) + 1
}

const partOf = (all: unknown, part: unknown, whole: unknown): number =>
  Math.floor((Number(all) * Number(part)) / Number(whole))
