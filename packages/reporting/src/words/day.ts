import { Day } from '@norrsken/rules'

const months = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december'
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
  ]
} as const

/** A language in which reports are written. */
export type Language = keyof typeof months

/**
 * A day as people write it. The names of the months are our own, so that no setting of a machine changes a report.
 *
 * @example
 * import { longDay } from '@norrsken/reporting'
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(longDay('sv')(Day.day('2023-03-01')), '1 mars 2023')
 */
export const longDay =
  (language: Language) =>
  (day: Day.Day): string => {
    const { year, month, dayOfMonth } = Day.toParts(day)
    return `${dayOfMonth} ${months[language][month - 1]} ${year}`
  }

/** The first letters of a month (1–12), for an axis. */
export const shortMonth =
  (language: Language) =>
  (month: number): string =>
    (months[language][month - 1] ?? '').slice(0, 3)
