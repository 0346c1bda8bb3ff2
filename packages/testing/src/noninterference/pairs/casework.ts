import fc from 'fast-check'
import { contentOf, type EventType } from '../../arbitrary/event.ts'
import { mostlyAll, perhaps, rarely, someOf } from '../../arbitrary/work/often.ts'
import { say } from '../../arbitrary/work/said.ts'
import type { Said } from '../../logOf.ts'
import type { Reader } from '../Channel.ts'

/** Units that read, record, and are told of. */
const units = [
  'region/health-care',
  'police/investigation',
  'are/social-services',
  'berg/social-services',
  'ostersund/coordination',
  'outside/legal-aid',
  'body/tmv'
] as const
const anyUnit = fc.constantFrom(...units)

/** Days and moments around the reading: before it, at it, after it, and on its day. */
const moment = fc.constantFrom(
  '2024-03-05',
  '2024-03-05T09:00:00+01:00',
  '2024-03-12',
  '2024-03-12T10:00:00+01:00',
  '2024-03-12T12:00:00+01:00',
  '2023-12-31',
  '2024-01-01',
  '2024-06-30'
)

/** Who reads, and when. */
export const anyReader: fc.Arbitrary<Reader> = fc.record({
  unit: fc.constantFrom(...units.filter((unit) => unit !== 'ostersund/coordination'), 'region/psychiatry'),
  at: fc.constantFrom('2024-03-12T10:00:00+01:00', '2024-03-05T09:15:00+01:00', '2024-07-01T00:00:00+02:00')
})

const facts = ['identity', 'location', 'crime', 'children-situation', 'social', 'risk', 'health'] as const
const subjects = ['individual', 'child'] as const
const purposes = ['consult', 'assess-risk'] as const
const consentName = fc.constantFrom('consent-1', 'consent-2')
const text = fc.constantFrom('as agreed', 'på egen begäran', 'two\nlines', 'nytt nummer till skolan')
const noteOrNone = perhaps(text).map((note) => (note === null ? {} : { note }))
const until = rarely(moment).map((end) => (end === null ? {} : { until: end }))

const consent = fc
  .record({
    consent: consentName,
    recipients: fc.oneof(mostlyAll(units), someOf(units)),
    facts: mostlyAll(facts),
    subjects: mostlyAll(subjects),
    purposes: fc.constantFrom(purposes, purposes.slice(0, 1)),
    form: fc.constant('consent-form'),
    explained: fc.boolean(),
    until
  })
  .map(({ until, ...said }) => ({ ...said, ...until }))

const narrowing = fc
  .record({ consent: consentName, facts: perhaps(someOf(facts)), recipients: perhaps(someOf(units)) })
  .map(({ facts, recipients, ...said }) => ({
    ...said,
    ...(facts === null ? {} : { facts }),
    ...(recipients === null ? {} : { recipients })
  }))

const discussion = fc
  .record({
    meeting: fc.constant(meetingName()),
    from: fc.constant('2024-03-05T09:00:00+01:00'),
    to: fc.constant('2024-03-05T09:30:00+01:00'),
    basis: fc.oneof(
      fc.record({ kind: fc.constant('consent'), consents: mostlyAll(['consent-1', 'consent-2']) }),
      fc.record({ kind: fc.constant('de-identified'), attestedBy: anyUnit })
    ),
    kind: fc.constant('consulting'),
    purposes: fc.constant(purposes),
    present: someOf(units),
    facts: someOf(facts),
    subjects: fc.constant(['individual']),
    note: noteOrNone
  })
  .map(({ note, ...said }) => ({ ...said, ...note }))

const action = fc
  .record({ action: fc.constantFrom('action-1', 'action-2', 'action-3'), responsible: anyUnit, note: noteOrNone })
  .map(({ note, ...said }) => ({ ...said, goal: 2, ...note }))

const needs = fc
  .array(fc.record({ need: text, responsible: anyUnit, horizon: fc.constantFrom('short', 'long') }), { maxLength: 3 })
  .map((list) => ({ needs: list }))

/** What cases say in events of their own making, where any event would seldom meet another. */
const told: ReadonlyArray<readonly [weight: number, EventType, fc.Arbitrary<object>]> = [
  [4, 'ConsentGiven', consent],
  [1, 'ConsentNarrowed', narrowing],
  [1, 'ConsentWithdrawn', fc.record({ consent: consentName })],
  [2, 'CaseDiscussed', discussion],
  [2, 'ActionAgreed', action],
  [2, 'NeedsClarified', needs],
  [2, 'RiskAssessed', anyContent('RiskAssessed')],
  [3, 'CaseReferred', anyContent('CaseReferred')],
  ...(
    [
      'SubjectAttached',
      'HomeMunicipalityChanged',
      'GuidanceGiven',
      'ProtectionRecorded',
      'ParticipantsDecided',
      'ActionCompleted',
      'ActionDropped',
      'SupportAssessed',
      'ContactEstablished',
      'InformationGiven',
      'CrimeReported',
      'InvestigationJoined',
      'ChildPerspectiveConsidered',
      'ChildConcernReported',
      'PresentationScreened',
      'DisclosureDecided',
      'CaseClosed',
      'CaseReopened'
    ] as const
  ).map((type): readonly [number, EventType, fc.Arbitrary<object>] => [1, type, anyContent(type)])
]

/** Whatever an event of a case may say, but for its agreement: there is one. */
function anyContent(type: EventType): fc.Arbitrary<object> {
  return contentOf('case', type).map((data) => {
    const { agreement: _, ...said } = data as { readonly agreement?: unknown }
    return said
  })
}

function meetingName(): string {
  return 'meeting/2024-03-05'
}

/** Something that a case says: in an event of one of some types, if they are given. */
export const inCase = (types?: ReadonlyArray<EventType>): fc.Arbitrary<Said> => {
  const some = told.filter(([, type]) => types?.includes(type) === true)
  return fc.oneof(
    ...(some.length > 0 ? some : told).map(([weight, type, data]) => ({
      weight,
      arbitrary: fc
        .record({ name: fc.constantFrom('case/1', 'case/2', 'case/3'), moment, data, by: anyUnit })
        .map(({ name, moment, data, by }) => say(name, type, moment, data, by))
    }))
  )
}

const attendance = someOf(units).map((list) =>
  list.map((unit) => ({ unit, function: 'representative', mode: 'video' }))
)

const inMeeting: fc.Arbitrary<Said> = fc.oneof(
  fc.option(someOf(units), { nil: undefined }).map((called) =>
    say(meetingName(), 'MeetingCalled', '2024-03-04', {
      kind: 'regular',
      starts: '2024-03-05T09:00:00+01:00',
      ...(called === undefined ? {} : { called })
    })
  ),
  attendance.map((attendance) =>
    say(meetingName(), 'MeetingHeld', '2024-03-05T09:00:00+01:00', {
      kind: 'regular',
      from: '2024-03-05T09:00:00+01:00',
      to: '2024-03-05T10:00:00+01:00',
      attendance
    })
  ),
  anyUnit.map((unit) =>
    say(meetingName(), 'AttendeeEntered', '2024-03-05T09:10:00+01:00', { unit, function: 'representative' })
  ),
  fc.constant(say(meetingName(), 'MeetingDocumented', '2024-03-06', {}))
)

/** What happens, one event at a time: in cases, and now and then at the meeting. */
export const happening: fc.Arbitrary<Said> = fc.oneof(
  { weight: 6, arbitrary: inCase() },
  { weight: 1, arbitrary: inMeeting }
)
