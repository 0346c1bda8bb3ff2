import type { Day } from '@norrsken/rules'
import { dayOfEffective } from '../../log/Entry.ts'
import type { Event } from '../../meeting/Event.ts'
import type * as Meeting from '../../meeting/State.ts'
import type { Standing } from './standing.ts'

/**
 * Whether a unit sees an event of a meeting. A unit of a party sees its meetings. One of a party that has left sees what was
 * until its last day, and that such a meeting was documented. Others see the meetings that name them, or at which they
 * heard a case; a unit of a party that has left, those that it attended. Whoever keeps the record of a meeting sees it as well:
 * that is not known before the whole log is.
 *
 * @param standing - how its party stands
 * @param hasHeard - whether it heard a case at the meeting
 */
export const seesMeeting = (
  state: Meeting.State,
  unit: string,
  standing: Standing,
  hasHeard: boolean
): ((event: Event) => boolean) => {
  const sees = standing.type === 'party' || hasHeard || hasAttended(state, unit)
  if (sees || (standing.type === 'never-a-party' && isCalled(state, unit))) return () => true
  if (standing.type === 'never-a-party') return () => false
  const isBefore = (on: Day.Day): boolean => on <= standing.lastDay
  const held = [state.held, ...state.otherHeld].filter((account) => account !== null)
  const wasHeldBefore = held.length > 0 && held.every(({ on }) => isBefore(on))
  return ({ type, effective }) => isBefore(dayOfEffective(effective)) || (type === 'MeetingDocumented' && wasHeldBefore)
}

const hasAttended = ({ held, otherHeld, movements }: Meeting.State, unit: string): boolean =>
  [held, ...otherHeld].some((account) => account?.attendance.some((one) => one.unit === unit)) ||
  movements.some((moved) => moved.unit === unit)

const isCalled = ({ called, otherCalls }: Meeting.State, unit: string): boolean =>
  [called, ...otherCalls].some((call) => call?.units?.includes(unit))
