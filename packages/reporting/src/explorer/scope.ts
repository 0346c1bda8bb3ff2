import { Day } from '@norrsken/rules'
import type { Answer } from './Answer.ts'
import type { Histories, History } from './Histories.ts'
import { ownerOf } from './owner.ts'

/** Which cases and meetings are looked at on a day, and which answers of the day before may be others because of them. */
export interface Scope {
  readonly streams: ReadonlyArray<History>
  readonly covers: (answer: Answer) => boolean
  /** The owners of all answers that it covers; `null`: any. */
  readonly owners: ReadonlySet<string> | null
}

/** Everything. */
export const everything = ({ streams }: Histories): Scope => ({ streams, covers: () => true, owners: null })

/**
 * What may be another than the day before: whatever is of the agreement itself, of a case or meeting in which something
 * happened lately, and of a week that has just ended. The rest stands as it stood, since a finding of a case or a meeting follows
 * from it and from the agreement alone; that pages and program answer alike is tested. Only the id of a finding depends on other
 * cases too: on those in which something happened on the same day.
 *
 * @param beside - the cases that share days with those in which something happened lately
 */
export const lately = (of: ReadonlySet<History>, beside: ReadonlySet<History>, on: Day.Day): Scope => {
  const names = new Set(Array.from(of, ({ stream }) => stream))
  const covers = (answer: Answer): boolean => {
    const owner = ownerOf(answer)
    if (owner !== '') return names.has(owner)
    if (answer.type !== 'finding') return true
    const { to, norm } = answer
    return norm !== weekly || to === null || Day.day(to) >= Day.addDays(-2)(on)
  }
  return { streams: [...new Set([...of, ...beside])], covers, owners: new Set(['', ...names]) }
}

/** How many days back something is looked at again: a week that has ended two days ago begins that long ago. */
export const LATELY = 9

const weekly = '12/weekly-meeting'
