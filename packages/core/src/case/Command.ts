import type { Unplaced } from '../log/Command.ts'
import type { Event } from './Event.ts'

/**
 * What can be asked for in a case. A request is guarded: it is carried out, or refused with a reason. What is not here
 * can only be recorded once it has happened.
 */
export type Request =
  | Asks<'ReferCase', 'CaseReferred'>
  | Asks<'AttachSubject', 'SubjectAttached'>
  | Asks<'GiveConsent', 'ConsentGiven'>
  | Asks<'NarrowConsent', 'ConsentNarrowed'>
  | Asks<'WithdrawConsent', 'ConsentWithdrawn'>
  | Asks<'AgreeAction', 'ActionAgreed'>
  | Asks<'CompleteAction', 'ActionCompleted'>
  | Asks<'DropAction', 'ActionDropped'>
  | Asks<'CloseCase', 'CaseClosed'>
  | Asks<'ReopenCase', 'CaseReopened'>

/** A record of what has already happened. It is stored, and judged; it is never refused for having been unlawful. */
export interface Record {
  readonly type: 'Record'
  readonly event: Unplaced<Event>
}

export type Command = Request | Record

type Asks<T extends string, E extends Event['type']> = Omit<
  Extract<Unplaced<Event>, { readonly type: E }>,
  'type' | 'schema'
> & {
  readonly type: T
}
