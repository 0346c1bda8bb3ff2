/** The later of two days. */
export const later = (one: string, other: string): string => (one > other ? one : other)

/** The last day of the year of a day. */
export const yearEnd = (day: string): string => `${day.slice(0, 4)}-12-31`

/** The day so many days later, or earlier. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10)

/** The day so many months later, clamped to the last day of the month. */
export const plusMonths = (day: string, months: number): string => {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  const iso = lastOfMonth.toISOString().slice(0, 8)
  return `${iso}${String(Math.min(dayOfMonth, lastOfMonth.getUTCDate())).padStart(2, '0')}`
}

/** How many days there are from one day to another, both counted. */
export const daysFromTo = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / msPerDay + 1

/** Whether a day is a Monday, on which a week begins. */
export const isMonday = (day: string): boolean => new Date(Date.parse(day)).getUTCDay() === 1

const msPerDay = 86_400_000
