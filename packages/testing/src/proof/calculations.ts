import type { Proof } from '@norrsken/rules'
import { later, plusDays, plusMonths, yearEnd } from '../naive/days.ts'

/** How a calculation is done again. */
export interface Calculation {
  /** What comes out; or whether what is said to come out can, where the proof does not say all that goes in. */
  readonly gives: (of: Operands, out: Proof.Json, term: (path: string) => unknown) => unknown
  readonly rounding?: Proof.CalculationProof['rounding']
}
type Operands = Proof.CalculationProof['in']

/** Every calculation that a proof may hold, by its name. */
export const calculations: { readonly [operation: string]: Calculation } = {
  'add-months': { rounding: 'clamp-back', gives: ({ day, months }) => plusMonths(String(day), Number(months)) },
  'add-months-first-day-counted': {
    rounding: 'clamp-back',
    gives: ({ day, months }) => plusDays(plusMonths(String(day), Number(months)), -1)
  },
  'year-end': { gives: ({ periodEnds }) => yearEnd(String(periodEnds)) },
  'later-of-year-end-and-period': {
    gives: ({ notice, periodEnds }) => later(yearEnd(String(notice)), String(periodEnds))
  },
  'year-end-by-moved-notice-day': {
    gives: ({ periodEnds }, out) => yearEnd(String(out)) === out && out < String(periodEnds)
  },
  'last-notice-day-moved-to-workday': {
    gives: ({ exit }, out) => isWeekday(String(out)) && String(out) <= plusDays(String(exit), 14)
  },
  'later-day-named': {
    gives: ({ named }, _, term) => (term('exit') === 'year-end-only' ? yearEnd(String(named)) : named)
  },
  'parties-left': { gives: (_, out, term) => Number(out) < Number(term('minimumParties')) },
  'in-proportion': {
    rounding: 'down',
    gives: ({ perYear, days, daysInYear }) => Math.floor((Number(perYear) * Number(days)) / Number(daysInYear))
  },
  'share-of-cost': { rounding: 'down', gives: (of) => share(of) },
  'share-of-cost-with-one-of-the-rest': { rounding: 'down', gives: (of) => share(of) + 1 }
}

const share = ({ amount, share, whole }: Operands): number =>
  Math.floor((Number(amount) * Number(share)) / Number(whole))

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay())
