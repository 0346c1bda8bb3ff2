/** A day as a text for machines, by the proleptic Gregorian calendar. Plain arithmetic: no time zone has a say in it. */
export const isoOf = (day: number): string => {
  const { year, month, dayOfMonth } = partsOf(day)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

/** The day that a text for machines names; `null` where it names none. */
export const dayNamed = (iso: string): number | null => {
  const [, year = '', month = '', dayOfMonth = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? []
  const day = dayAt(Number(year), Number(month), Number(dayOfMonth))
  return isoOf(day) === iso ? day : null
}

/** The same day of the month so many months on, or the last of that month where it has no such day. */
export const monthsOn = (day: number, months: number): number => {
  const { year, month, dayOfMonth } = partsOf(day)
  const [start, end] = [month + months, month + months + 1].map((at) => dayAt(year, at, 1))
  return Math.min((start ?? 0) + dayOfMonth - 1, (end ?? 0) - 1)
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

/** Years are counted from March, so that the leap day comes last. */
const dayAt = (year: number, month: number, dayOfMonth: number): number => {
  const months = year * 12 + month - 3
  const fromMarch = Math.floor(months / 12)
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400)
  return (
    fromMarch * 365 + leapDays + Math.floor((153 * (months - fromMarch * 12) + 2) / 5) + dayOfMonth - 1 - MARCH_OF_0
  )
}

const partsOf = (day: number): Parts => {
  const year = Math.floor((day + MARCH_OF_0) / 365.2425)
  const started = dayAt(year, 3, 1) > day ? year - 1 : dayAt(year + 1, 3, 1) <= day ? year + 1 : year
  const inYear = day - dayAt(started, 3, 1)
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: month < 3 ? started + 1 : started,
    month,
    dayOfMonth: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Days from 1 March of year 0 to 1 January 1970. */
const MARCH_OF_0 = 719468
