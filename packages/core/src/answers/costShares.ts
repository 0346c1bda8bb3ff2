import { Day, type Verdict } from '@norrsken/rules'
import { type CostShares, isSame, costShares as sharesOn } from '../clauses/13-costs.ts'
import type { AgreementFacts } from '../clauses/Facts.ts'
import type { View } from './View.ts'
import { verdict } from './verdict.ts'

/**
 * What each party of the cost key pays of an amount in öre, by the key that holds on the asked day, and when that is known
 * to change; `null` where the agreement is not in force or has no key, `unknown` where keys contradict each other.
 */
export const costShares = (view: View, ore: number): Verdict.Verdict<CostShares | 'unknown' | null> => {
  const { validAt } = view.question
  const now = sharesOn(view.soFar, ore, validAt)
  const then = daysOfChange(view.ahead, validAt)
    .map((day) => ({ on: Day.toIso(day), becomes: sharesOn(view.ahead, ore, day).value }))
    .find(({ becomes }) => !isSame(becomes, now.value))
  return verdict<CostShares | 'unknown' | null>(view, now, then ?? null)
}

/** The days after a day on which another key holds, or the agreement comes into force or ends. */
const daysOfChange = ({ state, life }: AgreementFacts, after: Day.Day): ReadonlyArray<Day.Day> =>
  [...state.costKeys.map(({ on }) => on), ...life.edition.changes.map(({ from }) => from)]
    .filter((day) => day > after)
    .sort((one, other) => one - other)
