import type { OtherwiseAgreed } from '../agreement/State.ts'
import type { Basis } from '../case/Event.ts'
import type { Gap, Matter } from '../clauses/open.ts'

/*
 * The names that proofs of this agreement hold. A table of words has one entry for each, so that a name without words does
 * not compile; that a rule carries no other name is tested.
 */

/** The norms that can be kept or breached. */
export type NormName =
  | '7/target-group'
  | '8/explained'
  | '8/child-perspective'
  | '9/steering-group'
  | '9/working-group'
  | '9/annual-report'
  | '10.1/investigator-attends'
  | '10.1/safety-attends'
  | '10.2/appoint-representative'
  | '10.2/appoint-deputy'
  | '10.2/attends'
  | '10.3/attends-own-case'
  | '10.4/appoint-coordinator'
  | '10.4/appoint-representative'
  | '10.4/appoint-deputy'
  | '10.4/attends'
  | '12/weekly-meeting'
  | '12/ground'
  | '12/present-as-attended'
  | '12/note-screened'
  | '14.1/document-meeting'
  | '14.2/follow-up-plan'
  | '14.2/follow-up-of-goals'
  | '14.2/answer-request'
  | '15/secrecy'
  | '18/order'

/** What the text lets somebody do: acts that change the legal position, and permissions. */
export type PowerName =
  | '12/other-actors'
  | '13/cost-decision'
  | '16/agree-otherwise'
  | '17/request-revision'
  | '17/withdraw'
  | '17/revoke'

/** Every rule that a proof names as applied. */
export type RuleName =
  | NormName
  | PowerName
  | '2/party'
  | '2/parties'
  | 'signatures/in-force'
  | 'signatures/joins'
  | 'signatures/not-in-force'
  | 'signatures/not-listed'
  | '12/left'
  | '12/may-discuss'
  | '12/discussed'
  | '13/cost-shares'
  | '13/cost-question'
  | '15/decided'
  | '15/disclosed'
  | '15/provisions'
  | '15/protected-place'
  | '15/reporting-duty'
  | '16/agreed-to-leave'
  | '16/agreed-to-end'
  | '16/term-over'
  | '16/agreed-without-effect'
  | '16/all-agree'
  | '16/running-term'
  | '17/lapses'
  | '17/leaves'
  | '17/all-agree'
  | '17/day-of-notice'
  | '17/exit'
  | '17/last-day'
  | '17/notice-without-effect'
  | '17/exit-if-notice'
  | '17/last-notice-day'
  | '18/discussed-after'

/** The rules that have exceptions. */
export type DefaultName = '9/times-a-year' | '12/grounds' | '15/bases'

/** What such a rule says where no exception applies. */
export type BaseName = '9/a-whole-year' | '12/no-ground'

/** Its exceptions. */
export type ExceptionName =
  | '9/part-of-a-year'
  | '12/consent'
  | '12/de-identified'
  | '12/provision'
  | '15/consent'
  | '15/de-identified'
  | '15/provision'

/** What rules ask of their subjects. */
export type FactName =
  | 'adult'
  | 'lives-in-county'
  | 'part-of-a-year'
  | 'times-in-proportion'
  | 'role-held'
  | 'consent-covers'
  | 'de-identified'
  | 'conditions-met'
  | 'same-as-attendance'
  | 'screened-that-day'
  | 'decided-by-the-steering-group'
  | 'agreement-in-force'
  | 'all-parties-agree'
  | 'concerns-a-party'
  | 'within-the-running-term'
  | 'asked-by-a-party'
  | 'given-by-a-party'
  | 'given-in-writing'
  | 'reached-all-parties'
  | 'not-revoked'
  | 'a-notice-runs'
  | 'before-the-exit'
  | 'discussed-in-steering-group'

/** What rules make of a value. */
export type OperationName = 'in-proportion' | 'is-a-ground'

/** What an act without effect lacks. */
export type LackName =
  | 'steering-group'
  | 'in-force'
  | 'all-agree'
  | 'party'
  | 'within-the-term'
  | 'in-writing'
  | 'all-told'
  | 'not-revoked'
  | 'something-to-revoke'
  | 'in-time'

/** Why a notice has no effect. */
export type NoticeLackName = 'no-party' | 'not-written' | 'not-all-told' | 'revoked'

/** What a log may not say, or two records in it may disagree on, besides the facts and exceptions of rules. */
export type MatterName = Matter['name']

/** Cases for which the text does not provide, by what would decide them. */
export type GapName = Gap

/** What is searched for, and found to be lacking. */
export type SoughtName =
  | 'EditionAdopted'
  | 'EditionSigned'
  | 'PartyWithdrew'
  | 'WithdrawalRevoked'
  | 'OtherwiseAgreed'
  | 'RepresentativeAppointed'
  | 'SteeringGroupMet'
  | 'WorkingGroupMet'
  | 'AnnualReportDelivered'
  | 'FollowUpPlanAdopted'
  | 'GoalsFollowedUp'
  | 'FollowUpAnswered'
  | 'CostKeyAgreed'
  | 'CostQuestionDecided'
  | 'DisputeDiscussed'
  | 'ConsentGiven'
  | 'ConsentWithdrawn'
  | 'CaseDiscussed'
  | 'PresentationScreened'
  | 'ChildPerspectiveConsidered'
  | 'MeetingHeld'
  | 'AttendeeEntered'
  | 'MeetingDocumented'

/** Named operations of calculations. */
export type CalculationName =
  | 'add-months'
  | 'add-months-first-day-counted'
  | 'year-end'
  | 'year-end-by-moved-notice-day'
  | 'later-of-year-end-and-period'
  | 'last-notice-day-moved-to-workday'
  | 'later-day-named'
  | 'parties-left'
  | 'in-proportion'
  | 'share-of-cost'
  | 'share-of-cost-with-one-of-the-rest'

/** Who bears a duty, where it is no party. */
export type BearerName = 'steering-group' | 'working-group' | 'all' | 'coordinator'

/** On what ground a case was presented. */
export type BasisKind = Basis['kind']

/** What all parties agreed on instead of what the text says. */
export type AgreedName = OtherwiseAgreed['what']
