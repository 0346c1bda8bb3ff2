export type { Attendee, Person } from '../meeting/attending.ts'
export type { Stay } from '../meeting/staying.ts'
export {
  type AccessReview,
  accessReview,
  type Pattern,
  patternRules,
  type ReviewPeriod,
  type Thresholds,
  type UnitReview,
  usualThresholds
} from './accessReview.ts'
export type { Difference } from './agenda/differences.ts'
export type { Gathering } from './agenda/gathering.ts'
export { type AgendaJson, agendaJson, type CaseAtMeetingJson, type Written } from './agenda/json.ts'
export type { MayHear, Segment } from './agenda/segments.ts'
export type { Told } from './agenda/told.ts'
export {
  type Agenda,
  type AgendaViews,
  agenda,
  type CaseAtMeeting,
  questionFor,
  type UnknownMeeting
} from './agenda.ts'
export {
  type Changes,
  changes,
  type FindingChangeJson,
  findingChangeJson,
  type PartyChange,
  type PartyChangeJson,
  type PartyStanding,
  partyChangeJson,
  type Standing,
  standing
} from './changes.ts'
export type { FindingChange } from './changesPaired.ts'
export { check, type FindingJson, findingJson } from './check.ts'
export { type Checked, checkedBy, type JudgedCases } from './checkedBy.ts'
export { type Checking, checking } from './checking.ts'
export {
  type ClauseStanding,
  clause,
  type FindingState,
  findingStates,
  type NormStanding,
  type PowerStanding
} from './clause.ts'
export { costQuestions } from './costQuestions.ts'
export { costShares } from './costShares.ts'
export { aYearFrom, type DeadlineJson, deadlineJson, deadlines } from './deadlines.ts'
export type { Condition, Deadline } from './deadlinesOutlook.ts'
export { type Because, type Diff, diff } from './diff.ts'
export type { Links } from './diffEffects.ts'
export { type News, type NewsReader, newsReader } from './diffNews.ts'
export { type Disclosed, disclosed } from './disclosed.ts'
export { type Discussed, discussed } from './discussed.ts'
export {
  type DisclosedJson,
  type DiscussedJson,
  disclosedJson,
  discussedJson,
  type JudgedJson,
  judgedJson
} from './discussedJson.ts'
export { discussing, type ToDiscuss } from './discussing.ts'
export { exitIfNotice, lastNoticeDay } from './exitIfNotice.ts'
export { type Judging, judging } from './judging.ts'
export { type KeptFindings, noFindings } from './KeptFindings.ts'
export { leaves } from './leaves.ts'
export { type MayDiscussJson, mayDiscuss, mayDiscussJson, type OnRecordJson, type UnmetJson } from './mayDiscuss.ts'
export { member } from './member.ts'
export type { PatternRule, Reviewed } from './occasions.ts'
export { partiesNamed } from './partiesNamed.ts'
export { type Matter, stateOf, type UnderReadings, underAllReadings } from './readings.ts'
export { type RulingJson, rulingJson, rulings } from './rulings.ts'
export { agreementsOf, situationOf, type UnknownCase } from './situationOf.ts'
export { type AgreementState, type PartyState, type StateAnswer, state, stateCounted } from './state.ts'
export type { AgreementStream, Streams } from './streams.ts'
export { type Strictly, strictly } from './strictly.ts'
export { unitsNamed } from './unitsNamed.ts'
export { ask, type Beginning, type Known, type Question, type UnknownAgreement, type View, views } from './View.ts'
export type { Judged, Verdicts } from './verdicts.ts'
export { suppose } from './whatIf.ts'
export { withoutAgreement } from './withoutAgreement.ts'
