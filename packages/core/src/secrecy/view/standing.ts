import { Day } from '@norrsken/rules'
import { inForceOn, type Life } from '../../agreement/Life.ts'
import { bearerOf } from '../../clauses/Facts.ts'

/** How the party of a unit stands on a day: the last day of one that has left is included. */
export type Standing =
  | { readonly type: 'party' }
  | { readonly type: 'left'; readonly lastDay: Day.Day }
  | { readonly type: 'never-a-party' }

/**
 * How the party of a unit stands to the agreements of a log, by all that is known of their lives. It has left if it has left
 * one that is still in force, or was a party and is one of none any more. To which agreement a case or a meeting belongs makes
 * no difference: that may follow from an event that the unit does not see. So where it is a party of one agreement and has left
 * another it is taken to have left both.
 */
export const standingIn = (lives: ReadonlyArray<Life>, unit: string, day: Day.Day): Standing => {
  const party = bearerOf(unit)
  const spells = lives.flatMap((life) => {
    const last = life.spells.findLast((spell) => spell.party === party && spell.from <= day)
    return last === undefined ? [] : [{ to: last.to, runs: inForceOn(day)(life) !== null }]
  })
  const ended = spells.flatMap(({ to, runs }) => (to === null || to >= day ? [] : [{ to, runs }]))
  const leftOnes = ended.filter(({ runs }) => runs).map(({ to }) => to)
  const [first] = leftOnes
  if (first !== undefined) return { type: 'left', lastDay: Day.min(first, ...leftOnes) }
  if (ended.length < spells.length) return { type: 'party' }
  const [last] = ended
  return last === undefined
    ? { type: 'never-a-party' }
    : { type: 'left', lastDay: Day.max(last.to, ...ended.map(({ to }) => to)) }
}
