import { read } from '../disclosure/read.ts'
import type { Results } from './Results.ts'
import type { Row } from './Row.ts'

/**
 * Results as JSON: for whom, of when, by which definitions, and each figure in a row of its own. The same results give the same
 * bytes.
 *
 * `status` says how a figure is told: `exact`; `rounded` to the nearest `to`; `hidden`, which is less than may be shown or would
 * tell of something that is; `not-applicable`, a share or a mean of nobody; `no-population`, a rate without a table to count by.
 *
 * @example
 * import { DisclosureControl, type Results, resultsJson } from '@norrsken/reporting'
 *
 * const results: Results = {
 *   agreement: null, policy: DisclosureControl.usualPolicies[2], period: { from: '2024-01-01', to: '2024-12-31' },
 *   validAt: '2025-01-31', knownAt: null, synthetic: 'none', definitions: [], rows: [], populations: [], hiding: 'none'
 * }
 * assert.deepEqual(JSON.parse(resultsJson(results)).figures, [])
 */
export const resultsJson = (results: Results): string => {
  const { agreement, policy, period, validAt, knownAt, synthetic, hiding, definitions, populations, rows } = results
  const head = { version: 2, agreement, audience: policy.audience, period, validAt, knownAt, synthetic, policy, hiding }
  const text = (value: unknown): string => JSON.stringify(value)
  return [
    '{',
    ...Object.entries(head).map(([key, value]) => `${text(key)}: ${text(value)},`),
    `"definitions": [${listed(definitions.map(text))}],`,
    `"populations": [${listed(populations.map(text))}],`,
    `"figures": [${listed(rows.map((row) => text(figureOf(row))))}]`,
    '}',
    ''
  ].join('\n')
}

const listed = (texts: ReadonlyArray<string>): string => (texts.length === 0 ? '' : `\n${texts.join(',\n')}\n`)

const figureOf = ({ figure, ...row }: Row) => ({ ...row, ...toldOf(figure) })

/** How a figure is told, and the number that is told; `null` where none is. */
export interface Told {
  readonly status: 'exact' | 'rounded' | 'hidden' | 'not-applicable' | 'no-population'
  readonly figure: number | null
  /** What it is rounded to the nearest multiple of; only where it is. */
  readonly to?: number
}

export const toldOf = (figure: Row['figure']): Told => {
  if (figure === null) return { status: 'no-population', figure: null }
  const shown = read(figure)
  switch (shown.type) {
    case 'exact':
      return { status: 'exact', figure: shown.value }
    case 'rounded':
      return { status: 'rounded', figure: shown.value, to: shown.to }
    case 'hidden':
    case 'not-applicable':
      return { status: shown.type, figure: null }
  }
}
