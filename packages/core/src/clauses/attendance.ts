import { Duty, type Norm, type Proof } from '@norrsken/rules'
import { instantOf } from '../log/Entry.ts'
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
        const accounts = [held, ...otherHeld.toReversed()].map((told) => accountOf(of, facts, meeting, told))
        const last = accounts.find(isAsked)
        return last === undefined || last.told.on > until ? [] : [instance(of, last, accounts)]
      })
  })

/** What one account of a meeting says of the duty. */
interface Account {
  readonly told: Meeting.Held
  /** What the account rests on: that the meeting was held and, of an acute one, that there was a call to it. */
  readonly because: ReadonlyArray<Proof.EventProof>
  /** The unit that was to attend by it, who came for it, and who came in; `null` where nobody was asked for. */
  readonly asked: ({ readonly unit: string } & Comers) | null
}

type Asked = Account & { readonly asked: NonNullable<Account['asked']> }

const isAsked = (account: Account): account is Asked => account.asked !== null

const hasCome = ({ came }: Asked['asked']): boolean => came.length > 0

const accountOf = (of: Attendance, facts: Facts, meeting: Meeting.State, told: Meeting.Held): Account => {
  const held = evidence(told, { kind: told.kind })
  const unit = editionOn(facts, told.on)?.terms[of.unit]
  if (unit === undefined || !isMember(facts, bearerOf(unit), told.on)) return { told, because: [held], asked: null }
  const asked = { unit, ...whoCame(of, meeting, told, unit) }
  if (told.kind === 'regular') return { told, because: [held], asked }
  const call = callTo(of, meeting, unit)
  return call === undefined
    ? { told, because: [held], asked: null }
    : { told, because: [held, evidence(call, {})], asked }
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
const instance = (of: Attendance, last: Asked, accounts: ReadonlyArray<Account>): Duty.Instance => {
  const { unit, came, entered } = last.asked
  const held = last.told
  const bearer = bearerOf(unit)
  const because = accounts.flatMap((account) => account.because)
  const bound = {
    bearer,
    window: { from: held.on, to: held.on },
    trigger: placeOf(held.evidence),
    acts: came.map((act) => ({ on: held.on, evidence: act }))
  }
  const isSame = ({ asked }: Account): boolean =>
    asked !== null && bearerOf(asked.unit) === bearer && hasCome(asked) === hasCome(last.asked)
  if (!accounts.every(isSame)) {
    const doubt = contradiction([{ name: 'attendance' }], because)
    return { ...bound, required: { times: 1, because: [] }, doubt }
  }
  if (hasCome(last.asked)) return { ...bound, required: { times: 1, because } }
  const sought = { ...(of.as === 'unit' ? { unit } : { party: bearer }), function: of.functions }
  const nobodyEntered: Proof.AbsenceProof = {
    type: 'absence',
    of: 'AttendeeEntered',
    where: { meeting: held.evidence.stream, ...sought },
    from: null,
    to: null,
    found: entered.length
  }
  return {
    ...bound,
    required: { times: 1, because: [...because, ...entered, nobodyEntered] },
    sought: { event: held.evidence.id, ...sought }
  }
}

/** Who came for a unit, and who came in for it at any time: where nobody came, that was when the meeting was over. */
interface Comers {
  readonly came: ReadonlyArray<Proof.EventProof>
  readonly entered: ReadonlyArray<Proof.EventProof>
}

/** Who attended for the unit, by one account of the meeting, or else came in before its end: the first of them is cited. */
const whoCame = (of: Attendance, { movements }: Meeting.State, held: Meeting.Held, unit: string): Comers => {
  const serves = (one: { readonly unit: string; readonly function: string }): boolean =>
    isFor(of, one.unit, unit) && of.functions.includes(one.function)
  const end = instantOf(held.to)
  const attended = held.attendance.filter(serves)
  const entered = movements.filter((one) => one.entered && serves(one))
  return {
    came: attended
      .map((one) => evidence(held, { unit: one.unit, function: one.function, mode: one.mode }))
      .concat(entered.filter(({ at }) => at < end).map(hasEntered)),
    entered: entered.map(hasEntered)
  }
}

const hasEntered = (one: Meeting.Movement): Proof.EventProof =>
  evidence(one, { unit: one.unit, function: one.function })
