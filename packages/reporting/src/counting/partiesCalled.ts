import { type Answers, Life, Log, type Meeting } from '@norrsken/core'
import { Stockholm } from '@norrsken/rules'
import { partyOf } from './fields.ts'
import type { Cited, Moment } from './Moment.ts'

/**
 * Every time a party was called to a meeting that was held, while the agreement bound it (clause 12). A call that names nobody,
 * and a meeting at its fixed time without a call, calls everybody; an acute one calls those whom a call reaches. Whoever comes in
 * before the end has attended, by whichever of a party's units. Where accounts of a meeting contradict each other, it is unknown
 * who attended.
 */
export const partiesCalled = ({
  soFar,
  meetings,
  question
}: Pick<Answers.View, 'soFar' | 'meetings' | 'question'>): ReadonlyArray<Moment> =>
  meetings.flatMap(({ stream, state }) => {
    const { held, otherHeld } = state
    if (held === null || held.on > question.validAt) return []
    const accounts = [held, ...otherHeld.toReversed()].map((account) => ({
      account,
      members: Life.membersOn(account.on)(soFar.life)
    }))
    const parties = new Set(accounts.flatMap(({ members }) => members))
    return [...parties].sort().flatMap((party) => {
      const told = accounts.map(({ account, members }) =>
        members.includes(party) ? callOf(state, account, party) : null
      )
      const called = told.filter((one) => one !== null)
      const [last] = called
      if (last === undefined) return []
      const isAgreed = called.length === told.length && called.every(({ attended }) => attended === last.attended)
      const data = { party, kind: last.kind, attended: isAgreed ? last.attended : 'unknown', modes: last.modes }
      const event = { id: `${stream}@${party}`, type: 'PartyCalled', stream, data }
      const from = called.flatMap(({ cited }) => cited)
      return [{ event, day: last.on, at: Stockholm.startOfDay(last.on), from }]
    })
  })

const callOf = (state: Meeting.State, held: NonNullable<Meeting.State['held']>, party: string) => {
  const { on, kind, attendance, to } = held
  const calls = state.called === null ? [] : [state.called, ...state.otherCalls]
  const call = calls.find(({ units }) => units === null || units.some(isOf(party)))
  if (call === undefined && (kind === 'acute' || calls.length > 0)) return null
  const attending = attendance.filter(({ unit }) => isOf(party)(unit))
  const end = Log.instantOf(to)
  const entered = state.movements.filter((one) => one.entered && one.at < end && isOf(party)(one.unit))
  const cited: ReadonlyArray<Cited> = [held, ...(call === undefined ? [] : [call]), ...entered].map(({ evidence }) => ({
    id: evidence.id,
    type: evidence.event
  }))
  const attended = attending.length + entered.length > 0 ? 'yes' : 'no'
  return { on, kind, attended, modes: [...new Set(attending.map(({ mode }) => mode))].sort(), cited }
}

const isOf =
  (party: string) =>
  (unit: string): boolean =>
    partyOf(unit) === party
