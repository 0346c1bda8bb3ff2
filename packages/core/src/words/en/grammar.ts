import { dayParts, isDay, listWith, momentWith } from '../format.ts'
import { kronor } from '../kronor.ts'
import { text, type Value } from '../table.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

export const day = (iso: string): string => {
  const { year, month, dayOfMonth } = dayParts(iso)
  return `${dayOfMonth} ${months[month - 1] ?? ''} ${year}`
}

export const instant = (iso: string): string => `${day(iso.slice(0, 10))} at ${iso.slice(11, 16)}`

/** A day of a proof. */
export const date = (value: Value): string => day(text(value))

const momentOf = momentWith(day, instant)

/** A day or an instant of a proof. */
export const moment = (value: Value): string => momentOf(text(value))

/** When something was so: in days, of which the last is included, or in instants. */
export const span = (from: string | null, to: string | null): string => {
  if (from === to) return from === null ? '' : `on ${moment(from)}`
  if (to === null) return `from ${moment(from)}`
  if (isDay(to)) return `${from === null ? 'up' : `from ${moment(from)}`} to the end of ${moment(to)}`
  return from === null ? `by ${moment(to)}` : `between ${moment(from)} and ${moment(to)}`
}

/** When a norm binds. */
export const during = (from: Value, to: Value): string => span(text(from), to === null ? null : text(to))

/** One month, two months: a number with the word that goes with it. */
export const counted = (n: Value, one: string, several: string): string => `${text(n)} ${n === 1 ? one : several}`

export const inMonths = (n: Value): string => counted(n, 'month', 'months')

export const times = (n: Value): string => (n === 1 ? 'once' : `${text(n)} times`)

/** A space at which no line is broken stands between the currency and the number. */
export const amount = (ore: number): string => `SEK\u00a0${kronor(ore, ',', '.')}`

export const money = (ore: Value): string => amount(Number(ore))

export const list = listWith('and')

/** Words of which one is meant: a, b or c. */
export const either = listWith('or')

/** A few things, as a word. */
export const few = (n: number): string => ['no', 'one', 'two', 'three', 'four', 'five'][n] ?? String(n)
