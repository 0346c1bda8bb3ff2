import { isDay } from '../format.ts'
import type { Language } from '../Language.ts'
import { entry, text, type Value, type Values } from '../table.ts'
import { date, list, moment } from './grammar.ts'
import { functionOf, names, party, unit } from './names.ts'

export const events: Language['events'] = {
  EditionAdopted: ({ edition }) => `edition ${text(edition)} was adopted`,
  EditionSigned: ({ party: who, edition }) => signed(party(who), text(edition)),
  RevisionRequested: ({ party: who }) => `${party(who)} asked for a revision`,
  PartyWithdrew: ({ party: who, written }) =>
    `${party(who)} gave notice${written === undefined ? '' : written === true ? ' in writing' : ', but not in writing'}`,
  WithdrawalRevoked: ({ party: who }) => `${party(who)} took back its notice`,
  OtherwiseAgreed: agreement,
  RepresentativeAppointed: ({ party: who, role, unit: from }) =>
    `${party(who)} appointed ${roleOf(role).one}${from === undefined ? '' : ` from ${unit(from)}`}`,
  RepresentativeLeft: ({ party: who, role }) => `${roleOf(role).the} of ${party(who)} left`,
  SteeringGroupMet: () => 'the steering group met',
  WorkingGroupMet: () => 'the working group met',
  AnnualReportDelivered: ({ year }) => `the yearly report${ofYear(year)} was delivered`,
  FollowUpPlanAdopted: () => 'the follow-up plan was adopted',
  GoalsFollowedUp: ({ year }) => `the goals were followed up${ofYear(year)}`,
  FollowUpRequested: ({ due }) =>
    `questions for the follow-up were sent${due === undefined ? '' : `, to be answered by ${date(due)}`}`,
  FollowUpAnswered: ({ party: who }) => `${party(who)} answered`,
  RoutineAdopted: () => 'a routine was adopted',
  CostKeyAgreed: () => 'a cost key was agreed',
  CostQuestionRaised: () => 'the question was raised',
  CostQuestionDecided: () => 'it was decided',
  CoordinatorHoursReviewed: () => 'the hours of the coordinator were reviewed',
  DisputeRaised: () => 'the dispute was raised',
  DisputeDiscussed: () => 'the dispute was discussed in the steering group',
  DisputeEscalated: () => 'the dispute was taken to the leadership group TMV',
  DisputeSettled: () => 'the dispute was settled',
  SurveyAnswered: () => 'a survey was answered',
  DecisionTaken: () => 'a decision was taken',
  EventRetracted: () => 'a record was taken back',
  CaseReferred: referral,
  SubjectAttached: () => 'the case got an individual',
  HomeMunicipalityChanged: ({ homeMunicipality }) => `the home municipality became ${party(homeMunicipality)}`,
  GuidanceGiven: () => 'guidance was given',
  ConsentGiven: ({ consent, explained, until }) =>
    explained === undefined
      ? `the consent${called(consent)} was given${ends(until)}`
      : `a consent was given, ${explained === true ? 'after' : 'without'} a clear explanation`,
  ConsentNarrowed: ({ consent, until }) => `the consent${called(consent)} was narrowed${ends(until)}`,
  ConsentWithdrawn: ({ consent }) => `the consent${called(consent)} was withdrawn`,
  ProtectionRecorded: () => 'whether personal data are protected was recorded',
  ParticipantsDecided: () => 'it was decided who takes part',
  CaseDiscussed: discussion,
  NeedsClarified: () => 'needs were clarified',
  RiskAssessed: () => 'the risk was assessed',
  ActionAgreed: (says) => `an action was agreed${note(says)}`,
  ActionCompleted: () => 'an action was completed',
  ActionDropped: () => 'an action was dropped',
  SupportAssessed: () => 'the need of support was assessed',
  ContactEstablished: () => 'contact was established',
  InformationGiven: () => 'information was given',
  CrimeReported: () => 'a crime was reported',
  InvestigationJoined: () => 'the individual took part in the investigation',
  ChildPerspectiveConsidered: () => 'the view of the children was considered',
  ChildConcernReported: () => 'concern for a child was reported',
  PresentationScreened: screening,
  DisclosureDecided: () => 'a disclosure was decided on',
  CaseClosed: () => 'the case was closed',
  CaseReopened: () => 'the case was reopened',
  MeetingCalled: () => 'the meeting was called',
  MeetingHeld: held,
  AttendeeEntered: (says) => `${attendee(says)} came in`,
  AttendeeLeft: (says) => `${attendee(says)} left the meeting`,
  MeetingCancelled: () => 'the meeting was cancelled',
  MeetingDocumented: () => 'the meeting was documented'
}

export const someEvent = 'something happened'

export const cited: Language['cited'] = (id, effective, recorded) =>
  `${effective}, event ${id}, known since ${recorded}`

export function signed(parties: string, edition: string): string {
  return `${parties} signed edition ${edition}`
}

export const signedBy: Language['signedBy'] = (last, ids) => `the last on ${last}, events ${ids}`

/** What the parties agreed on, with its last day. */
function agreement({ until, what, party: who }: Values): string {
  if (what === undefined) return `the parties agreed that ${date(until)} is the last day`
  const that = who === undefined ? entry(names.agreed, text(what)) : `${party(who)} leaves`
  return `it was agreed that ${that ?? 'something else holds'}${until === undefined ? '' : `, with ${date(until)} as the last day`}`
}

const ofYear = (year: Value): string => (year === undefined ? '' : ` for ${text(year)}`)
const called = (consent: Value): string => (consent === undefined ? '' : ` ${text(consent)}`)
const ends = (until: Value): string =>
  until === undefined ? '' : `, ${isDay(text(until)) ? 'to the end of' : 'until'} ${moment(until)}`
const meeting = (kind: Value): string => entry(names.meetings, text(kind))?.one ?? 'a meeting'
const roleOf = (role: Value): { readonly one: string; readonly the: string } =>
  entry(names.roles, text(role)) ?? { one: 'somebody', the: 'somebody' }

function referral({
  adult,
  'lives-in-county': inCounty,
  referrer,
  children,
  homeMunicipality,
  ...says
}: Values): string {
  const whose = [
    ...(adult === undefined ? [] : [adult === true ? 'is an adult' : 'is under 18']),
    ...(inCounty === undefined ? [] : [`lives ${inCounty === true ? 'in' : 'outside'} the county`])
  ]
  return [
    `the case${whose.length === 0 ? '' : ` of somebody who ${list(whose)}`} was taken up${referrer === undefined ? '' : ` by ${unit(referrer)}`}`,
    ...(children === undefined ? [] : [withChildren(children)]),
    ...(homeMunicipality === undefined ? [] : [`with ${party(homeMunicipality)} as the home municipality`])
  ]
    .join(', ')
    .concat(note(says))
}

const withChildren = (children: Value): string =>
  children === true
    ? 'with children'
    : children === false
      ? 'without children'
      : 'without word of whether there are children'

function discussion({ basis, unit: present, attestedBy, provision, decidedBy, ...says }: Values): string {
  if (present !== undefined) return `${unit(present)} attended when the case was presented`
  if (attestedBy !== undefined) return `${unit(attestedBy)} attested that nobody could tell whose case it was`
  if (provision !== undefined) return `${unit(decidedBy)} decided that ${text(provision)} applies`
  const ground = basis === undefined ? undefined : entry(names.bases, text(basis))
  return `the case was presented${ground === undefined ? '' : `, ${ground}`}${note(says)}`
}

/** That an event carries a note, which nobody reads here. */
function note({ 'with-note': withNote }: Values): string {
  return withNote === true ? ', with a note' : ''
}

function screening({ outcome, screenedBy }: Values): string {
  if (screenedBy === undefined) return 'what was to be presented was screened'
  return outcome === 'confirmed'
    ? `${unit(screenedBy)} confirmed that it tells nobody whose case it is`
    : `${unit(screenedBy)} screened it and let it stand`
}

const attendee = ({ unit: of, function: name }: Values): string =>
  name === undefined ? unit(of) : `${functionOf(name)} of ${unit(of)}`

const how = ({ mode }: Values): string => {
  const said = mode === undefined ? undefined : entry(names.modes, text(mode))
  return said === undefined ? '' : ` ${said}`
}

function held({ kind, ...who }: Values): string {
  if (who['unit'] === undefined) return `${meeting(kind)} was held`
  return `${kind === undefined ? '' : `at ${meeting(kind)} `}${attendee(who)} attended${how(who)}`
}
