import { O } from '../fp.ts'
import * as Day from './Day.ts'
import { digits } from './digits.ts'

/**
 * A moment, the same everywhere: milliseconds since 1970-01-01T00:00Z, leap seconds not counted. Which day it falls on
 * depends on the place: see `Stockholm.localDay`.
 */
export type Instant = number & InstantBrand

/** What keeps a number that is not an instant, a day for one, from being taken for one. */
export interface InstantBrand {
  readonly Instant: unique symbol
}

/**
 * The instant written `YYYY-MM-DDTHH:MM[:SS[.fraction]]` followed by `Z` or an offset `±HH:MM`, or none if it is written
 * otherwise, has no offset, or names a day or a time of day that does not exist. What is finer than a millisecond is cut
 * off, not rounded. Instants outside the years 0001–9999 (UTC) are refused.
 *
 * @example
 * import { Instant } from '@norrsken/rules'
 *
 * assert.deepEqual(Instant.fromIso('1970-01-01T01:00:01+01:00'), { _tag: 'Some', value: 1000 })
 * assert.deepEqual(Instant.fromIso('2026-06-30T22:30:00'), { _tag: 'None' })
 * assert.deepEqual(Instant.fromIso('2026-06-31T22:30Z'), { _tag: 'None' })
 */
export const fromIso = (text: string): O.Option<Instant> => {
  const day = Day.fromIso(text.slice(0, 10))
  if (O.isNone(day) || text[10] !== 'T' || text[13] !== ':') return O.none
  const hasSeconds = text[16] === ':'
  const hasFraction = hasSeconds && text[19] === '.'
  const fractionDigits = hasFraction ? countDigits(text, 20) : 0
  if (hasFraction && (fractionDigits < 1 || fractionDigits > 9)) return O.none

  const hour = digits(text, 11, 2)
  const minute = digits(text, 14, 2)
  const second = hasSeconds ? digits(text, 17, 2) : 0
  const fraction = milliseconds(text, 20, fractionDigits)
  const offset = offsetAt(text, hasFraction ? 20 + fractionDigits : hasSeconds ? 19 : 16)
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return O.none
  const instant = day.value * msPerDay + (hour * 60 + minute - offset) * msPerMinute + second * 1000 + fraction
  return isInstant(instant) ? O.some(instant) : O.none
}

/**
 * The instant in UTC, to the millisecond: `YYYY-MM-DDTHH:MM:SS.mmmZ`.
 *
 * @example
 * import { Instant } from '@norrsken/rules'
 *
 * assert.equal(Instant.toIso(Instant.instant('2026-07-01T00:30+02:00')), '2026-06-30T22:30:00.000Z')
 */
export const toIso = (instant: Instant): string => {
  const day = Math.floor(instant / msPerDay) as Day.Day
  const ms = instant - day * msPerDay
  const clock = `${pad(ms / 3_600_000, 2)}:${pad((ms / msPerMinute) % 60, 2)}:${pad((ms / 1000) % 60, 2)}`
  return `${Day.toIso(day)}T${clock}.${pad(ms % 1000, 3)}Z`
}

/**
 * The instant that a programmer wrote. For code and tests: what `fromIso` refuses is a bug there, and throws.
 *
 * @example
 * import { Instant } from '@norrsken/rules'
 *
 * assert.equal(Instant.instant('1970-01-01T00:00:00.001Z'), 1)
 * assert.throws(() => Instant.instant('1970-01-01'), RangeError)
 */
export const instant = (text: string): Instant => {
  const parsed = fromIso(text)
  if (O.isNone(parsed)) throw new RangeError(`not an instant: \`${text}\``)
  return parsed.value
}

/**
 * Whether something is an instant of the years 0001–9999 (UTC): a whole number of milliseconds in that span.
 *
 * @example
 * import { Instant } from '@norrsken/rules'
 *
 * assert.equal(Instant.isInstant(1_700_000_000_000), true)
 * assert.equal(Instant.isInstant(0.5), false)
 */
export const isInstant = (u: unknown): u is Instant =>
  Number.isInteger(u) && Day.isDay(Math.floor(Number(u) / msPerDay))

/** How many milliseconds a day of 24 hours has. */
export const msPerDay = 86_400_000

/** How many milliseconds a minute has. */
export const msPerMinute = 60_000

/** The milliseconds that `count` digits of a fraction of a second are. */
const milliseconds = (text: string, start: number, count: number): number =>
  count >= 3 ? digits(text, start, 3) : digits(text, start, count) * 10 ** (3 - count)

/** The minutes ahead of UTC that the rest of `text` from `start` states, or NaN if it is no offset. */
const offsetAt = (text: string, start: number): number => {
  const sign = text[start]
  if (sign === 'Z') return text.length === start + 1 ? 0 : Number.NaN
  if ((sign !== '+' && sign !== '-') || text.length !== start + 6 || text[start + 3] !== ':') return Number.NaN
  const hours = digits(text, start + 1, 2)
  const minutes = digits(text, start + 4, 2)
  if (!(hours <= 23 && minutes <= 59)) return Number.NaN
  return sign === '+' ? hours * 60 + minutes : -(hours * 60 + minutes)
}

const countDigits = (text: string, start: number): number => {
  let end = start
  while (digits(text, end, 1) >= 0) end += 1
  return end - start
}

const pad = (n: number, width: number): string => String(Math.floor(n)).padStart(width, '0')
