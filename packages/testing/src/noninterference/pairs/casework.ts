import fc from 'fast-check'
import { contentOf, type EventType } from '../../arbitrary/event.ts'
import { plainRecord } from '../../arbitrary/values.ts'
import { mostlyAll, rarely, someOf } from '../../arbitrary/work/often.ts'
import { naming, say } from '../../arbitrary/work/said.ts'
import type { Said } from '../../logOf.ts'
import { itsAgreement } from './agreement.ts'
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
const discussionName = fc.constantFrom('discussion-1', 'discussion-2')
const conditions = fc.constantFrom<object>({ danger: 'yes' }, { danger: 'unknown', need: 'yes' }, { need: 'no' }, {})
const provision = fc.constantFrom('10:18 c', '10:2', '10:27')
const lawOn = fc.constantFrom('2024-03-05', '2025-12-01')
const text = fc.constantFrom('as agreed', 'på egen begäran', 'two\nlines', 'nytt nummer till skolan')
const until = rarely(moment).map((end) => (end === null ? {} : { until: end }))

const consent = fc
  .record({
    said: fc.record({
      consent: consentName,
      recipients: fc.oneof(mostlyAll(units), someOf(units)),
      facts: mostlyAll(facts),
      subjects: mostlyAll(subjects),
      purposes: fc.constantFrom(purposes, purposes.slice(0, 1)),
      form: fc.constantFrom('consent-form', 'other-written', 'oral'),
      explained: fc.boolean()
    }),
    until
  })
  .map(({ said, until }) => ({ ...said, ...until }))

const narrowing = plainRecord(
  { consent: consentName },
  {
    facts: someOf(facts),
    recipients: someOf(units),
    subjects: someOf(subjects),
    purposes: someOf(purposes),
    until: moment
  }
)

const basis = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('consent'), consents: someOf(['consent-1', 'consent-2']) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('de-identified'), attestedBy: anyUnit }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('provision'), provision, decidedBy: anyUnit, conditions, lawOn })
  }
)

const discussion = plainRecord(
  {
    meeting: fc.constantFrom(...meetingDays).map(streamOn),
    from: fc.constantFrom('2024-03-05T09:00:00+01:00', '2024-03-05T09:05:00+01:00'),
    to: fc.constantFrom('2024-03-05T09:30:00+01:00', '2024-03-05T09:45:00+01:00'),
    basis,
    kind: fc.constantFrom('consulting', 'planning', 'follow-up'),
    purposes: someOf(purposes),
    present: someOf(units),
    facts: someOf(facts),
    subjects: someOf(subjects)
  },
  { discussion: discussionName, note: text }
)

const actionName = fc.constantFrom('action-1', 'action-2', 'action-3')

const action = plainRecord(
  { action: actionName, responsible: anyUnit, goal: fc.integer({ min: 1, max: 9 }) },
  {
    due: fc.constantFrom('2024-03-20', '2024-05-31'),
    discussion: discussionName,
    kind: fc.constantFrom('protection', 'support', 'contact'),
    note: text
  }
)

const decision = plainRecord(
  {
    decision: fc.constantFrom('decision-1', 'decision-2'),
    facts: someOf(facts),
    subjects: someOf(subjects),
    from: anyUnit,
    to: anyUnit,
    purpose: fc.constantFrom('clarify-needs', ...purposes),
    lawOn,
    outcome: fc.constantFrom('permit', 'deny', 'needs-human'),
    unmet: someOf(['no consent', 'the party has left'])
  },
  { provision, conditions, consent: consentName, reservation: text }
)

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
  [1, 'DisclosureDecided', decision],
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
      'CaseClosed',
      'CaseReopened'
    ] as const
  ).map((type): readonly [number, EventType, fc.Arbitrary<object>] => [1, type, anyContent(type)])
]

/** Whatever an event of a case may say, but for its agreement. */
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
        .record({
          name: fc.constantFrom('case/1', 'case/2', 'case/3'),
          moment,
          data,
          agreement: itsAgreement,
          by: anyUnit
        })
        .map(({ name, moment, data, agreement, by }) => say(name, type, moment, { ...data, ...naming(agreement) }, by))
    }))
  )
}
