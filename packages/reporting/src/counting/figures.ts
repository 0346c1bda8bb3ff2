import type { Statistic } from '../catalogue/Definition.ts'
import type { Tally } from './Counted.ts'

/**
 * The share of those counted that are in the numerator; `null` where nobody was counted.
 *
 * @example
 * import { share } from '@norrsken/reporting'
 *
 * assert.equal(share({ numerator: 1, denominator: 4 }), 0.25)
 * assert.equal(share({ numerator: 0, denominator: 0 }), null)
 */
export const share = ({ numerator, denominator }: Pick<Tally, 'numerator' | 'denominator'>): number | null =>
  numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator

/**
 * A statistic of what was measured; `null` where nothing was. The median of an even number is the mean of the two in the middle;
 * the ninetieth percentile is the least number that nine in ten do not exceed (nearest rank).
 *
 * @example
 * import { statistic } from '@norrsken/reporting'
 *
 * assert.equal(statistic('median', [1, 2, 9, 10]), 5.5)
 * assert.equal(statistic('p90', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 9)
 * assert.equal(statistic('mean', []), null)
 */
export const statistic = (which: Statistic, numbers: ReadonlyArray<number>): number | null => {
  const count = numbers.length
  if (count === 0) return null
  const inOrder = [...numbers].sort((one, other) => one - other)
  switch (which) {
    case 'mean':
      return inOrder.reduce((sum, one) => sum + one, 0) / count
    case 'median':
      return ((inOrder[(count - 1) >> 1] ?? 0) + (inOrder[count >> 1] ?? 0)) / 2
    case 'p90':
      return inOrder[Math.ceil((9 * count) / 10) - 1] ?? null
  }
}
