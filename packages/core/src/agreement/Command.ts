import type { Unplaced } from '../log/Command.ts'
import type { Event } from './Event.ts'

/**
 * What can be asked for under an agreement. A request is guarded: it is carried out, or refused with a reason.
 *
 * Each is named for what somebody asks, carries the id of the event that it becomes, and says what that event will say.
 */
export type Request =
  | Asks<'AdoptEdition', 'EditionAdopted'>
  | Asks<'SignEdition', 'EditionSigned'>
  | Asks<'RequestRevision', 'RevisionRequested'>
  | Asks<'GiveNotice', 'PartyWithdrew'>
  | Asks<'RevokeNotice', 'WithdrawalRevoked'>
  | Asks<'AgreeOtherwise', 'OtherwiseAgreed'>
  | Asks<'Appoint', 'RepresentativeAppointed'>
  | Asks<'EndAppointment', 'RepresentativeLeft'>
  | Asks<'RequestFollowUp', 'FollowUpRequested'>
  | Asks<'AnswerFollowUp', 'FollowUpAnswered'>
  | Asks<'AgreeCostKey', 'CostKeyAgreed'>
  | Asks<'RaiseDispute', 'DisputeRaised'>
  | Asks<'EscalateDispute', 'DisputeEscalated'>
  | Asks<'SettleDispute', 'DisputeSettled'>

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
