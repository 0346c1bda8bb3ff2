import type { Asks, Record } from '../log/Command.ts'
import type { Event } from './Event.ts'

/**
 * What can be asked for in a case. A request is guarded: it is carried out, or refused with a reason. What is not here
 * can only be recorded once it has happened.
 */
export type Request =
  | Asks<Event, 'ReferCase', 'CaseReferred'>
  | Asks<Event, 'AttachSubject', 'SubjectAttached'>
  | Asks<Event, 'GiveConsent', 'ConsentGiven'>
  | Asks<Event, 'NarrowConsent', 'ConsentNarrowed'>
  | Asks<Event, 'WithdrawConsent', 'ConsentWithdrawn'>
  | Asks<Event, 'DiscussCase', 'CaseDiscussed'>
  | Asks<Event, 'AgreeAction', 'ActionAgreed'>
  | Asks<Event, 'CompleteAction', 'ActionCompleted'>
  | Asks<Event, 'DropAction', 'ActionDropped'>
  | Asks<Event, 'CloseCase', 'CaseClosed'>
  | Asks<Event, 'ReopenCase', 'CaseReopened'>

export type Command = Request | Record<Event>
