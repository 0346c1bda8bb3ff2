import { isDay } from '../format.ts'
import type { Language } from '../Language.ts'
import { entry, text, type Value, type Values } from '../table.ts'
import { date, list, moment } from './grammar.ts'
import { functionOf, names, party, unit } from './names.ts'

export const events: Language['events'] = {
  EditionAdopted: ({ edition }) => `utgåvan ${text(edition)} antogs`,
  EditionSigned: ({ party: who, edition }) => signed(party(who), text(edition)),
  RevisionRequested: ({ party: who }) => `${party(who)} begärde en revidering`,
  PartyWithdrew: ({ party: who, written }) =>
    `${party(who)} sade upp sin medverkan${written === undefined ? '' : written === true ? ' skriftligt' : ', men inte skriftligt'}`,
  WithdrawalRevoked: ({ party: who }) => `${party(who)} tog tillbaka sin uppsägning`,
  OtherwiseAgreed: agreement,
  RepresentativeAppointed: ({ party: who, role, unit: from }) =>
    `${party(who)} utsåg ${roleOf(role).one}${from === undefined ? '' : ` från ${unit(from)}`}`,
  RepresentativeLeft: ({ party: who, role }) => `${roleOf(role).the} för ${party(who)} slutade`,
  SteeringGroupMet: () => 'styrgruppen träffades',
  WorkingGroupMet: () => 'arbetsgruppen träffades',
  AnnualReportDelivered: ({ year }) => `verksamhetsrapporten${ofYear(year)} lämnades`,
  FollowUpPlanAdopted: () => 'uppföljningsplanen antogs',
  GoalsFollowedUp: ({ year }) => `målen följdes upp${ofYear(year)}`,
  FollowUpRequested: ({ due }) =>
    `frågor till uppföljningen skickades ut${due === undefined ? '' : `, att svara på senast ${date(due)}`}`,
  FollowUpAnswered: ({ party: who }) => `${party(who)} svarade`,
  RoutineAdopted: () => 'en rutin antogs',
  CostKeyAgreed: () => 'en kostnadsnyckel bestämdes',
  CostQuestionRaised: () => 'frågan väcktes',
  CostQuestionDecided: () => 'den avgjordes',
  CoordinatorHoursReviewed: () => 'samordnarens tid sågs över',
  DisputeRaised: () => 'tvisten togs upp',
  DisputeDiscussed: () => 'tvisten behandlades i styrgruppen',
  DisputeEscalated: () => 'tvisten fördes vidare till ledningsgruppen TMV',
  DisputeSettled: () => 'tvisten löstes',
  SurveyAnswered: () => 'en enkät besvarades',
  DecisionTaken: () => 'ett beslut fattades',
  EventRetracted: () => 'en uppgift togs tillbaka',
  CaseReferred: referral,
  SubjectAttached: () => 'ärendet knöts till en person',
  HomeMunicipalityChanged: ({ homeMunicipality }) => `hemkommunen blev ${party(homeMunicipality)}`,
  GuidanceGiven: () => 'vägledning gavs',
  ConsentGiven: ({ consent, explained, until }) =>
    explained === undefined
      ? `samtycket${called(consent)} lämnades${ends(until)}`
      : `ett samtycke lämnades, ${explained === true ? 'efter' : 'utan'} en tydlig förklaring`,
  ConsentNarrowed: ({ consent, until }) => `samtycket${called(consent)} begränsades${ends(until)}`,
  ConsentWithdrawn: ({ consent }) => `samtycket${called(consent)} togs tillbaka`,
  ProtectionRecorded: () => 'det antecknades om personuppgifterna är skyddade',
  ParticipantsDecided: () => 'det bestämdes vilka som deltar',
  CaseDiscussed: discussion,
  NeedsClarified: () => 'behoven klarlades',
  RiskAssessed: () => 'risken bedömdes',
  ActionAgreed: (says) => `en insats bestämdes${note(says)}`,
  ActionCompleted: () => 'en insats genomfördes',
  ActionDropped: () => 'en insats uteblev',
  SupportAssessed: () => 'behovet av stöd bedömdes',
  ContactEstablished: () => 'kontakt togs',
  InformationGiven: () => 'information lämnades',
  CrimeReported: () => 'ett brott anmäldes',
  InvestigationJoined: () => 'den enskilde medverkade i utredningen',
  ChildPerspectiveConsidered: () => 'barnens perspektiv beaktades',
  ChildConcernReported: () => 'oro för ett barn anmäldes',
  PresentationScreened: screening,
  DisclosureDecided: () => 'ett utlämnande beslutades',
  CaseClosed: () => 'ärendet avslutades',
  CaseReopened: () => 'ärendet öppnades igen',
  MeetingCalled: () => 'mötet utlystes',
  MeetingHeld: held,
  AttendeeEntered: (says) => `${attendee(says)} kom in`,
  AttendeeLeft: (says) => `${attendee(says)} lämnade mötet`,
  MeetingCancelled: () => 'mötet ställdes in',
  MeetingDocumented: () => 'mötet dokumenterades'
}

export const someEvent = 'något hände'

export const cited: Language['cited'] = (id, effective, recorded) =>
  `${effective}, händelse ${id}, känd sedan ${recorded}`

export function signed(parties: string, edition: string): string {
  return `${parties} skrev under utgåvan ${edition}`
}

export const signedBy: Language['signedBy'] = (last, ids) => `den sista ${last}, händelserna ${ids}`

/** Vad parterna enades om, och den sista dagen: what the parties agreed on, with its last day. */
function agreement({ until, what, party: who }: Values): string {
  if (what === undefined) return `parterna kom överens om att ${date(until)} är sista dagen`
  const that = who === undefined ? entry(names.agreed, text(what)) : `${party(who)} lämnar`
  return `det bestämdes att ${that ?? 'något annat gäller'}${until === undefined ? '' : `, med ${date(until)} som sista dag`}`
}

const ofYear = (year: Value): string => (year === undefined ? '' : ` för ${text(year)}`)
const called = (consent: Value): string => (consent === undefined ? '' : ` ${text(consent)}`)
const ends = (until: Value): string =>
  until === undefined ? '' : `, ${isDay(text(until)) ? 'till och med' : 'till'} ${moment(until)}`
const meeting = (kind: Value): string => entry(names.meetings, text(kind))?.one ?? 'ett möte'
const roleOf = (role: Value): { readonly one: string; readonly the: string } =>
  entry(names.roles, text(role)) ?? { one: 'någon', the: 'någon' }

function referral({
  adult,
  'lives-in-county': inCounty,
  referrer,
  children,
  homeMunicipality,
  ...says
}: Values): string {
  const whose = [
    ...(adult === undefined ? [] : [adult === true ? 'är vuxen' : 'är under 18 år']),
    ...(inCounty === undefined ? [] : [`bor ${inCounty === true ? 'i' : 'utanför'} länet`])
  ]
  return [
    `ärendet togs upp${referrer === undefined ? '' : ` av ${unit(referrer)}`}${whose.length === 0 ? '' : `, om någon som ${list(whose)}`}`,
    ...(children === undefined ? [] : [withChildren(children)]),
    ...(homeMunicipality === undefined ? [] : [`med ${party(homeMunicipality)} som hemkommun`])
  ]
    .join(', ')
    .concat(note(says))
}

const withChildren = (children: Value): string =>
  children === true ? 'med barn' : children === false ? 'utan barn' : 'utan uppgift om det finns barn'

function discussion({ basis, unit: present, attestedBy, provision, decidedBy, ...says }: Values): string {
  if (present !== undefined) return `${unit(present)} var med när ärendet drogs`
  if (attestedBy !== undefined) return `${unit(attestedBy)} intygade att ingen kunde veta vem ärendet gällde`
  if (provision !== undefined) return `${unit(decidedBy)} beslutade att ${text(provision)} är tillämplig`
  const ground = basis === undefined ? undefined : entry(names.bases, text(basis))
  return `ärendet drogs${ground === undefined ? '' : `, ${ground}`}${note(says)}`
}

/** Att en händelse har en anteckning, som ingen läser här: that an event carries a note. */
function note({ 'with-note': withNote }: Values): string {
  return withNote === true ? ', med en anteckning' : ''
}

function screening({ outcome, screenedBy }: Values): string {
  if (screenedBy === undefined) return 'det som skulle dras granskades'
  return outcome === 'confirmed'
    ? `${unit(screenedBy)} bekräftade att den inte röjer vems ärendet är`
    : `${unit(screenedBy)} granskade den och lät den stå`
}

const attendee = ({ unit: of, function: name }: Values): string =>
  name === undefined ? unit(of) : `${functionOf(name)} för ${unit(of)}`

const how = ({ mode }: Values): string => {
  const said = mode === undefined ? undefined : entry(names.modes, text(mode))
  return said === undefined ? '' : ` ${said}`
}

function held({ kind, ...who }: Values): string {
  if (who['unit'] === undefined) return `${meeting(kind)} hölls`
  return kind === undefined
    ? `${attendee(who)} deltog${how(who)}`
    : `vid ${meeting(kind)} deltog ${attendee(who)}${how(who)}`
}
