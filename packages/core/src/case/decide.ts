import { Stockholm } from '@norrsken/rules'
import { E } from '../fp.ts'
import { type Decision, decideAnew, eventOf, type Context as Recorded } from '../log/decision.ts'
import { dayOf, instantOf, isDayText } from '../log/Entry.ts'
import type { Command, Request } from './Command.ts'
import { endOf } from './Consent.ts'
import { type Discussing, refusalToDiscuss } from './discuss.ts'
import type { Event } from './Event.ts'
import type { Refusal } from './Refusal.ts'
import { type Consent, type State, status } from './State.ts'
import { formsOf, screened } from './screened.ts'
import type { Screening } from './screening.ts'
import { refusalOfNote } from './unconfirmed.ts'

/** What a decision in a case rests on besides the case. */
export interface Context extends Recorded<Event> {
  /** The parties of the day of the command, as the agreement has them. */
  readonly parties: ReadonlySet<string>
  /** The units that are known: an edition lists them, or an event names them. */
  readonly units: ReadonlySet<string>
  /** What a request to discuss the case is judged by; absent: nobody has looked, and it is refused. */
  readonly discussing?: Discussing
  /**
   * How the note of what is said, or a presentation that is de-identified, was screened. Absent: nobody has, and a request with a
   * note is refused; a record is kept as it is, as where a log is taken over.
   */
  readonly screening?: Screening
}

/**
 * The events that a command adds to a case, or why it is refused.
 *
 * A record of what has happened is never refused for being unlawful. A command already carried out adds nothing. One that
 * carries a note may add two events: `PresentationScreened` says how the note was screened.
 *
 * @example
 * import { Case } from '@norrsken/core'
 *
 * const close = {
 *   type: 'CloseCase', id: 'e9', effective: '2025-02-05', by: { unit: 'ostersund/coordination', function: 'coordinator' },
 *   data: { reason: 'support in place' }
 * } as const
 * assert.deepEqual(Case.decide(close, { recorded: new Map(), parties: new Set(), units: new Set() })(Case.initial()), {
 *   _tag: 'Left', left: { type: 'NotOpen' }
 * })
 */
export const decide =
  (command: Command, context: Context) =>
  (state: State): Decision<Refusal, Event> => {
    const event = eventOf(becomes, command)
    return decideAnew<Refusal, Event>(event.id, formsOf(event, context), context, () => {
      if (command.type === 'Record') return screened(event, 'Record', context, state)
      const against = refusalOf(command, context, state) ?? refusalOfNote(event, context, state)
      return against === null ? screened(event, 'Request', context, state) : E.left(against)
    })
  }

/** The event that each request becomes. */
const becomes = {
  ReferCase: 'CaseReferred',
  AttachSubject: 'SubjectAttached',
  GiveConsent: 'ConsentGiven',
  NarrowConsent: 'ConsentNarrowed',
  WithdrawConsent: 'ConsentWithdrawn',
  DiscussCase: 'CaseDiscussed',
  AgreeAction: 'ActionAgreed',
  CompleteAction: 'ActionCompleted',
  DropAction: 'ActionDropped',
  CloseCase: 'CaseClosed',
  ReopenCase: 'CaseReopened'
} as const satisfies { readonly [R in Request['type']]: Event['type'] }

const refusalOf = (request: Request, context: Context, state: State): Refusal | null => {
  const { parties, units } = context
  switch (request.type) {
    case 'ReferCase':
      if (state.referral !== null) return { type: 'AlreadyReferred' }
      if (request.data.ageBand === 'under-18') return { type: 'UnderEighteen' }
      return request.data.residence === 'outside' ? { type: 'OutsideCounty' } : null
    case 'AttachSubject':
      if (state.referral === null) return { type: 'NotReferred' }
      return state.subject === null ? null : { type: 'SubjectAlreadyAttached' }
    case 'GiveConsent': {
      const { consent, recipients, until } = request.data
      if (state.referral === null) return { type: 'NotReferred' }
      if (state.subject === null) return { type: 'OnlyDeidentified' }
      if (consentNamed(state, consent) !== undefined) return { type: 'ConsentAlreadyGiven', consent }
      const unknown = recipients.filter((unit) => !units.has(unit) && !unit.startsWith('outside/'))
      if (unknown.length > 0) return { type: 'UnknownUnits', units: unknown }
      return until !== undefined && endOf(until) <= startOf(request.effective)
        ? { type: 'ConsentEndsBeforeItStarts', consent, until }
        : null
    }
    case 'NarrowConsent':
      return noConsent(state, request.data.consent) ?? widened(state, request.data)
    case 'WithdrawConsent':
      return noConsent(state, request.data.consent)
    case 'DiscussCase':
      return refusalToDiscuss(request.data, context, state)
    case 'AgreeAction': {
      const { action, responsible } = request.data
      if (status(state) !== 'open') return { type: 'NotOpen' }
      if (actionNamed(state, action) !== undefined) return { type: 'ActionAlreadyAgreed', action }
      return parties.has(responsible.slice(0, responsible.indexOf('/')))
        ? null
        : { type: 'ResponsibleIsNoParty', responsible }
    }
    case 'CompleteAction':
    case 'DropAction': {
      const { action } = request.data
      const agreed = actionNamed(state, action)
      if (agreed === undefined) return { type: 'ActionNotAgreed', action }
      return agreed.ended === null ? null : { type: 'ActionAlreadyEnded', action }
    }
    case 'CloseCase':
      return status(state) === 'open' ? null : { type: 'NotOpen' }
    case 'ReopenCase':
      return status(state) === 'closed' ? null : { type: 'NotClosed' }
  }
}

const consentNamed = ({ consents }: State, name: string): Consent | undefined =>
  consents.findLast(({ consent }) => consent === name)

const actionNamed = ({ actions }: State, name: string): State['actions'][number] | undefined =>
  actions.findLast(({ action }) => action === name)

const noConsent = (state: State, consent: string): Refusal | null => {
  const given = consentNamed(state, consent)
  if (given === undefined) return { type: 'ConsentNotGiven', consent }
  return given.withdrawn === null ? null : { type: 'ConsentAlreadyWithdrawn', consent }
}

/** What a narrowing names that the consent does not cover. */
const widened = (
  state: State,
  { consent, recipients = [], facts = [], subjects = [], purposes = [], until }: NarrowRequest
): Refusal | null => {
  const scope = consentNamed(state, consent)?.scopes.at(-1)?.scope
  if (scope === undefined) return null
  const beyond = <A extends string>(asked: ReadonlyArray<A>, covered: ReadonlyArray<A>): ReadonlyArray<string> =>
    asked.filter((one) => !covered.includes(one))
  const later = until !== undefined && scope.until !== null && endOf(until) > endOf(scope.until) ? [until] : []
  const added = [
    ...beyond(recipients, scope.recipients),
    ...beyond(facts, scope.facts),
    ...beyond(subjects, scope.subjects),
    ...beyond(purposes, scope.purposes),
    ...later
  ]
  return added.length === 0 ? null : { type: 'NarrowingWidens', consent, added }
}

type NarrowRequest = Extract<Request, { readonly type: 'NarrowConsent' }>['data']

/** The first moment of a written day, or the instant itself. */
const startOf = (effective: string): number =>
  isDayText(effective) ? Stockholm.startOfDay(dayOf(effective)) : instantOf(effective)
