import { Day, type Verdict } from '@norrsken/rules'
import { type CostShares, costShares as sharesOn } from '../clauses/13-costs.ts'
import type { AgreementFacts } from '../clauses/Facts.ts'
import type { View } from './View.ts'
import { verdict } from './verdict.ts'

/**
 * What each party of the cost key pays of an amount in öre, by the key that holds on the asked day, and when that is known
 * to change; `null` where the agreement is not in force or has no key.
 */
export const costShares = (view: View, ore: number): Verdict.Verdict<CostShares | null> => {
  const { validAt } = view.question
  const now = sharesOn(view.soFar, ore, validAt)
  const then = daysOfChange(view.ahead, validAt)
    .map((day) => ({ on: Day.toIso(day), becomes: sharesOn(view.ahead, ore, day).value }))
    .find(({ becomes }) => !isSame(becomes, now.value))
  return verdict<CostShares | null>(view, now, then ?? null)
}

/** The days after a day on which another key holds, or the agreement comes into force or ends. */
const daysOfChange = ({ state, life }: AgreementFacts, after: Day.Day): ReadonlyArray<Day.Day> =>
  [...state.costKeys.map(({ on }) => on), ...life.edition.changes.map(({ from }) => from)]
    .filter((day) => day > after)
    .sort((one, other) => one - other)

const isSame = (one: CostShares | null, other: CostShares | null): boolean => {
  if (one === null || other === null) return one === other
  const parties = Object.keys(one)
  return parties.length === Object.keys(other).length && parties.every((party) => one[party] === other[party])
}
