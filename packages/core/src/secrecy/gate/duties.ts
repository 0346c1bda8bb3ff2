import { Stockholm } from '@norrsken/rules'
import type { ReportingDuty } from '../law/Law.ts'
import { lawOn } from '../law/lawOn.ts'
import type { Room } from './Disclosure.ts'
import { kindsIn, lawDayOf, type Situation } from './Situation.ts'

/**
 * The duties to report concern for a child that may bind somebody in a room: where children are talked of, or the case may
 * have any. They wait for no consent, and no answer of the gate stands in their way.
 */
export const duties = (situation: Situation, room: Omit<Room, 'purpose'>): ReadonlyArray<ReportingDuty> => {
  const { state, law } = situation
  const mayHaveChildren = state.referral !== null && state.referral.children !== false
  const isAboutChildren = room.subjects.includes('child') || room.facts.includes('children-situation')
  if (!mayHaveChildren && !isAboutChildren) return []
  const kind = kindsIn(situation)
  const kinds = [...room.units, ...(room.from === null ? [] : [room.from])].map(kind)
  return lawOn(law, lawDayOf(situation, Stockholm.localDay(room.at))).duties.filter(({ boundBy, mayBind }) =>
    kinds.some((one) => one === null || boundBy.includes(one) || mayBind.includes(one))
  )
}
