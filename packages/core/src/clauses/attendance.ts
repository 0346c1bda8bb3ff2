import { Duty, type Norm, type Proof } from '@norrsken/rules'
import { placeOf } from '../log/Evidence.ts'
import type * as Meeting from '../meeting/State.ts'
import { evidence } from './evidence.ts'
import { bearerOf, editionOn, type Facts, isMember } from './Facts.ts'
import { contradiction } from './open.ts'

/** Whose attendance a clause asks for at every meeting. */
export interface Attendance {
  readonly id: string
  readonly clause: string
  /** The term that names the unit; the unit's party bears the duty. */
  readonly unit: 'investigationUnit' | 'safetyUnit' | 'healthCareUnit' | 'violenceTeamUnit'
  /** The functions that may attend for it. */
  readonly functions: ReadonlyArray<string>
  /** Whether the unit itself attends and is called, or any of its party may. */
  readonly as: 'unit' | 'party'
}

/** Who may stand in for anybody who attends for a party. */
export const representatives = ['representative', 'deputy'] as const

/**
 * A party attends each meeting that is held while it is a party, in any mode: a regular one always, an acute one if it was
 * called to it (clause 12: parties who are called are available).
 */
export const attendance = (of: Attendance): Norm.Obligation<Facts> =>
  Duty.duty<Facts>({
    id: of.id,
    clause: of.clause,
    act: 'MeetingHeld',
    late: false,
    instances: (facts, until) =>
      facts.meetings.flatMap(({ state: meeting }) => {
        const { held, otherHeld } = meeting
        if (held === null) return []
        const accounts = [...otherHeld, held].reverse().map((told) => accountOf(of, facts, meeting, told))
        const asked = accounts.find(isAsked)
        return asked === undefined || asked.told.on > until ? [] : [instance(of, asked, accounts)]
      })
  })

/** What one account of a meeting says of the duty. */
interface Account {
  readonly told: Meeting.Held
  /** The unit that was to attend by it; `null` where nobody was asked for. */
  readonly unit: string | null
  /** What the account rests on: that the meeting was held and, of an acute one, that there was a call to it. */
  readonly because: ReadonlyArray<Proof.EventProof>
  readonly came: Proof.EventProof | null
}

type Asked = Account & { readonly unit: string }

const isAsked = (account: Account): account is Asked => account.unit !== null

const accountOf = (of: Attendance, facts: Facts, meeting: Meeting.State, told: Meeting.Held): Account => {
  const held = evidence(told, { kind: told.kind })
  const unit = editionOn(facts, told.on)?.terms[of.unit]
  const call = unit === undefined ? undefined : callTo(of, meeting, unit)
  const isCalled = told.kind === 'regular' || call !== undefined
  if (unit === undefined || !isCalled || !isMember(facts, bearerOf(unit), told.on)) {
    return { told, unit: null, because: [held], came: null }
  }
  const because = told.kind === 'regular' || call === undefined ? [held] : [held, evidence(call, {})]
  return { told, unit, because, came: whoCame(of, meeting, told, unit) }
}

/** A call to the meeting that reaches the unit: one that names nobody reaches all. */
const callTo = (of: Attendance, { called, otherCalls }: Meeting.State, unit: string): Meeting.Call | undefined =>
  (called === null ? [] : [called, ...otherCalls]).find(
    ({ units }) => units === null || units.some((one) => isFor(of, one, unit))
  )

/** Whether a unit is the one that a norm looks for, or may take its place. */
const isFor = ({ as }: Attendance, one: string, unit: string): boolean =>
  one === unit || (as === 'party' && bearerOf(one) === bearerOf(unit))

/**
 * The duty by the last account by which it was asked for. Where accounts that nothing has corrected contradict each other,
 * which of them is right would decide it.
 */
const instance = (of: Attendance, asked: Asked, accounts: ReadonlyArray<Account>): Duty.Instance => {
  const { told: held, unit, came } = asked
  const bearer = bearerOf(unit)
  const because = accounts.flatMap((account) => account.because)
  const bound = { bearer, window: { from: held.on, to: held.on }, trigger: placeOf(held.evidence) }
  const contradict = accounts.some(
    (one) => !isAsked(one) || bearerOf(one.unit) !== bearer || (one.came === null) !== (came === null)
  )
  if (contradict) {
    const doubt = contradiction([{ name: 'attendance' }], because)
    return { ...bound, required: { times: 1, because: [] }, acts: [], doubt }
  }
  if (came !== null) return { ...bound, required: { times: 1, because }, acts: [{ on: held.on, evidence: came }] }
  const sought = { ...(of.as === 'unit' ? { unit } : { party: bearer }), function: of.functions }
  const nobodyEntered: Proof.AbsenceProof = {
    type: 'absence',
    of: 'AttendeeEntered',
    where: { meeting: held.evidence.stream, ...sought },
    from: null,
    to: null,
    found: 0
  }
  return {
    ...bound,
    required: { times: 1, because: [...because, nobodyEntered] },
    acts: [],
    sought: { event: held.evidence.id, ...sought }
  }
}

/** Somebody who attended for the unit, by one account of the meeting, or who came in later. */
const whoCame = (
  of: Attendance,
  { movements }: Meeting.State,
  held: Meeting.Held,
  unit: string
): Proof.EventProof | null => {
  const serves = (one: { readonly unit: string; readonly function: string }): boolean =>
    isFor(of, one.unit, unit) && of.functions.includes(one.function)
  const attendee = held.attendance.find(serves)
  if (attendee !== undefined)
    return evidence(held, { unit: attendee.unit, function: attendee.function, mode: attendee.mode })
  const entrant = movements.find((one) => one.entered && serves(one))
  return entrant === undefined ? null : evidence(entrant, { unit: entrant.unit, function: entrant.function })
}
