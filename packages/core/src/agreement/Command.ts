import type { Asks, Record } from '../log/Command.ts'
import type { Event } from './Event.ts'

/**
 * What can be asked for under an agreement. A request is guarded: it is carried out, or refused with a reason.
 *
 * Each is named for what somebody asks, carries the id of the event that it becomes, and says what that event will say.
 */
export type Request =
  | Asks<Event, 'AdoptEdition', 'EditionAdopted'>
  | Asks<Event, 'SignEdition', 'EditionSigned'>
  | Asks<Event, 'RequestRevision', 'RevisionRequested'>
  | Asks<Event, 'GiveNotice', 'PartyWithdrew'>
  | Asks<Event, 'RevokeNotice', 'WithdrawalRevoked'>
  | Asks<Event, 'AgreeOtherwise', 'OtherwiseAgreed'>
  | Asks<Event, 'Appoint', 'RepresentativeAppointed'>
  | Asks<Event, 'EndAppointment', 'RepresentativeLeft'>
  | Asks<Event, 'RequestFollowUp', 'FollowUpRequested'>
  | Asks<Event, 'AnswerFollowUp', 'FollowUpAnswered'>
  | Asks<Event, 'AgreeCostKey', 'CostKeyAgreed'>
  | Asks<Event, 'RaiseDispute', 'DisputeRaised'>
  | Asks<Event, 'EscalateDispute', 'DisputeEscalated'>
  | Asks<Event, 'SettleDispute', 'DisputeSettled'>

export type Command = Request | Record<Event>
