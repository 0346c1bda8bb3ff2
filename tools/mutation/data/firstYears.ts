import type { Said, Witness } from './Witness.ts'

const adopted = {
  edition: 'first',
  parties: [
    { id: 'police', kind: 'police' },
    { id: 'region', kind: 'region' },
    { id: 'ostersund', kind: 'municipality' },
    { id: 'are', kind: 'municipality' },
    { id: 'berg', kind: 'municipality' },
    { id: 'krokom', kind: 'municipality' }
  ],
  terms: { starts: '2023-03-01', firstTermEnds: '2023-12-31', followUpPlanBy: '2023-06-30' }
}

const agreement = (type: string, effective: string, data: object): Said => ['agreement/norrsken', type, effective, data]

const appointed = (on: string, party: string, role: string, branch: string): Said =>
  agreement('RepresentativeAppointed', on, { party, role, unit: `${party}/${branch}`, function: role })

/** Nothing but the days is stated: whatever is judged is judged by what holds where an edition is silent. */
const signed: ReadonlyArray<Said> = [
  agreement('EditionAdopted', '2023-02-01', adopted),
  ...adopted.parties.map(({ id }) => agreement('EditionSigned', '2023-02-20', { edition: 'first', party: id }))
]

/**
 * The region's deputy is of another unit than its representative, and the coordinator of another than the coordination:
 * both may be. A representative of the host must be of its team; the first one is not.
 */
const appointments: ReadonlyArray<Said> = [
  appointed('2023-03-01', 'region', 'representative', 'health-care'),
  appointed('2023-03-11', 'region', 'deputy', 'psychiatry'),
  appointed('2023-03-06', 'ostersund', 'coordinator', 'social-services'),
  appointed('2023-03-01', 'ostersund', 'representative', 'social-services'),
  appointed('2023-03-15', 'ostersund', 'representative', 'violence-team'),
  appointed('2023-03-01', 'ostersund', 'deputy', 'violence-team'),
  agreement('RepresentativeLeft', '2023-03-25', {
    party: 'ostersund',
    role: 'deputy',
    unit: 'ostersund/violence-team',
    function: 'deputy'
  }),
  appointed('2023-03-25', 'ostersund', 'deputy', 'social-services')
]

const held = (
  on: string,
  kind: 'regular' | 'acute',
  ...attendance: ReadonlyArray<readonly [unit: string, function: string]>
): Said => [
  `meeting/${on}`,
  'MeetingHeld',
  `${on}T09:00:00+01:00`,
  {
    kind,
    from: `${on}T09:00:00+01:00`,
    to: `${on}T10:00:00+01:00`,
    attendance: attendance.map(([unit, name]) => ({ unit, function: name, mode: 'video' }))
  }
]

/** Two regular meetings to which all come who must, each time in another function, and an acute one to which nobody comes. */
const meetings: ReadonlyArray<Said> = [
  held(
    '2023-03-08',
    'regular',
    ['police/investigation', 'investigator'],
    ['police/crime-victim-and-personal-safety', 'deputy'],
    ['region/health-care', 'representative'],
    ['ostersund/violence-team', 'representative'],
    ['are/social-services', 'social-secretary']
  ),
  ['meeting/2023-03-08', 'MeetingDocumented', '2023-03-09', {}],
  [
    'meeting/2023-03-16',
    'MeetingCalled',
    '2023-03-15',
    { kind: 'acute', starts: '2023-03-16T09:00:00+01:00', called: ['police/investigation', 'region/psychiatry'] }
  ],
  held('2023-03-16', 'acute', ['ostersund/coordination', 'coordinator']),
  held(
    '2023-03-22',
    'regular',
    ['police/investigation', 'deputy'],
    ['police/crime-victim-and-personal-safety', 'crime-victim-and-personal-safety'],
    ['region/health-care', 'deputy'],
    ['ostersund/violence-team', 'deputy'],
    ['krokom/social-services', 'social-secretary']
  )
]

const referral = {
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: [],
  forms: [],
  children: false,
  subject: null
}

const consent = {
  recipients: ['police/investigation', 'are/social-services', 'ostersund/coordination'],
  facts: ['risk', 'health'],
  subjects: ['individual'],
  purposes: ['assess-risk'],
  form: 'consent-form'
}

/** Whatever is de-identified has a note. */
const discussed = (
  stream: string,
  on: string,
  basis: { readonly kind: string; readonly [key: string]: unknown },
  ...present: ReadonlyArray<string>
): Said => [
  stream,
  'CaseDiscussed',
  `${on}T09:10:00+01:00`,
  {
    meeting: `meeting/${on}`,
    from: `${on}T09:10:00+01:00`,
    to: `${on}T09:30:00+01:00`,
    basis,
    kind: 'planning',
    purposes: ['assess-risk'],
    present,
    facts: ['risk'],
    subjects: ['individual'],
    ...(basis.kind === 'de-identified' ? { note: 'a note' } : {})
  }
]

/** With consent; on a provision whose conditions are met, of somebody too young; de-identified, of somebody from elsewhere. */
const cases: ReadonlyArray<Said> = [
  [
    'case/1',
    'CaseReferred',
    '2023-03-06',
    { ...referral, homeMunicipality: 'are', children: true },
    'are/social-services'
  ],
  [
    'case/1',
    'ConsentGiven',
    '2023-03-07T10:00:00+01:00',
    { ...consent, consent: 'consent-1', explained: true },
    'region/health-care'
  ],
  discussed(
    'case/1',
    '2023-03-08',
    { kind: 'consent', consents: ['consent-1'] },
    'police/investigation',
    'are/social-services',
    'ostersund/coordination'
  ),
  ['case/1', 'ChildPerspectiveConsidered', '2023-03-20', {}],
  [
    'case/2',
    'CaseReferred',
    '2023-03-14',
    { ...referral, homeMunicipality: 'berg', ageBand: 'under-18', referrer: 'krokom/social-services', note: 'a note' },
    'berg/social-services'
  ],
  discussed(
    'case/2',
    '2023-03-16',
    {
      kind: 'provision',
      provision: 'osl-10-18-c',
      decidedBy: 'police/investigation',
      conditions: { 'risk-of-violence': 'yes' },
      lawOn: '2023-03-16'
    },
    'police/investigation',
    'ostersund/coordination'
  ),
  [
    'case/3',
    'CaseReferred',
    '2023-03-21',
    {
      ...referral,
      homeMunicipality: 'krokom',
      residence: 'outside',
      children: 'unknown',
      referrer: 'outside/legal-aid'
    },
    'police/investigation'
  ],
  [
    'case/3',
    'ConsentGiven',
    '2023-03-21T10:00:00+01:00',
    { ...consent, consent: 'consent-3', explained: false },
    'police/investigation'
  ],
  discussed(
    'case/3',
    '2023-03-22',
    { kind: 'de-identified', attestedBy: 'krokom/social-services' },
    'krokom/social-services',
    'police/investigation',
    'police/crime-victim-and-personal-safety',
    'region/health-care',
    'ostersund/violence-team'
  ),
  ['case/3', 'PresentationScreened', '2023-03-22', { outcome: 'passed', rules: [] }, 'krokom/social-services']
]

const disputes: ReadonlyArray<Said> = [
  agreement('DisputeRaised', '2023-03-05', { dispute: 'premises', party: 'are', clause: '12' }),
  agreement('DisputeDiscussed', '2023-03-10', { dispute: 'premises' }),
  agreement('DisputeEscalated', '2023-03-20', { dispute: 'premises' }),
  agreement('DisputeRaised', '2023-03-12', { dispute: 'costs', party: 'berg', clause: '13' }),
  agreement('DisputeEscalated', '2023-03-15', { dispute: 'costs' })
]

const followUps: ReadonlyArray<Said> = [
  agreement('FollowUpRequested', '2023-03-02', {
    request: 'spring',
    of: ['are', 'berg', 'krokom', 'kvinnojouren'],
    due: '2023-03-20'
  }),
  agreement('FollowUpAnswered', '2023-03-10', { request: 'spring', party: 'are' }),
  agreement('FollowUpAnswered', '2023-03-25', { request: 'spring', party: 'berg' }),
  agreement('FollowUpRequested', '2023-03-28', { request: 'summer', of: ['are'], due: '2023-04-15' })
]

/** Three steering meetings a year: enough in the ten months of 2023, and one too few in 2024. */
const years: ReadonlyArray<Said> = [
  ...['2023-04-10', '2023-07-10', '2023-10-10', '2024-02-10', '2024-05-10', '2024-08-10'].map((on) =>
    agreement('SteeringGroupMet', on, { attending: ['police', 'region'] })
  ),
  agreement('AnnualReportDelivered', '2023-11-30', { year: 2023 }),
  agreement('AnnualReportDelivered', '2024-11-30', { year: 2024, to: ['steering-group'] }),
  agreement('FollowUpPlanAdopted', '2023-07-15', {}),
  agreement('GoalsFollowedUp', '2024-05-01', { year: 2023 })
]

/** An agreement that states nothing but its days, in its first month and over its first two years. */
export const firstYears: Witness = {
  name: 'the first two years',
  said: [...signed, ...appointments, ...meetings, ...cases, ...disputes, ...followUps, ...years],
  expected: [
    {
      on: '2023-03-31',
      ask: ['findings'],
      answer: [
        '7 | 7/target-group | coordinator | 2023-03-06..2023-03-06 | met',
        '7 | 7/target-group | krokom | 2023-03-14..2023-03-14 | breached',
        '7 | 7/target-group | outside/legal-aid | 2023-03-21..2023-03-21 | breached',
        '8 | 8/child-perspective | are | 2023-03-06.. | met',
        '8 | 8/child-perspective | police | 2023-03-21.. | undetermined',
        '8 | 8/explained | police | 2023-03-21..2023-03-21 | breached',
        '8 | 8/explained | region | 2023-03-07..2023-03-07 | met',
        '9 | 9/annual-report | coordinator | 2023-03-01..2023-12-31 | open',
        '9 | 9/steering-group | steering-group | 2023-03-01..2023-12-31 | open',
        '10.1 | 10.1/investigator-attends | police | 2023-03-08..2023-03-08 | met',
        '10.1 | 10.1/investigator-attends | police | 2023-03-16..2023-03-16 | breached',
        '10.1 | 10.1/investigator-attends | police | 2023-03-22..2023-03-22 | met',
        '10.1 | 10.1/safety-attends | police | 2023-03-08..2023-03-08 | met',
        '10.1 | 10.1/safety-attends | police | 2023-03-22..2023-03-22 | met',
        '10.2 | 10.2/appoint-deputy | region | 2023-03-01..2023-03-10 | breached',
        '10.2 | 10.2/appoint-deputy | region | 2023-03-11..2023-03-31 | met',
        '10.2 | 10.2/appoint-representative | region | 2023-03-01..2023-03-31 | met',
        '10.2 | 10.2/attends | region | 2023-03-08..2023-03-08 | met',
        '10.2 | 10.2/attends | region | 2023-03-16..2023-03-16 | breached',
        '10.2 | 10.2/attends | region | 2023-03-22..2023-03-22 | met',
        '10.3 | 10.3/attends-own-case | are | 2023-03-08..2023-03-08 | met',
        '10.3 | 10.3/attends-own-case | berg | 2023-03-16..2023-03-16 | breached',
        '10.3 | 10.3/attends-own-case | krokom | 2023-03-22..2023-03-22 | met',
        '10.4 | 10.4/appoint-coordinator | ostersund | 2023-03-01..2023-03-05 | breached',
        '10.4 | 10.4/appoint-coordinator | ostersund | 2023-03-06..2023-03-31 | met',
        '10.4 | 10.4/appoint-deputy | ostersund | 2023-03-01..2023-03-24 | met',
        '10.4 | 10.4/appoint-deputy | ostersund | 2023-03-25..2023-03-31 | breached',
        '10.4 | 10.4/appoint-representative | ostersund | 2023-03-01..2023-03-14 | breached',
        '10.4 | 10.4/appoint-representative | ostersund | 2023-03-15..2023-03-31 | met',
        '10.4 | 10.4/attends | ostersund | 2023-03-08..2023-03-08 | met',
        '10.4 | 10.4/attends | ostersund | 2023-03-22..2023-03-22 | met',
        '12 | 12/ground | coordinator | 2023-03-08..2023-03-08 | met',
        '12 | 12/ground | coordinator | 2023-03-16..2023-03-16 | breached',
        '12 | 12/ground | krokom | 2023-03-22..2023-03-22 | met',
        '12 | 12/note-screened | berg | 2023-03-14..2023-03-14 | undetermined',
        '12 | 12/note-screened | krokom | 2023-03-22..2023-03-22 | met',
        '12 | 12/present-as-attended | coordinator | 2023-03-08..2023-03-08 | undetermined',
        '12 | 12/present-as-attended | coordinator | 2023-03-16..2023-03-16 | undetermined',
        '12 | 12/present-as-attended | coordinator | 2023-03-22..2023-03-22 | met',
        '12 | 12/weekly-meeting | coordinator | 2023-03-06..2023-03-12 | met',
        '12 | 12/weekly-meeting | coordinator | 2023-03-13..2023-03-19 | breached',
        '12 | 12/weekly-meeting | coordinator | 2023-03-20..2023-03-26 | met',
        '12 | 12/weekly-meeting | coordinator | 2023-03-27..2023-04-02 | open',
        '14.1 | 14.1/document-meeting | coordinator | 2023-03-08.. | met',
        '14.1 | 14.1/document-meeting | coordinator | 2023-03-16.. | open',
        '14.1 | 14.1/document-meeting | coordinator | 2023-03-22.. | open',
        '14.2 | 14.2/answer-request | are | 2023-03-02..2023-03-20 | met',
        '14.2 | 14.2/answer-request | are | 2023-03-28..2023-04-15 | open',
        '14.2 | 14.2/answer-request | berg | 2023-03-02..2023-03-20 | metLate',
        '14.2 | 14.2/answer-request | krokom | 2023-03-02..2023-03-20 | breached',
        '14.2 | 14.2/follow-up-of-goals | all | 2023-03-01.. | open',
        '14.2 | 14.2/follow-up-plan | all | 2023-03-01..2023-06-30 | open',
        '15 | 15/secrecy | coordinator | 2023-03-08..2023-03-08 | met',
        '15 | 15/secrecy | coordinator | 2023-03-16..2023-03-16 | met',
        '15 | 15/secrecy | coordinator | 2023-03-22..2023-03-22 | met',
        '18 | 18/order | are | 2023-03-20..2023-03-20 | met',
        '18 | 18/order | berg | 2023-03-15..2023-03-15 | breached'
      ]
    },
    {
      on: '2024-12-31',
      ask: [
        'findings',
        '9/annual-report',
        '9/steering-group',
        '9/working-group',
        '14.2/follow-up-of-goals',
        '14.2/follow-up-plan'
      ],
      answer: [
        '9 | 9/annual-report | coordinator | 2023-03-01..2023-12-31 | met',
        '9 | 9/annual-report | coordinator | 2024-01-01..2024-12-31 | breached',
        '9 | 9/steering-group | steering-group | 2023-03-01..2023-12-31 | met',
        '9 | 9/steering-group | steering-group | 2024-01-01..2024-12-31 | breached',
        '14.2 | 14.2/follow-up-of-goals | all | 2023-03-01.. | met',
        '14.2 | 14.2/follow-up-plan | all | 2023-03-01..2023-06-30 | metLate'
      ]
    },
    { on: '2024-12-31', ask: ['term'], answer: ['2024-01-01..2024-12-31'] },
    { on: '2024-06-30', ask: ['exit-if-notice', '2024-06-30'], answer: ['2024-12-31'] },
    { on: '2024-06-30', ask: ['exit-if-notice', '2024-07-01'], answer: ['2025-12-31'] },
    { on: '2024-06-30', ask: ['last-notice-day', '2024-12-31'], answer: ['2024-06-30'] }
  ]
}
