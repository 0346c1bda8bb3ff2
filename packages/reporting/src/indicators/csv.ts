import { indicatorIds } from './definitions.ts'
import type { Indicators } from './Indicators.ts'

/**
 * The figures as comma-separated values (RFC 4180, without the byte-order mark): a line of names, then one a year of an
 * agreement.
 *
 * @example
 * import { indicatorsCsv, type Indicators } from '@norrsken/reporting'
 *
 * const period = { from: '2023-01-01', to: '2023-12-31' }
 * const none: Indicators = { version: 1, validAt: '2023-12-31', knownAt: null, period, definitions: [], rows: [] }
 * assert.ok(indicatorsCsv(none).startsWith('agreement,year,from,to,daysInForce,'))
 */
export const indicatorsCsv = ({ rows }: Indicators): string =>
  [
    ['agreement', 'year', 'from', 'to', ...indicatorIds],
    ...rows.map(({ agreement, year, from, to, values }) => [
      agreement,
      year,
      from,
      to,
      ...indicatorIds.map((id) => values[id])
    ])
  ]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')

const cell = (value: string | number): string => {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The figures as JSON, in lines that a person can read. */
export const indicatorsJson = (indicators: Indicators): string => `${JSON.stringify(indicators, null, 2)}\n`
