import type { Language } from './day.ts'

/** U+00A0: a space at which no line breaks. */
export const fixedSpace = '\u00a0'

/**
 * A number as people of a language write it: `1 234,5` in Swedish, `1,234.5` in English. The marks are our own, so that no setting
 * of a machine changes a report.
 *
 * @param decimals - how many; absent: as many as the number has
 */
export const numberIn =
  (language: Language) =>
  (value: number, decimals?: number): string => {
    const digits = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
    const [whole = '', part] = digits.split('.')
    const { thousands, decimal } = marks[language]
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
    return `${value < 0 ? '\u2212' : ''}${grouped}${part === undefined ? '' : `${decimal}${part}`}`
  }

/** A number of per cent: `12 %` in Swedish, `12%` in English. */
export const percentIn =
  (language: Language) =>
  (value: number): string =>
    `${numberIn(language)(value)}${marks[language].percent}`

const marks = {
  sv: { thousands: fixedSpace, decimal: ',', percent: `${fixedSpace}%` },
  en: { thousands: ',', decimal: '.', percent: '%' }
} as const
