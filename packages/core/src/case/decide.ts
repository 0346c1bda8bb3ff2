import { E } from '../fp.ts'
import { type Decision, decideAnew, eventOf, type Context as Recorded } from '../log/decision.ts'
import type { Command, Request } from './Command.ts'
import { endOf } from './Consent.ts'
import { type Discussing, refusalToDiscuss } from './discuss.ts'
import type { Event } from './Event.ts'
import { refusalToLimit } from './limits.ts'
import { misstated } from './misstated.ts'
import type { Refusal } from './Refusal.ts'
import { type State, status } from './State.ts'
import { formsOf, screened } from './screened.ts'
import type { Screening } from './screening.ts'
import { startOf } from './startOf.ts'
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
      if (state.consents.some((given) => given.consent === consent)) return { type: 'ConsentAlreadyGiven', consent }
      const empty = partsOfConsent.filter((part) => request.data[part].length === 0)
      if (empty.length > 0) return { type: 'ConsentNamesNothing', consent, empty }
      const unknown = recipients.filter((unit) => !units.has(unit) && !unit.startsWith('outside/'))
      if (unknown.length > 0) return { type: 'UnknownUnits', units: unknown }
      return until !== undefined && endOf(until) <= startOf(request.effective)
        ? { type: 'ConsentEndsBeforeItStarts', consent, until }
        : null
    }
    case 'NarrowConsent':
    case 'WithdrawConsent':
      return refusalToLimit(request, state)
    case 'DiscussCase':
      return refusalToDiscuss(request.data, context, state) ?? misstated(request)
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

const partsOfConsent = ['recipients', 'facts', 'subjects', 'purposes'] as const

const actionNamed = ({ actions }: State, name: string): State['actions'][number] | undefined =>
  actions.findLast(({ action }) => action === name)
