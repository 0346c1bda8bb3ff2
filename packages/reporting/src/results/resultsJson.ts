import { type ComparedLevel, levelsOf } from './levels.ts'
import type { Results } from './Results.ts'
import type { Row } from './Row.ts'
import { toldOf } from './told.ts'

/**
 * Results as JSON: for whom, of when, by which definitions, each figure in a row of its own, and the recommended levels that hold,
 * compared with what is shown. The same results give the same bytes.
 *
 * `status` says how a figure is told: `exact`; `rounded` to the nearest `to`; `hidden`, which is less than may be shown or would
 * tell of something that is; `not-applicable`, a share or a mean of nobody; `no-population`, a rate without a table to count by.
 *
 * @example
 * import { DisclosureControl, type Results, resultsJson } from '@norrsken/reporting'
 *
 * const results: Results = {
 *   agreement: null, policy: DisclosureControl.usualPolicies[2], period: { from: '2024-01-01', to: '2024-12-31' },
 *   validAt: '2025-01-31', knownAt: null, synthetic: 'none', definitions: [], rows: [], populations: [], benchmarks: [], hiding: 'none'
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
    `"figures": [${listed(rows.map((row) => text(figureOf(row))))}],`,
    `"levels": [${listed(levelsOf(results).map((level) => text(levelOf(level))))}]`,
    '}',
    ''
  ].join('\n')
}

const listed = (texts: ReadonlyArray<string>): string => (texts.length === 0 ? '' : `\n${texts.join(',\n')}\n`)

const figureOf = ({ figure, ...row }: Row) => ({ ...row, ...toldOf(figure) })

/** A level, with the id of the row that it is compared with. */
const levelOf = ({ row, ...level }: ComparedLevel) => ({
  ...level,
  row: row?.id ?? null,
  ...(level.comparison === 'not-compared' ? { because: 'no-figure-shown' } : {})
})
