import { Reading, Secrecy } from '@norrsken/core'
import { period as periodOf } from '@norrsken/reporting'
import { Day, Instant, type Window } from '@norrsken/rules'
import type { UsageFailure } from './Failure.ts'
import { E } from './fp.ts'

/** The day that a caller wrote as the value of an option or of a question. */
export const day = (of: string, value: string): E.Either<UsageFailure, Day.Day> =>
  E.fromOption((): UsageFailure => ({ type: 'BadValue', of, value, expected: { type: 'day' } }))(Day.fromIso(value))

/** The instant that a caller wrote, with its offset. */
export const instant = (of: string, value: string): E.Either<UsageFailure, Instant.Instant> =>
  E.fromOption((): UsageFailure => ({ type: 'BadValue', of, value, expected: { type: 'instant' } }))(
    Instant.fromIso(value)
  )

/** The unit that a caller wrote. */
export const unit = (of: string, value: string): E.Either<UsageFailure, string> =>
  Secrecy.isUnit(value) ? E.right(value) : E.left({ type: 'BadValue', of, value, expected: { type: 'unit' } })

/** A whole number that a caller wrote, within bounds that are included. */
export const whole = (of: string, value: string, least: number, most: number): E.Either<UsageFailure, number> => {
  const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN
  return number >= least && number <= most
    ? E.right(number)
    : E.left({ type: 'BadValue', of, value, expected: { type: 'whole', least, most } })
}

/** One of some words that a caller wrote. */
export const oneOf = <W extends string>(
  of: string,
  value: string,
  words: ReadonlyArray<W>
): E.Either<UsageFailure, W> => {
  const found = words.find((word) => word === value)
  return found === undefined
    ? E.left({ type: 'BadValue', of, value, expected: { type: 'one-of', words } })
    : E.right(found)
}

/** The reading that some `<key>=<choice>` amount to. Two choices for one key are a contradiction. */
export const reading = (pairs: ReadonlyArray<string>): E.Either<UsageFailure, Reading.Reading> => {
  let all: Reading.Reading = {}
  for (const value of pairs) {
    const equals = value.indexOf('=')
    if (equals < 1) return E.left({ type: 'BadValue', of: '--reading', value, expected: { type: 'reading' } })
    const key = value.slice(0, equals)
    const parsed = Reading.parse(key, value.slice(equals + 1))
    if (E.isLeft(parsed)) return E.left({ type: 'BadReading', value, why: parsed.left })
    if (Object.hasOwn(all, key)) return E.left({ type: 'GivenTwice', option: `--reading ${key}` })
    all = { ...all, ...parsed.right }
  }
  return E.right(all)
}

/** What is in a value that may be absent, read; `null` where it is. */
export const ifGiven = <A>(
  value: string | null,
  read: (value: string) => E.Either<UsageFailure, A>
): E.Either<UsageFailure, A | null> => (value === null ? E.right(null) : read(value))

/** A period that a caller wrote: a year, a quarter of one, or two days that are both included. */
export const period = (of: string, value: string): E.Either<UsageFailure, Window.Window> => {
  const found = periodOf(value)
  if (E.isRight(found)) return found
  return found.left.type === 'NotAPeriod'
    ? E.left({ type: 'BadValue', of, value, expected: { type: 'period' } })
    : E.left({ type: 'BadValue', of, value: found.left.to, expected: { type: 'not-before', day: found.left.from } })
}
