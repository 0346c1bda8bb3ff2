import { Stockholm } from '@norrsken/rules'
import type { ReportingDuty } from '../law/Law.ts'
import { lawOn } from '../law/lawOn.ts'
import type { Room } from './Disclosure.ts'
import { kindsIn, lawDayOf, type Situation } from './Situation.ts'

/**
 * The duties to report concern for a child that may bind somebody in a room, or whoever tells, who may be anybody where that is
 * not said: where children are talked of, or nobody knows that the case has none. They wait for no consent, and no answer of the gate stands in their way.
 */
export const duties = (situation: Situation, room: Omit<Room, 'purpose'>): ReadonlyArray<ReportingDuty> => {
  const { state, law } = situation
  const referrals = state.referral === null ? [] : [state.referral, ...state.otherReferrals]
  const mayHaveChildren =
    referrals.length === 0 ||
    referrals.some(({ children }) => children !== false) ||
    state.steps.some(({ what }) => what === 'child-concern-reported')
  const isAboutChildren = room.subjects.includes('child') || room.facts.includes('children-situation')
  if (!mayHaveChildren && !isAboutChildren) return []
  const kind = kindsIn(situation)
  const kinds = [...room.units.map(kind), room.from === null ? null : kind(room.from)]
  return lawOn(law, lawDayOf(situation, Stockholm.localDay(room.at))).duties.filter(({ boundBy, mayBind }) =>
    kinds.some((one) => one === null || boundBy.includes(one) || mayBind.includes(one))
  )
}
