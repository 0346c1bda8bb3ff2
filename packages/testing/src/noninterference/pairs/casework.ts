import fc from 'fast-check'
import { contentOf, type EventType } from '../../arbitrary/event.ts'
import { mostlyAll, perhaps, rarely, someOf } from '../../arbitrary/work/often.ts'
import { say } from '../../arbitrary/work/said.ts'
import type { Said } from '../../logOf.ts'
import { meetingDays, streamOn } from './meetings.ts'
import { anyUnit, units } from './units.ts'

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
    meeting: fc.constantFrom(...meetingDays).map(streamOn),
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

const actionName = fc.constantFrom('action-1', 'action-2', 'action-3')

const action = fc
  .record({ action: actionName, responsible: anyUnit, note: noteOrNone })
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
  [1, 'ActionCompleted', fc.record({ action: actionName })],
  [1, 'ActionDropped', fc.record({ action: actionName, reason: fc.constantFrom('not-done', 'declined') })],
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
