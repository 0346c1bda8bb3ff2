import { Day } from '@norrsken/rules'
import { type Context, type Decision, decideOnce, eventOf } from '../log/decision.ts'
import { dayOf, dayOfEffective } from '../log/Entry.ts'
import type { Command, Request } from './Command.ts'
import type { Event } from './Event.ts'
import { inForceOn, type Life, membersOn, spellNear, spellsOf } from './Life.ts'
import { live } from './live.ts'
import type { Refusal } from './Refusal.ts'
import type { State } from './State.ts'

/**
 * The events that a command adds to an agreement, or why it is refused.
 *
 * A record of what has happened is never refused for being unlawful. A command already carried out adds nothing, so it
 * can be sent twice without harm.
 *
 * @example
 * import { Agreement } from '@norrsken/core'
 *
 * const sign = {
 *   type: 'SignEdition', id: 'e1', effective: '2023-02-27', by: { unit: 'are/board', function: 'registrar' },
 *   data: { edition: '2023-02-24', party: 'are' }
 * } as const
 * assert.deepEqual(Agreement.decide(sign, { recorded: new Map() })(Agreement.initial()), {
 *   _tag: 'Left', left: { type: 'EditionNotAdopted', edition: '2023-02-24' }
 * })
 */
export const decide =
  (command: Command, context: Context<Event>) =>
  (state: State): Decision<Refusal, Event> =>
    decideOnce<Refusal, Event>(eventOf(becomes, command), context, () =>
      command.type === 'Record' ? null : refusalOf(command, state)
    )

/** The event that each request becomes. */
const becomes = {
  AdoptEdition: 'EditionAdopted',
  SignEdition: 'EditionSigned',
  RequestRevision: 'RevisionRequested',
  GiveNotice: 'PartyWithdrew',
  RevokeNotice: 'WithdrawalRevoked',
  AgreeOtherwise: 'OtherwiseAgreed',
  Appoint: 'RepresentativeAppointed',
  EndAppointment: 'RepresentativeLeft',
  RequestFollowUp: 'FollowUpRequested',
  AnswerFollowUp: 'FollowUpAnswered',
  AgreeCostKey: 'CostKeyAgreed',
  RaiseDispute: 'DisputeRaised',
  EscalateDispute: 'DisputeEscalated',
  SettleDispute: 'DisputeSettled'
} as const satisfies { readonly [R in Request['type']]: Event['type'] }

const refusalOf = (request: Request, state: State): Refusal | null => {
  const on = dayOfEffective(request.effective)
  const life = live(state)
  switch (request.type) {
    case 'AdoptEdition': {
      const { edition, parties, terms } = request.data
      if (state.editions.some((known) => known.edition === edition)) return { type: 'EditionAlreadyAdopted', edition }
      if (parties.length === 0) return { type: 'NoPartiesListed', edition }
      const { starts, firstTermEnds } = terms
      return dayOf(firstTermEnds) < dayOf(starts) ? { type: 'TermEndsBeforeItStarts', starts, firstTermEnds } : null
    }
    case 'SignEdition':
      return refusedSignature(state, life, on, request.data)
    case 'RequestRevision':
      return unlessParty(life, on, request.data.party)
    case 'GiveNotice': {
      const { party, written } = request.data
      if (!written) return { type: 'NoticeNotWritten', party }
      return unlessParty(life, on, party) ?? alreadyLeaving(life, on, party)
    }
    case 'RevokeNotice': {
      const { party, agreedBy } = request.data
      return (
        unlessParty(life, on, party) ?? notRevocable(life, on, party) ?? unlessAllAgree(life, on, [...agreedBy, party])
      )
    }
    case 'AgreeOtherwise': {
      const { what, agreedBy, on: until, party } = request.data
      if (what === 'party-leaves' && party === undefined) return { type: 'NoPartyNamed' }
      if (inForceOn(on)(life) === null) return { type: 'NotInForce', on: Day.toIso(on) }
      if (dayOf(until) < on) return { type: 'DayHasPassed', day: until }
      return unlessAllAgree(life, on, agreedBy) ?? (party === undefined ? null : unlessParty(life, on, party))
    }
    case 'Appoint': {
      const { party, unit } = request.data
      return isAppointed(state, request.data) ? { type: 'AlreadyAppointed', party, unit } : null
    }
    case 'EndAppointment': {
      const { party, unit } = request.data
      return isAppointed(state, request.data) ? null : { type: 'NotAppointed', party, unit }
    }
    case 'RequestFollowUp': {
      const { request: name, due } = request.data
      if (state.followUps.some((known) => known.request === name))
        return { type: 'FollowUpAlreadyRequested', request: name }
      return dayOf(due) < on ? { type: 'DueBeforeRequested', request: name, due } : null
    }
    case 'AnswerFollowUp': {
      const { request: name, party } = request.data
      const asked = state.followUps.some((known) => known.request === name && known.of.includes(party))
      if (!asked) return { type: 'FollowUpNotRequested', request: name, party }
      const answered = state.followUpAnswers.some((known) => known.request === name && known.party === party)
      return answered ? { type: 'AlreadyAnswered', request: name, party } : null
    }
    case 'AgreeCostKey': {
      const basisPoints = Object.values(request.data.shares).reduce((sum, share) => sum + share, 0)
      return basisPoints === 10_000 ? null : { type: 'SharesDoNotSum', basisPoints }
    }
    case 'RaiseDispute': {
      const { dispute, party } = request.data
      if (stepsOf(state, dispute).has('raised')) return { type: 'DisputeAlreadyRaised', dispute }
      return unlessParty(life, on, party)
    }
    case 'EscalateDispute': {
      const { dispute } = request.data
      const steps = stepsOf(state, dispute)
      if (!steps.has('raised')) return { type: 'DisputeNotRaised', dispute }
      if (steps.has('settled')) return { type: 'DisputeAlreadySettled', dispute }
      return steps.has('discussed') ? null : { type: 'DisputeNotDiscussed', dispute }
    }
    case 'SettleDispute': {
      const { dispute } = request.data
      const steps = stepsOf(state, dispute)
      if (!steps.has('raised')) return { type: 'DisputeNotRaised', dispute }
      return steps.has('settled') ? { type: 'DisputeAlreadySettled', dispute } : null
    }
  }
}

/** A party signs an edition that lists it, once; again only to come back after it has left (R15). */
const refusedSignature = (
  state: State,
  life: Life,
  on: Day.Day,
  { edition, party }: { readonly edition: string; readonly party: string }
): Refusal | null => {
  const adopted = state.editions.findLast((known) => known.edition === edition)
  if (adopted === undefined) return { type: 'EditionNotAdopted', edition }
  if (!adopted.parties.some(({ id }) => id === party)) return { type: 'PartyNotListed', party, edition }
  const left = spellsOf(party)(life).findLast(({ to }) => to !== null && to < on)?.to ?? null
  const signed = state.signatures.some(
    (known) => known.edition === edition && known.party === party && (left === null || known.on > left)
  )
  const consenting = spellsOf(party)(life).length > 0 && adopted.terms.rejoin === 'with-consent-of-all'
  return signed && !consenting ? { type: 'AlreadySigned', party, edition } : null
}

const unlessParty = (life: Life, on: Day.Day, party: string): Refusal | null =>
  membersOn(on)(life).includes(party) ? null : { type: 'NotAParty', party, on: Day.toIso(on) }

const unlessAllAgree = (life: Life, on: Day.Day, agreeing: ReadonlyArray<string>): Refusal | null => {
  const missing = membersOn(on)(life).filter((party) => !agreeing.includes(party))
  return missing.length === 0 ? null : { type: 'NotAllAgree', missing }
}

const alreadyLeaving = (life: Life, on: Day.Day, party: string): Refusal | null => {
  const spell = spellNear(on)(spellsOf(party)(life))
  if (spell?.ended?.type !== 'notice') return null
  return { type: 'NoticeAlreadyGiven', party, leaves: spell.to === null ? null : Day.toIso(spell.to) }
}

const notRevocable = (life: Life, on: Day.Day, party: string): Refusal | null => {
  const spell = spellNear(on)(spellsOf(party)(life))
  if (spell !== null && spell.to !== null && spell.to <= on) {
    return { type: 'ExitDayHasCome', party, exit: Day.toIso(spell.to) }
  }
  const waiting = life.notices.some(({ notice, outcome }) => notice.party === party && outcome.type === 'not-all-told')
  const leaving = spell?.ended?.type === 'notice' || spell?.ended?.type === 'agreed-to-leave'
  return leaving || waiting ? null : { type: 'NoNoticeToRevoke', party }
}

const isAppointed = (
  state: State,
  asked: { readonly party: string; readonly role: string; readonly unit: string; readonly function: string }
): boolean =>
  state.appointments.some(
    (known) =>
      known.left === null &&
      known.party === asked.party &&
      known.role === asked.role &&
      known.unit === asked.unit &&
      known.function === asked.function
  )

const stepsOf = (state: State, dispute: string): ReadonlySet<string> =>
  new Set(state.disputes.filter((known) => known.dispute === dispute).map(({ step }) => step))
