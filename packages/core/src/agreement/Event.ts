import type * as t from 'io-ts'
import { closed } from '../codec/closed.ts'
import { DayText, dictionary, Flag, list, Name, oneOf, PartyId, Text, UnitId, whole } from '../codec/values.ts'
import { type EventOf, EventRetracted } from '../log/Envelope.ts'
import { Terms } from './Terms.ts'

/** What a party is. */
export const PartyKind = oneOf('police', 'region', 'municipality', 'state-agency', 'association', 'other')
export type PartyKind = t.TypeOf<typeof PartyKind>

/** For what a party is represented. */
export const Role = oneOf('representative', 'deputy', 'coordinator', 'contact', 'steering', 'working')
export type Role = t.TypeOf<typeof Role>

const appointment = { party: PartyId, role: Role, unit: UnitId, function: Name }

/**
 * What can happen in the life of an agreement, with the codec of what each event says.
 *
 * Stored as written: a name or a key here is never changed, only added.
 */
export const data = {
  /** A text, its parties and its terms exist. It applies only once signed (R5). */
  EditionAdopted: closed('the data of EditionAdopted', {
    edition: Name,
    parties: list(closed('{id, kind}', { id: PartyId, kind: PartyKind })),
    terms: Terms
  }),
  EditionSigned: closed('the data of EditionSigned', { edition: Name, party: PartyId }),
  /** Clause 17, first sentence. */
  RevisionRequested: closed('the data of RevisionRequested', { party: PartyId, about: Text }),
  /** Clause 17: the notice. When it takes effect is derived from the terms. */
  PartyWithdrew: closed(
    'the data of PartyWithdrew',
    {
      party: PartyId,
      written: Flag,
      /** When each of the other parties had it. */
      notified: list(closed('{party, on}', { party: PartyId, on: DayText }))
    },
    /** A later turn of the year than the earliest possible. */
    { leavesOn: DayText }
  ),
  /** Counts only before the exit day, and with all who are members on its day. */
  WithdrawalRevoked: closed('the data of WithdrawalRevoked', { party: PartyId, agreedBy: list(PartyId) }),
  /** Clause 16: the parties agreed otherwise. Counts only with all who are members on its day (R3). */
  OtherwiseAgreed: closed(
    'the data of OtherwiseAgreed',
    {
      what: oneOf('agreement-ends', 'agreement-extends-to', 'party-leaves'),
      on: DayText,
      agreedBy: list(PartyId)
    },
    { party: PartyId }
  ),
  RepresentativeAppointed: closed('the data of RepresentativeAppointed', appointment),
  /** Its day is the first without. */
  RepresentativeLeft: closed('the data of RepresentativeLeft', appointment),
  /** Clause 9. */
  SteeringGroupMet: closed('the data of SteeringGroupMet', { attending: list(PartyId) }),
  /** Clause 9, from the edition of 2024-08-29. */
  WorkingGroupMet: closed('the data of WorkingGroupMet', { attending: list(PartyId) }),
  /** Clause 9: to TMV where `to` is absent. */
  AnnualReportDelivered: closed(
    'the data of AnnualReportDelivered',
    { year: whole(1900, 9999) },
    { to: list(oneOf('tmv', 'steering-group')) }
  ),
  /** Clause 14.2. */
  FollowUpPlanAdopted: closed('the data of FollowUpPlanAdopted', {}),
  GoalsFollowedUp: closed('the data of GoalsFollowedUp', { year: whole(1900, 9999) }),
  FollowUpRequested: closed(
    'the data of FollowUpRequested',
    { request: Name, of: list(PartyId), due: DayText },
    { from: UnitId }
  ),
  FollowUpAnswered: closed('the data of FollowUpAnswered', { request: Name, party: PartyId }),
  RoutineAdopted: closed('the data of RoutineAdopted', { routine: Text }),
  /** Clauses 10.3 and 13: each municipality's share in hundredths of a per cent. */
  CostKeyAgreed: closed('the data of CostKeyAgreed', { shares: dictionary(PartyId, whole(0, 10_000)) }),
  CostQuestionRaised: closed('the data of CostQuestionRaised', { question: Text }),
  CostQuestionDecided: closed('the data of CostQuestionDecided', { question: Text, body: UnitId }),
  /** Clause 10.4: whether the coordinator's hours are adequate. */
  CoordinatorHoursReviewed: closed('the data of CoordinatorHoursReviewed', {}),
  /** Clause 18, its levels in order. */
  DisputeRaised: closed('the data of DisputeRaised', { dispute: Name, party: PartyId, clause: Name }),
  DisputeDiscussed: closed('the data of DisputeDiscussed', { dispute: Name }),
  DisputeEscalated: closed('the data of DisputeEscalated', { dispute: Name }),
  DisputeSettled: closed('the data of DisputeSettled', { dispute: Name }),
  /** Clause 6, goals 7 to 9. */
  SurveyAnswered: closed('the data of SurveyAnswered', {
    survey: Name,
    answer: Name,
    goal: whole(7, 9),
    party: PartyId,
    score: whole(1, 5)
  }),
  DecisionTaken: closed('the data of DecisionTaken', { body: UnitId, about: Text, outcome: Text }),
  EventRetracted
} as const

/** What has happened in the life of an agreement. */
export type Event = EventOf<typeof data>
