import type { IndicatorId } from '../indicators/definitions.ts'
import type { Row } from '../results/Row.ts'
import type { View } from './View.ts'

/**
 * A figure of the agreement's life: of the year that is the whole of the period (`whole`), or of the last year of it (`last`); `null`
 * where there is none.
 */
export const lifeRow = ({ results }: View, id: IndicatorId, which: 'whole' | 'last'): Row | null => {
  const { agreement, period } = results
  const rows = results.rows.filter((row) => row.indicator === id && row.agreement === agreement)
  if (which === 'last') return rows.at(-1) ?? null
  return rows.length === 1 && rows[0]?.period.from === period.from ? rows[0] : null
}
