import type { Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { agreed, brief, byConsent, counted, happened, held, inAgreement, type Options, rows } from './count.test-kit.ts'
import { statistic } from './figures.ts'

const referred = (on: string, data: object = {}, name?: string): Said => happened(on, 'CaseReferred', data, name)
const discussed = (on: string, data: object = {}, name?: string): Said => happened(on, 'CaseDiscussed', data, name)
const consented = (on: string, name?: string): Said => discussed(on, byConsent, name)
const did = happened

interface Example {
  readonly says: string
  readonly of: string
  readonly log: ReadonlyArray<Said>
  readonly total: string
  readonly rows?: { readonly [dimension: string]: { readonly [value: string]: string } }
  readonly asked?: Options
}

const march = '2024-03-06'
const adults = {
  population: 'adults',
  source: 'made up for a test',
  synthetic: true,
  rows: [
    { municipality: 'are', year: 2024, people: 10_000 },
    { municipality: 'berg', year: 2024, people: 5000 }
  ]
} as const

const examples: ReadonlyArray<Example> = [
  {
    of: 'I01',
    says: 'cases are counted by their first discussion',
    log: [
      discussed('2024-01-01'),
      discussed('2024-12-31', {}, '2'),
      discussed('2025-01-01', {}, '3'),
      referred(march, {}, '4')
    ],
    total: '2/–'
  },
  {
    of: 'I02',
    says: 'cases are counted for ten thousand adults of the municipalities of the agreement',
    log: [
      ...agreed(),
      referred(march),
      discussed(march),
      referred(march, { homeMunicipality: 'sundsvall' }, '2'),
      discussed(march, {}, '2')
    ],
    asked: { populations: [adults] },
    total: '1/15000',
    rows: { 'home-municipality': { are: '1/10000' } }
  },
  {
    of: 'I03',
    says: 'the share with consent is that of the first discussion',
    log: [discussed(march), consented('2024-04-03'), consented(march, '2'), discussed(march, {}, '3')],
    total: '1/3'
  },
  {
    of: 'I04',
    says: 'a consent is on the form or not, and told twice it is one',
    log: [
      did(march, 'ConsentGiven'),
      did(march, 'ConsentGiven'),
      did(march, 'ConsentGiven', { consent: 'other', form: 'oral' }),
      did(march, 'ConsentGiven', {}, '2')
    ],
    total: '2/3',
    rows: { form: { 'consent-form': '2/2', oral: '0/1' } }
  },
  {
    of: 'I04',
    says: 'it is unknown how a consent was given of which two accounts differ',
    log: [did(march, 'ConsentGiven'), did(march, 'ConsentGiven', { form: 'oral' })],
    total: '0/0 1 unknown',
    rows: { form: { unknown: '0/0 1 unknown' } }
  },
  {
    of: 'I05',
    says: 'of the consents that lasted into the year, those withdrawn in it',
    log: [
      did('2023-05-01', 'ConsentGiven'),
      did('2024-05-01', 'ConsentWithdrawn'),
      did('2023-05-01', 'ConsentGiven', { until: '2024-01-01' }, '2'),
      did('2023-05-01', 'ConsentGiven', { until: '2023-12-31' }, '3'),
      did('2023-05-01', 'ConsentGiven', {}, '4'),
      did('2023-12-31', 'ConsentWithdrawn', {}, '4'),
      did('2023-05-01', 'ConsentGiven', {}, '5'),
      did('2023-06-01', 'ConsentNarrowed', { consent: 'c', until: '2023-10-31' }, '5'),
      did('2025-01-01', 'ConsentGiven', {}, '6')
    ],
    total: '1/2'
  },
  {
    of: 'I06',
    says: 'every discussion is counted, and one with two purposes stands in two rows',
    log: [
      discussed(march, { kind: 'acute', purposes: ['consult', 'assess-risk'] }),
      consented('2024-03-13'),
      discussed('2025-03-13')
    ],
    total: '2/2',
    rows: {
      kind: { acute: '1/2', planning: '1/2' },
      purposes: { consult: '2/2', 'assess-risk': '1/2' },
      basis: { consent: '1/2', 'de-identified': '1/2' }
    }
  },
  {
    of: 'I07',
    says: 'a risk assessment counts until the fourteenth day after the discussion',
    log: [
      consented(march),
      did('2024-03-20', 'RiskAssessed'),
      consented(march, '2'),
      did('2024-03-21', 'RiskAssessed', {}, '2'),
      consented(march, '3'),
      did('2023-03-06', 'RiskAssessed', {}, '3')
    ],
    total: '2/3'
  },
  {
    of: 'I08',
    says: 'where the risk is high protection is agreed on within a week',
    log: ['1', '2', '3', '4'].flatMap((name) => [
      consented('2024-03-05', name),
      did(march, 'RiskAssessed', { level: name === '4' ? 'raised' : 'high' }, name),
      did(
        name === '2' ? '2024-03-14' : '2024-03-13',
        'ActionAgreed',
        { kind: name === '3' ? 'support' : 'protection' },
        name
      )
    ]),
    total: '1/3'
  },
  {
    of: 'I08',
    says: 'it is unknown whether an action without a kind protects',
    log: [consented(march), did(march, 'RiskAssessed', { level: 'high' }), did(march, 'ActionAgreed')],
    total: '0/0 1 unknown'
  },
  {
    of: 'I09',
    says: 'a plan is shared by parties, not by units of one party',
    log: [
      consented(march),
      did(march, 'ActionAgreed'),
      did('2024-06-04', 'ActionAgreed', { responsible: 'police/investigation' }),
      consented(march, '2'),
      did(march, 'ActionAgreed', { responsible: 'police/investigation' }, '2'),
      did(march, 'ActionAgreed', { responsible: 'police/crime-victim-and-personal-safety' }, '2'),
      did('2024-06-05', 'ActionAgreed', {}, '2')
    ],
    total: '1/2'
  },
  {
    of: 'I11',
    says: 'support is assessed within fourteen days after the discussion, and not before it',
    log: [
      consented(march),
      did('2024-03-20', 'SupportAssessed'),
      consented(march, '2'),
      did('2024-03-05', 'SupportAssessed', {}, '2'),
      consented(march, '3'),
      did('2024-03-21', 'SupportAssessed', {}, '3')
    ],
    total: '1/3'
  },
  {
    of: 'I12',
    says: 'a new contact is one with a unit that neither referred the case nor was in contact in it',
    log: [
      ...['1', '2', '3'].flatMap((name) => [
        referred('2024-03-01', { referrer: name === '2' ? 'region/health-care' : 'are/social-services' }, name),
        consented(march, name),
        did(march, 'ActionAgreed', { kind: 'contact' }, name),
        did('2024-04-01', 'ContactEstablished', {}, name)
      ]),
      did('2024-03-02', 'ContactEstablished', {}, '3'),
      consented(march, '4'),
      did('2024-04-01', 'ContactEstablished', {}, '4')
    ],
    total: '1/3'
  },
  {
    of: 'I13',
    says: 'every party that is responsible for an action has informed',
    log: [
      ...['1', '2'].flatMap((name) => [
        consented(march, name),
        did(march, 'ActionAgreed', {}, name),
        did(march, 'ActionAgreed', { responsible: 'police/investigation' }, name),
        did(march, 'InformationGiven', {}, name)
      ]),
      did('2024-04-01', 'InformationGiven', { party: 'police' }),
      consented(march, '3')
    ],
    total: '1/2'
  },
  {
    of: 'I14',
    says: 'a report after the discussion counts where it is known that there was none before',
    log: [
      ...['no', 'no', 'yes', 'unknown', 'no'].flatMap((reportedBefore, index) => [
        referred('2024-03-01', { reportedBefore }, `${index}`),
        consented(march, `${index}`)
      ]),
      did('2024-06-04', 'CrimeReported', {}, '0'),
      did('2024-06-05', 'CrimeReported', {}, '1'),
      did('2024-03-05', 'CrimeReported', {}, '4')
    ],
    total: '1/2 1 unknown'
  },
  {
    of: 'I15',
    says: 'whoever reported after the discussion takes part in the investigation or not',
    log: [
      ...['1', '2', '3'].flatMap((name) => [
        referred('2024-03-01', { reportedBefore: 'no' }, name),
        consented(march, name),
        did(name === '3' ? '2024-03-02' : '2024-03-07', 'CrimeReported', {}, name)
      ]),
      did('2024-05-01', 'InvestigationJoined')
    ],
    total: '1/2'
  },
  {
    of: 'I16',
    says: 'an action is counted on the day when it is due, by what became of it',
    log: [
      did('2023-12-01', 'ActionAgreed', { action: 'a', due: '2024-01-01' }),
      did('2024-01-01', 'ActionCompleted', { action: 'a' }),
      did('2024-01-01', 'ActionAgreed', { action: 'b', due: march }),
      did('2024-03-07', 'ActionCompleted', { action: 'b' }),
      did('2024-01-01', 'ActionAgreed', { action: 'c', due: march, responsible: 'police/investigation' }),
      did('2024-01-01', 'ActionAgreed', { action: 'd', due: march }),
      did('2024-02-01', 'ActionDropped', { action: 'd', reason: 'circumstances-changed' }),
      did('2024-01-01', 'ActionAgreed', { action: 'e', due: '2025-01-01' }),
      did('2024-01-01', 'ActionAgreed', { action: 'f' })
    ],
    total: '1/4',
    rows: {
      outcome: { 'on-time': '1/1', late: '0/1', 'circumstances-changed': '0/1', 'past-due': '0/1' },
      responsible: { are: '1/3', police: '0/1' }
    }
  },
  {
    of: 'I18',
    says: 'the referring unit counts by the kind of its party on the day',
    log: [
      ...agreed(),
      ...['are/social-services', 'police/investigation', 'outside/legal-aid', 'kvinnojouren/office'].flatMap(
        (referrer, index) => [referred(march, { referrer }, `${index}`), discussed(march, {}, `${index}`)]
      ),
      referred(march, {}, '9'),
      discussed(march, {}, '9')
    ],
    total: '5/5',
    rows: { referrer: { municipality: '1/5', police: '1/5', outside: '1/5', 'no-party': '1/5', 'not-stated': '1/5' } }
  },
  {
    of: 'I19',
    says: 'each case is one of a municipality',
    log: [
      referred(march),
      discussed(march),
      referred(march, { homeMunicipality: 'berg' }, '2'),
      discussed(march, {}, '2')
    ],
    total: '2/2',
    rows: { 'home-municipality': { are: '1/2', berg: '1/2' } }
  },
  {
    of: 'I20',
    says: 'gender and age are read one at a time',
    log: [
      referred(march),
      discussed(march),
      referred(march, { gender: 'man', ageBand: '65+' }, '2'),
      discussed(march, {}, '2')
    ],
    total: '2/2',
    rows: { gender: { woman: '1/2', man: '1/2' }, ageBand: { '25-34': '1/2', '65+': '1/2' } }
  },
  {
    of: 'I21',
    says: 'a case of two forms stands in the rows of both',
    log: [referred(march, { forms: ['sexual', 'physical'], contexts: [] }), discussed(march)],
    total: '1/1',
    rows: { forms: { physical: '1/1', sexual: '1/1' }, contexts: { 'not-stated': '1/1' } }
  },
  {
    of: 'I22',
    says: 'a case with children, without, and one of which nobody knows',
    log: [true, false, 'unknown'].flatMap((children, index) => [
      referred(march, { children }, `${index}`),
      discussed(march, {}, `${index}`)
    ]),
    total: '3/3',
    rows: { children: { true: '1/3', false: '1/3', unknown: '1/3' } }
  },
  {
    of: 'I23',
    says: 'a party attends by any of its units, and an acute meeting calls those whom it names',
    log: [
      ...agreed(),
      held('2024-03-06', ['police/investigation', 'are/social-services']),
      {
        stream: 'meeting/2024-03-08',
        type: 'MeetingCalled',
        effective: '2024-03-07',
        data: { kind: 'acute', starts: '2024-03-08T09:00:00Z', called: ['region/health-care'] }
      },
      held('2024-03-08', ['region/health-care'], 'acute', 'phone')
    ],
    total: '3/5',
    rows: {
      party: { are: '1/1', berg: '0/1', police: '1/1', region: '1/2' },
      kind: { regular: '2/4', acute: '1/1' },
      modes: { video: '2/2', phone: '1/1', 'not-stated': '0/2' }
    }
  },
  {
    of: 'I24',
    says: 'a week counts by its Sunday, and an acute meeting does not replace the regular one',
    log: [...agreed(), held('2024-01-03', []), held('2024-01-10', [], 'acute')],
    asked: { period: '2024-01-07..2024-01-14' },
    total: '1/2'
  },
  {
    of: 'I25',
    says: 'answers of four and five, by goal and party',
    log: [
      ...agreed(),
      ...[
        { answer: '1', goal: 7, party: 'are', score: 5 },
        { answer: '1', goal: 7, party: 'are', score: 5 },
        { answer: '1', goal: 8, party: 'are', score: 2 },
        { answer: '2', goal: 7, party: 'berg', score: 4 }
      ].map((data) => inAgreement(march, 'SurveyAnswered', { survey: '2024', ...data }))
    ],
    total: '2/3',
    rows: { goal: { '7': '2/2', '8': '0/1' }, party: { are: '1/2', berg: '1/1' } }
  },
  {
    of: 'I26',
    says: 'decisions by outcome and by provision',
    log: [
      did(march, 'DisclosureDecided'),
      did(march, 'DisclosureDecided', { decision: 'e', outcome: 'deny', provision: '10:18 c' })
    ],
    total: '2/2',
    rows: { outcome: { permit: '1/2', deny: '1/2' }, provision: { '10:18 c': '1/2', 'not-stated': '1/2' } }
  },
  {
    of: 'I27',
    says: 'the first screening of a case to which nobody has consented',
    log: [
      did(march, 'PresentationScreened', { outcome: 'blocked', rules: ['names'] }),
      did('2024-03-07', 'PresentationScreened'),
      did(march, 'PresentationScreened', {}, '2'),
      did('2024-03-05', 'ConsentGiven', {}, '3'),
      did(march, 'PresentationScreened', {}, '3')
    ],
    total: '1/2',
    rows: { outcome: { passed: '1/1', blocked: '0/1' }, rules: { names: '0/1', 'not-stated': '1/1' } }
  },
  {
    of: 'I28',
    says: 'a yearly duty of governance is met or not by the end of the year',
    log: [
      ...agreed({ steeringMeetingsPerYear: 1 }),
      inAgreement('2024-05-01', 'SteeringGroupMet', { attending: ['are'] })
    ],
    total: '1/2',
    rows: { norm: { '9/steering-group': '1/1', '9/annual-report': '0/1' } }
  },
  {
    of: 'I29',
    says: 'meetings by kind, where of two accounts that differ neither counts',
    log: [...agreed(), held('2024-03-06', []), held('2024-03-07', []), held('2024-03-07', [], 'acute')],
    total: '2/–',
    rows: { kind: { regular: '1/–', unknown: '1/–' } }
  },
  {
    of: 'I30',
    says: 'a duty to attend is met or not at each meeting',
    log: [...agreed(), held('2024-03-06', ['police/investigation'])],
    total: '1/3',
    rows: {
      norm: { '10.1/investigator-attends': '1/1', '10.1/safety-attends': '0/1', '10.2/attends': '0/1' },
      bearer: { police: '1/2', region: '0/1' }
    }
  },
  {
    of: 'I31',
    says: 'the duty of a home municipality comes of its case, and is none of I30',
    log: [
      ...agreed(),
      referred('2024-03-01'),
      discussed('2024-03-06', { present: ['are/social-services'] }),
      referred('2024-03-01', { homeMunicipality: 'berg' }, '2'),
      discussed('2024-03-06', {}, '2')
    ],
    total: '1/2',
    rows: { bearer: { are: '1/1', berg: '0/1' } }
  }
]

describe('the indicators of the catalogue', () => {
  for (const { of, says, log, total, asked, rows: expected = {} } of examples) {
    test(`${of}: ${says}`, () => {
      const found = counted(of, log, asked)
      expect(brief(found.total)).toBe(total)
      for (const [dimension, values] of Object.entries(expected)) expect(rows(found, dimension)).toEqual(values)
    })
  }

  test('I10: days are counted from the referral to the first discussion', () => {
    const found = counted('I10', [
      referred('2024-03-01'),
      discussed('2024-03-06'),
      discussed('2024-04-06'),
      referred('2024-03-05', {}, '2'),
      discussed('2024-03-06', {}, '2'),
      discussed('2024-03-06', {}, '3'),
      referred('2024-03-07', {}, '4'),
      discussed('2024-03-06', {}, '4')
    ])
    expect(found.total.numbers).toEqual([1, 5])
    expect(brief(found.total)).toBe('–/2 2 unknown')
    expect(statistic('median', found.total.numbers ?? [])).toBe(3)
  })

  test('I25: has the scores themselves beside the share', () => {
    const answer = { survey: '2024', answer: '1', goal: 9, party: 'are', score: 3 }
    const found = counted('I25', [...agreed(), inAgreement(march, 'SurveyAnswered', answer)])
    expect(found.total.numbers).toEqual([3])
  })
})
