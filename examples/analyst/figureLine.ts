import { statistic } from '@norrsken/reporting'
import type { Figure } from './Analysis.ts'

/** A figure in a few words: those who have it, of how many; what is not yet assessable or unknown; and what was measured. */
export const figureLine = ({ numerator, denominator, notYet, unknown, numbers }: Figure): string => {
  const of = denominator === null ? '' : ` of ${denominator}`
  const rest = [
    ...(notYet === 0 ? [] : [`${notYet} not yet`]),
    ...(unknown === 0 ? [] : [`${unknown} unknown`]),
    ...(numbers === null ? [] : [`median ${statistic('median', numbers)}`])
  ]
  return [`${numerator ?? 'measured'}${of}`, ...rest].join(', ')
}
