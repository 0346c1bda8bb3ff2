import type { Instant } from '@norrsken/rules'
import { instantOf } from '../log/Entry.ts'
import type { Discussion } from './State.ts'

/** From when to when a case was presented: one whose end is written before its beginning was so from the one to the other. */
export const spanOf = ({ from, to }: Pick<Discussion, 'from' | 'to'>): readonly [Instant.Instant, Instant.Instant] => {
  const [one, other] = [instantOf(from), instantOf(to)]
  return one <= other ? [one, other] : [other, one]
}
