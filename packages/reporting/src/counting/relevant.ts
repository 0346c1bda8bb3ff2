import type { Day, Window } from '@norrsken/rules'
import type { Stream } from './History.ts'
import type { Job } from './judge.ts'

/**
 * Finds those of some jobs for which there may be something to count in streams: in which there is an event of the period on which
 * they count. Most streams of a long log have nothing to do with a period, and are not looked at any further.
 */
export const relevant = (
  jobs: ReadonlyArray<Job>,
  { from, to }: Window.Window,
  horizon: Day.Day
): ((streams: ReadonlyArray<Stream>) => ReadonlyArray<Job>) => {
  const kinds = new Map(jobs.map(({ plan: { anchor } }, at) => [keyOf(anchor), { ...anchor, bit: bitOf(at) }]))
  const bits = new Map<string, { inPeriod: number; ever: number }>()
  for (const { type, isOfAnyDay, bit } of kinds.values()) {
    const known = bits.get(type) ?? { inPeriod: 0, ever: 0 }
    bits.set(type, { inPeriod: known.inPeriod | bit, ever: isOfAnyDay ? known.ever | bit : known.ever })
  }
  const byMask = new Map<number, ReadonlyArray<Job>>([[0, []]])
  return (streams) => {
    let mask = 0
    for (const { entries } of streams) {
      for (const { event, day } of entries) {
        if (day > horizon) break
        const those = bits.get(event.type)
        if (those !== undefined) mask |= day >= from && day <= to ? those.inPeriod : those.ever
      }
    }
    const known = byMask.get(mask)
    if (known !== undefined) return known
    const found = jobs.filter(({ plan: { anchor } }) => ((kinds.get(keyOf(anchor))?.bit ?? 0) & mask) !== 0)
    byMask.set(mask, found)
    return found
  }
}

const keyOf = ({ type, isOfAnyDay }: Job['plan']['anchor']): string => `${type} ${isOfAnyDay}`

/** A bit of its own for each of the first jobs. The others share one: then some are asked that find nothing. */
const bitOf = (at: number): number => 1 << Math.min(at, 30)
