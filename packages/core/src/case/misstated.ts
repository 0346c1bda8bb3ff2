import { Stockholm } from '@norrsken/rules'
import { dayOf, instantOf, isDayText } from '../log/Entry.ts'
import type { Request } from './Command.ts'
import type { Refusal } from './Refusal.ts'

type DiscussRequest = Extract<Request, { readonly type: 'DiscussCase' }>

/**
 * What a request to discuss a case says of itself that cannot be so, or `null`: that nobody hears it or nothing is told, which
 * any ground covers, or that it is dated when it is not discussed, by which it would be judged on another day, or on none.
 */
export const misstated = ({ effective, data }: DiscussRequest): Refusal | null => {
  const { from, to, present } = data
  if (!isWithin(effective, from, to)) return { type: 'DatedOutside', effective, from, to }
  if (present.length === 0) return { type: 'NobodyHears' }
  const empty = parts.filter((part) => data[part].length === 0)
  return empty.length === 0 ? null : { type: 'NothingTold', empty }
}

const parts = ['facts', 'subjects', 'purposes'] as const

/** On the day on which it begins, or at an instant from its beginning to its end, both included. */
const isWithin = (effective: string, from: string, to: string): boolean => {
  const [begins, ends] = [instantOf(from), instantOf(to)]
  if (isDayText(effective)) return dayOf(effective) === Stockholm.localDay(begins)
  const at = instantOf(effective)
  return begins <= at && at <= ends
}
