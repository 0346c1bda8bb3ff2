import { Proof } from '@norrsken/rules'
import { checkProof, logOf, type Said } from '@norrsken/testing'
import { expect, test } from 'vitest'
import { act, adopted, allBut, firstEdition, notice, signed, ten, told } from '../agreement/acts.test-log.ts'
import { complete } from '../agreement/Terms.ts'
import { catalogue } from '../clauses/catalogue.ts'
import { agreement, answersAt, findingsAt, rulingsAt, viewAt } from './everything.test-log.ts'

/* What happens seldom in generated logs, and what a search of the log finds beside what it was made for. */

const day = '2024-03-06'
const meeting = 'meeting/2024-03-06'

const held = (kind: 'regular' | 'acute', ...attendance: ReadonlyArray<readonly [unit: string, as: string]>): Said => ({
  stream: meeting,
  type: 'MeetingHeld',
  effective: day,
  data: {
    kind,
    from: `${day}T09:00:00+01:00`,
    to: `${day}T10:00:00+01:00`,
    attendance: attendance.map(([unit, as]) => ({ unit, function: as, mode: 'phone' }))
  }
})

const entered = (clock: string, unit: string): Said => ({
  stream: meeting,
  type: 'AttendeeEntered',
  effective: `${day}T${clock}:00+01:00`,
  data: { unit, function: 'representative' }
})

const inCase = (type: string, effective: string, data: object): Said => ({ stream: 'case/1', type, effective, data })

const referred = inCase('CaseReferred', '2024-03-01', {
  homeMunicipality: 'are',
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: ['men-against-women'],
  forms: ['physical'],
  children: true,
  subject: null
})

const consent = (name: string, effective: string, more: object = {}): Said =>
  inCase('ConsentGiven', effective, {
    consent: name,
    recipients: ['are/social-services', 'police/investigation'],
    facts: ['risk'],
    subjects: ['individual'],
    purposes: ['consult'],
    form: 'consent-form',
    explained: true,
    ...more
  })

const discussed = (present: ReadonlyArray<string>, consents: ReadonlyArray<string> = ['first']): Said =>
  inCase('CaseDiscussed', `${day}T09:00:00+01:00`, {
    meeting,
    from: `${day}T09:00:00+01:00`,
    to: `${day}T10:00:00+01:00`,
    basis: { kind: 'consent', consents },
    kind: 'consulting',
    purposes: ['consult'],
    present,
    facts: ['risk'],
    subjects: ['individual']
  })

const appointed = (type: string, effective: string, unit: string, role = 'representative'): Said =>
  act(type === 'left' ? 'RepresentativeLeft' : 'RepresentativeAppointed', effective, {
    party: unit.split('/')[0],
    role,
    unit,
    function: role
  })

const dispute = (type: 'DisputeRaised' | 'DisputeDiscussed' | 'DisputeEscalated', on: string, name = 'first'): Said =>
  act(type, on, type === 'DisputeRaised' ? { dispute: name, party: 'are', clause: '12' } : { dispute: name })

const cases: ReadonlyArray<readonly [name: string, acts: ReadonlyArray<Said>]> = [
  [
    'the social services came to the meeting, but when the case was over',
    [
      referred,
      consent('first', '2024-03-01'),
      discussed(['police/investigation']),
      entered('10:00', 'are/social-services')
    ]
  ],
  [
    'the social services came while the case was discussed',
    [
      referred,
      consent('first', '2024-03-01'),
      discussed(['police/investigation']),
      entered('09:30', 'are/social-services')
    ]
  ],
  [
    'the case was discussed twice that day, once without them',
    [referred, consent('first', '2024-03-01'), discussed(['are/social-services']), discussed(['police/investigation'])]
  ],
  [
    'a dispute was discussed on the day on which it went on, but later',
    [
      dispute('DisputeRaised', '2024-02-01'),
      dispute('DisputeEscalated', day),
      dispute('DisputeDiscussed', `${day}T12:00:00+01:00`)
    ]
  ],
  [
    'another dispute was discussed in time',
    [dispute('DisputeEscalated', day), dispute('DisputeDiscussed', '2024-02-01', 'second')]
  ],
  [
    'somebody of the right unit came to a meeting in another function',
    [held('regular', ['police/investigation', 'social-secretary'], ['region/health-care', 'representative'])]
  ],
  [
    'a party came to one of two meetings of the day',
    [held('regular', ['police/investigation', 'investigator']), { ...held('regular'), stream: 'meeting/second' }]
  ],
  [
    'a party was called to an acute meeting and did not come',
    [
      {
        stream: meeting,
        type: 'MeetingCalled',
        effective: day,
        data: { kind: 'acute', starts: `${day}T09:00:00+01:00` }
      },
      held('acute')
    ]
  ],
  [
    'one of two consents of one name was explained',
    [referred, consent('first', '2024-03-01'), consent('first', '2024-03-01', { explained: false })]
  ],
  [
    'a consent has been withdrawn, and another of its name in another case has not',
    [
      referred,
      consent('first', '2024-03-01'),
      { ...consent('first', '2024-03-01'), stream: 'case/2' },
      inCase('ConsentWithdrawn', '2024-03-02', { consent: 'first' }),
      discussed(['are/social-services'])
    ]
  ],
  [
    'a consent that covers was given, but is not what the discussion rests on',
    [
      referred,
      consent('first', '2024-03-01', { facts: ['health'] }),
      consent('second', '2024-03-01'),
      discussed(['are/social-services'])
    ]
  ],
  [
    'a consent was withdrawn during the discussion, and another covers the rest',
    [
      referred,
      consent('first', '2024-03-01'),
      consent('second', `${day}T09:15:00+01:00`),
      inCase('ConsentWithdrawn', `${day}T09:30:00+01:00`, { consent: 'first' }),
      discussed(['are/social-services'], ['first', 'second'])
    ]
  ],
  [
    'the children of one case were considered, and not those of another',
    [referred, { ...referred, stream: 'case/2' }, inCase('ChildPerspectiveConsidered', '2024-03-02', {})]
  ],
  [
    'a yearly report was delivered to the steering group alone',
    [act('AnnualReportDelivered', '2024-02-01', { year: 2023, to: ['steering-group'] })]
  ],
  [
    'a representative was appointed and left on one day',
    [
      appointed('appointed', '2024-02-01', 'region/health-care'),
      appointed('left', '2024-02-01T15:00:00+01:00', 'region/health-care')
    ]
  ],
  [
    'a representative was appointed from another unit than the team',
    [appointed('appointed', '2024-02-01', 'ostersund/social-services')]
  ],
  [
    'an edition asks for a representative from another team than before',
    [
      appointed('appointed', '2023-05-01', 'ostersund/violence-team'),
      adopted('second', '2024-01-01', { violenceTeamUnit: 'ostersund/social-services' }),
      ...signed('second', '2024-02-01', ...ten)
    ]
  ],
  [
    'a party answered another request than that which it was asked',
    [
      act('FollowUpRequested', '2024-02-01', { request: 'first', of: ['are'], due: '2024-02-20' }),
      act('FollowUpAnswered', '2024-02-02', { request: 'second', party: 'are' })
    ]
  ],
  [
    'the goals were followed up when the agreement had ended',
    [
      act('OtherwiseAgreed', '2023-06-01', { what: 'agreement-ends', on: '2023-09-30', agreedBy: [...ten] }),
      act('GoalsFollowedUp', '2024-01-01', { year: 2023 })
    ]
  ],
  [
    'one notice missed a party that another notice reached',
    [
      notice('are', '2024-01-01', { notified: told('2024-01-01', ...allBut('are', 'berg')) }),
      notice('krokom', '2024-01-01')
    ]
  ],
  [
    'a party left, and by that a notice that had missed it began to run',
    [
      notice('berg', '2023-05-01'),
      notice('are', '2023-05-02', { notified: told('2023-05-02', ...allBut('are', 'berg')) })
    ]
  ],
  ['the agreement lapsed, since only one party was left', ten.slice(1).map((party) => notice(party, '2023-05-01'))]
]

const expectEachStepSo = (acts: ReadonlyArray<Said>, day: string): void => {
  const events = logOf(...acts)
  const view = viewAt(events, day)
  const grounds = {
    events,
    streams: [agreement, ...(view === null ? [] : [...view.cases, ...view.meetings].map(({ stream }) => stream))],
    clauses: catalogue.map(({ number }) => number),
    defaults: complete({ starts: '2023-03-01', firstTermEnds: '2023-12-31' })
  }
  const answers = [...findingsAt(events, day), ...rulingsAt(events, day), ...answersAt(events, day)]
  expect(answers.length).toBeGreaterThan(10)
  for (const { about, proof, validAt } of answers) {
    expect({ about, wrong: checkProof(proof, { ...grounds, validAt }) }).toEqual({ about, wrong: [] })
  }
}

test.each(cases)('each step of each proof is so where %s', (_, acts) => {
  expectEachStepSo([...firstEdition(), ...acts], day)
})

test('each step of each proof is so where an agreement that has lapsed begins again on other terms', () => {
  const [three, two] = [
    ['are', 'berg', 'krokom'],
    ['berg', 'region']
  ]
  expectEachStepSo(
    [
      ...firstEdition({ noticeMonths: 0, minimumParties: 3 }, three),
      adopted('second', '2024-01-02', {}, two),
      ...signed('second', '2024-01-02', ...two),
      notice('are', '2023-07-02', { notified: told('2023-07-02', 'berg', 'krokom') }),
      notice('region', '2025-12-31', { notified: told('2025-12-31', 'berg') })
    ],
    '2024-12-31'
  )
})

test('a move is cited with the referral after which it was, where another referral says otherwise', () => {
  const moved = inCase('HomeMunicipalityChanged', '2024-02-29T23:45:00+01:00', { homeMunicipality: 'elsewhere' })
  const first = { ...referred, effective: '2024-02-01' }
  const again = { ...referred, effective: '2024-03-05' }
  const events = logOf(...firstEdition(), first, moved, again, consent('first', '2024-03-01'), discussed([]))
  const citedBy = (value: string): ReadonlyArray<string> =>
    findingsAt(events, day)
      .filter(({ about, value: state }) => about.startsWith('10.3/attends-own-case') && state === value)
      .flatMap(({ proof }) => Proof.events(proof))
  const ids = events
    .filter(({ type }) => type === 'CaseReferred' || type === 'HomeMunicipalityChanged')
    .map(({ id }) => id)
  expect(citedBy('undetermined')).toEqual(expect.arrayContaining(ids))
  expect(ids).toHaveLength(3)
})
