import type { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { logOf, type Said } from '@norrsken/testing'
import fc from 'fast-check'

const between = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: Day.day(from), max: Day.day(to) }).map((day) => Day.toIso(day as Day.Day))
const day = between('2024-02-20', '2024-04-10')
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }))
  .map(([on, hour]) => `${on}T${String(hour).padStart(2, '0')}:30:00+01:00`)
const when = fc.oneof({ weight: 3, arbitrary: day }, { weight: 1, arbitrary: moment })
const unit = fc.constantFrom(
  'are/social-services',
  'police/investigation',
  'region/health-care',
  'berg/social-services',
  'outside/legal-aid',
  'body/tmv'
)
const known = fc.constantFrom('no', 'no', 'yes', 'unknown')
const none = fc.constant([])

/** A record in which some keys may be left out. */
const said = (required: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) })

const consentName = fc.constantFrom('c', 'd')
const action = fc.constantFrom('a', 'b')

const inCase: { readonly [type: string]: fc.Arbitrary<object> } = {
  CaseReferred: said(
    {
      homeMunicipality: fc.constantFrom('are', 'berg', 'sundsvall'),
      residence: fc.constant('in-county'),
      ageBand: fc.constantFrom('25-34', '65+'),
      gender: fc.constantFrom('woman', 'man', 'unknown'),
      contexts: fc.subarray(['honour', 'same-sex']),
      forms: fc.shuffledSubarray(['physical', 'sexual', 'latent']),
      children: fc.constantFrom<boolean | string>(true, false, 'unknown'),
      subject: fc.constantFrom(null, 'p', 'q')
    },
    {
      reportedBefore: known,
      referrer: unit,
      incident: fc.record({ on: fc.constant('2024-02-01'), criminal: known })
    }
  ),
  HomeMunicipalityChanged: said({ homeMunicipality: fc.constantFrom('are', 'berg', 'sundsvall') }),
  SubjectAttached: said({ subject: fc.constantFrom('p', 'q') }),
  ConsentGiven: said(
    {
      consent: consentName,
      recipients: none,
      facts: none,
      subjects: none,
      purposes: none,
      form: fc.constantFrom('consent-form', 'oral'),
      explained: fc.constant(true)
    },
    { until: between('2024-03-01', '2024-05-01') }
  ),
  ConsentNarrowed: said({ consent: consentName }, { until: between('2024-03-01', '2024-05-01') }),
  ConsentWithdrawn: said({ consent: consentName }),
  CaseDiscussed: said({
    meeting: fc.constant('meeting/1'),
    from: fc.constant('2024-03-06T09:00:00+01:00'),
    to: fc.constant('2024-03-06T09:15:00+01:00'),
    basis: fc.constantFrom(
      { kind: 'consent', consents: ['c'] },
      { kind: 'consent', consents: [] },
      { kind: 'de-identified', attestedBy: 'are/social-services' },
      {
        kind: 'provision',
        provision: '10:18 c',
        decidedBy: 'are/social-services',
        conditions: {},
        lawOn: '2024-03-01'
      }
    ),
    kind: fc.constantFrom('acute', 'planning'),
    purposes: fc.subarray(['consult', 'assess-risk']),
    present: none,
    facts: none,
    subjects: none
  }),
  RiskAssessed: said({ instrument: fc.constant('FREDA'), level: fc.constantFrom('low', 'high') }),
  ActionAgreed: said(
    { action, responsible: unit, goal: fc.constantFrom(1, 4) },
    { due: day, kind: fc.constantFrom('protection', 'contact', 'support') }
  ),
  ActionCompleted: said({ action }),
  ActionDropped: said({ action, reason: fc.constantFrom('circumstances-changed', 'not-done', 'declined') }),
  SupportAssessed: said({}),
  ContactEstablished: said({ unit }),
  InformationGiven: said({ party: fc.constantFrom('are', 'police', 'berg', 'region') }),
  CrimeReported: said({}),
  InvestigationJoined: said({}),
  PresentationScreened: said({
    outcome: fc.constantFrom('passed', 'blocked', 'confirmed'),
    rules: fc.subarray(['name', 'place'])
  }),
  DisclosureDecided: said(
    {
      decision: fc.constantFrom('x', 'y'),
      facts: none,
      subjects: none,
      from: unit,
      to: unit,
      purpose: fc.constant('consult'),
      lawOn: fc.constant('2024-03-01'),
      outcome: fc.constantFrom('permit', 'deny'),
      unmet: none
    },
    { provision: fc.constantFrom('10:18 c', '10:21') }
  )
}

const attendee = said({ unit, function: fc.constant('representative') })

const inMeeting: { readonly [type: string]: fc.Arbitrary<object> } = {
  MeetingHeld: said({
    kind: fc.constantFrom('regular', 'regular', 'acute'),
    from: fc.constant('2024-03-06T09:00:00+01:00'),
    to: fc.constantFrom('2024-03-06T10:00:00+01:00', '2024-03-20T10:00:00+01:00'),
    attendance: fc.array(said({ unit, function: fc.constant('deputy'), mode: fc.constantFrom('phone', 'video') }), {
      maxLength: 3
    })
  }),
  MeetingCalled: said(
    { kind: fc.constantFrom('regular', 'acute'), starts: fc.constant('2024-03-06T09:00:00+01:00') },
    { called: fc.array(unit, { maxLength: 2 }) }
  ),
  AttendeeEntered: attendee,
  AttendeeLeft: attendee
}

/** Something that is said of the agreement while it runs. */
const inAgreement: { readonly [type: string]: fc.Arbitrary<object> } = {
  SurveyAnswered: said({
    survey: fc.constant('s'),
    answer: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
    goal: fc.constantFrom(7, 8, 9),
    party: fc.constantFrom('are', 'berg'),
    score: fc.constantFrom(1, 3, 4, 5)
  }),
  SteeringGroupMet: said({ attending: none }),
  WorkingGroupMet: said({ attending: none }),
  AnnualReportDelivered: said({ year: fc.constant(2023) }, { to: fc.constantFrom(['tmv'], ['steering-group']) }),
  FollowUpPlanAdopted: said({})
}

const of = (
  stream: fc.Arbitrary<string>,
  types: { readonly [type: string]: fc.Arbitrary<object> },
  more: ReadonlyArray<string> = []
) =>
  fc
    .constantFrom(...Object.keys(types), ...more)
    .chain((type) =>
      fc.record({ stream, type: fc.constant(type), effective: when, data: types[type] ?? fc.constant({}) })
    ) as fc.Arbitrary<Said>

const parties = { police: 'police', region: 'region', are: 'municipality', berg: 'municipality' } as const
const agreement = 'agreement/norrsken'
const began: ReadonlyArray<Said> = [
  {
    stream: agreement,
    type: 'EditionAdopted',
    effective: '2023-02-01',
    data: {
      edition: 'first',
      parties: Object.entries(parties).map(([id, kind]) => ({ id, kind })),
      terms: {
        starts: '2023-03-01',
        firstTermEnds: '2024-12-31',
        noticeMonths: 6,
        exit: 'at-notice',
        workingMeetingsPerYear: 2,
        followUpPlanBy: '2024-03-15'
      }
    }
  },
  ...Object.keys(parties).map((party) => ({
    stream: agreement,
    type: 'EditionSigned',
    effective: '2023-02-15',
    data: { edition: 'first', party }
  })),
  {
    stream: agreement,
    type: 'PartyWithdrew',
    effective: '2023-09-20',
    data: {
      party: 'berg',
      written: true,
      notified: ['police', 'region', 'are'].map((party) => ({ party, on: '2023-09-20' }))
    }
  }
]

/**
 * A log in which everything that the indicators look at happens in every order, on few days: several accounts of one thing,
 * consents that come back, actions of one name, corrections and retractions. Nothing in it is likely, and all of it allowed.
 */
export const oddLog = (seed: number, cases: number): ReadonlyArray<Log.Event> => {
  const made = (arbitrary: fc.Arbitrary<Said>, many: number, salt: number): ReadonlyArray<Said> =>
    fc.sample(arbitrary, { numRuns: many, seed: seed * 1000 + salt })
  const persons = Array.from({ length: Math.ceil(cases / 3) }, (_, group) => group)
  const said = [
    ...began,
    ...made(of(fc.constant(agreement), inAgreement), 40, 1),
    ...made(
      of(
        fc.integer({ min: 1, max: 12 }).map((name) => `meeting/${name}`),
        inMeeting
      ),
      120,
      2
    ),
    // Three cases share their pseudonyms, so that some are one person’s.
    ...persons.flatMap((group) =>
      made(
        of(
          fc.integer({ min: 1, max: 3 }).map((name) => `case/${group}-${name}`),
          inCase,
          ['CaseDiscussed', 'CaseReferred']
        ),
        45,
        10 + group
      ).map((one) => ofPerson(one, group))
    )
  ]
  return logOf(...withCorrections(said, seed))
}

const ofPerson = (one: Said, group: number): Said => {
  const data = one.data as { readonly subject?: string | null }
  return typeof data.subject === 'string' ? { ...one, data: { ...data, subject: `${data.subject}${group}` } } : one
}

/** One in twenty of what was said is corrected or taken back at the end. */
const withCorrections = (said: ReadonlyArray<Said>, seed: number): ReadonlyArray<Said> => [
  ...said,
  ...said.flatMap((one, index): ReadonlyArray<Said> => {
    const chance = (index * 7919 + seed * 104729) % 40
    if (one.stream === agreement && one.type !== 'SurveyAnswered') return []
    if (chance === 0) {
      return [
        {
          ...one,
          type: 'EventRetracted',
          effective: '2024-04-11',
          data: { event: `e${index + 1}`, reason: 'a mistake' }
        }
      ]
    }
    return chance === 1 ? [{ ...one, effective: '2024-03-12', corrects: `e${index + 1}` }] : []
  })
]
