import { inspect } from 'node:util'
import { Day, Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { mayDiscuss } from '../../answers/mayDiscuss.ts'
import { E } from '../../fp.ts'
import { decode } from '../../log/decode.ts'
import { worldOf } from '../../log/worldOf.ts'
import { swedish } from '../law/swedish.ts'
import { seal } from '../Sealed.ts'
import type { Room } from './Disclosure.ts'

const by = { unit: 'ostersund/coordination', function: 'coordinator' }
const consent = {
  consent: 'c1',
  recipients: ['region/health-care', 'krokom/social-services'],
  facts: ['health', 'risk'],
  subjects: ['individual'],
  purposes: ['consult'],
  form: 'oral',
  explained: true
}
const referral = {
  homeMunicipality: 'krokom',
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: [],
  forms: [],
  children: false,
  subject: 'p'
}
const room: Room = {
  from: null,
  units: ['region/health-care'],
  facts: ['health'],
  subjects: ['individual'],
  purpose: 'consult',
  at: Instant.instant('2025-02-06T09:00:00+01:00')
}

type Said = readonly [stream: string, type: string, effective: string, data: object]

/** What the gate answers by a log, and by which question of which agreement. */
const asked = (
  said: ReadonlyArray<Said>,
  of: Partial<Room> = {},
  agreement: string | null = null,
  validAt = '2025-02-06'
) => {
  const versions = new Map<string, number>()
  const events = said.map(([stream, type, effective, data], i) => {
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    const decoded = decode({
      id: `e${i}`,
      stream,
      version,
      type,
      schema: 1,
      effective,
      recorded: '2025-01-01T00:00:00Z',
      by,
      data
    })
    if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
    return decoded.right
  })
  const world = worldOf({ validAt: null, knownAt: null })(events)
  const question = { validAt: Day.day(validAt), knownAt: null, agreement, reading: {} }
  const answer = mayDiscuss(world, question, swedish, 'case/1', { ...room, ...of })
  if (E.isLeft(answer)) throw new Error('no case')
  return answer.right
}

const referred: Said = ['case/1', 'CaseReferred', '2025-02-01', referral]
const given = (effective: string, data: object = {}): Said => [
  'case/1',
  'ConsentGiven',
  effective,
  { ...consent, ...data }
]

describe('a consent that is given again under its name', () => {
  test.each(['2025-02-04', '2025-02-04T09:00:00+01:00'])('is narrowed with what was given before: on %s', (first) => {
    const twice = [referred, given(first), given('2025-02-04T10:00:00+01:00')]
    const narrowed: Said = [
      'case/1',
      'ConsentNarrowed',
      '2025-02-05T09:00:00+01:00',
      { consent: 'c1', facts: ['risk'] }
    ]
    expect(asked(twice).outcome).toBe('permit')
    expect(asked([...twice, narrowed]).outcome).not.toBe('permit')
    expect(asked([...twice, narrowed], { facts: ['risk'] }).outcome).toBe('permit')
  })
})

describe('a case of one agreement, while another is in force', () => {
  const edition = (name: string, starts: string): ReadonlyArray<Said> => {
    const parties = ['krokom', 'region', 'police']
    return [
      [
        name,
        'EditionAdopted',
        starts,
        {
          edition: 'x',
          terms: { starts, firstTermEnds: '2026-12-31' },
          parties: parties.map((id) => ({ id, kind: id === 'krokom' ? 'municipality' : id }))
        }
      ],
      ...parties.map((party): Said => [name, 'EditionSigned', starts, { edition: 'x', party }])
    ]
  }
  const left: Said = [
    'agreement/norrsken',
    'OtherwiseAgreed',
    '2025-01-02',
    { what: 'party-leaves', on: '2025-02-05', party: 'krokom', agreedBy: ['krokom', 'region', 'police'] }
  ]
  const ofNorrsken: Said = ['case/1', 'CaseReferred', '2025-02-01', { ...referral, agreement: 'agreement/norrsken' }]
  const log = [
    ...edition('agreement/old', '2020-01-01'),
    ...edition('agreement/norrsken', '2024-01-01'),
    left,
    ofNorrsken,
    given('2025-02-01T09:00:00+01:00')
  ]
  const krokom = { units: ['krokom/social-services'] }

  test('is judged by its own, whichever is asked about', () => {
    expect(asked(log, krokom, 'agreement/norrsken').outcome).toBe('needs-human')
    expect(asked(log, krokom).outcome).toBe('needs-human')
    expect(asked(log, krokom, 'agreement/old').outcome).toBe('needs-human')
    expect(asked(log, krokom, null, '2021-06-01').outcome).toBe('needs-human')
    expect(asked(log, { ...krokom, at: Instant.instant('2025-02-05T23:59:59+01:00') }).outcome).toBe('permit')
  })

  test('is judged by every other that is in force on the day, whichever and whenever is asked about', () => {
    const ofOld: Said = ['case/1', 'CaseReferred', '2025-02-01', { ...referral, agreement: 'agreement/old' }]
    const coming = edition('agreement/coming', '2026-01-01')
    const three = [...coming, ...log.filter((one) => one !== ofNorrsken), ofOld]
    const questions = [null, 'agreement/old', 'agreement/norrsken', 'agreement/coming'].flatMap((agreement) =>
      ['2021-06-01', '2025-02-06', '2026-05-01'].map((validAt) => [agreement, validAt] as const)
    )
    for (const question of questions) expect(asked(three, krokom, ...question).outcome).toBe('needs-human')
    const before = { ...krokom, at: Instant.instant('2025-02-05T23:59:59+01:00') }
    for (const question of questions) expect(asked(three, before, ...question).outcome).toBe('permit')
    const over: Said = [
      'agreement/norrsken',
      'OtherwiseAgreed',
      '2025-01-03',
      { what: 'agreement-ends', on: '2025-02-05', agreedBy: ['krokom', 'region', 'police'] }
    ]
    const ended = [...three.slice(0, -1), over, ofOld]
    expect(asked(ended, krokom).outcome).toBe('permit')
    expect(asked(ended, krokom, 'agreement/norrsken').outcome).toBe('needs-human')
  })
})

const parties = ['krokom', 'region', 'police']
const edition = (name: string): ReadonlyArray<Said> => [
  [
    name,
    'EditionAdopted',
    '2024-01-01',
    {
      edition: 'x',
      terms: { starts: '2024-01-01', firstTermEnds: '2026-12-31' },
      parties: parties.map((id) => ({ id, kind: id === 'krokom' ? 'municipality' : id }))
    }
  ],
  ...parties.map((party): Said => [name, 'EditionSigned', '2024-01-01', { edition: 'x', party }])
]
const leaves = (name: string, party: string): Said => [
  name,
  'OtherwiseAgreed',
  '2025-01-02',
  { what: 'party-leaves', on: '2025-01-31', party, agreedBy: parties }
]

describe('a case, where another party has left each of two agreements', () => {
  const log = [
    ...edition('agreement/one'),
    ...edition('agreement/two'),
    leaves('agreement/one', 'krokom'),
    leaves('agreement/two', 'police'),
    ['case/1', 'CaseReferred', '2025-02-01', { ...referral, agreement: 'agreement/one' }] as const,
    given('2025-02-01T09:00:00+01:00', { recipients: ['krokom/social-services', 'police/unit', 'region/health-care'] })
  ]
  const units = ['krokom/social-services', 'police/unit', 'region/health-care']

  test('is lacking what each of them lacks, and what would permit it does so by both', () => {
    const { unmet, changes, proof } = asked(log, { units }, 'agreement/two')
    expect(unmet.map(({ disclosure, lacks }) => [disclosure.to, lacks])).toEqual([
      ['krokom/social-services', ['party-left']],
      ['police/unit', ['party-left']]
    ])
    expect(changes.map(({ without }) => without.units)).toEqual([['krokom/social-services', 'police/unit']])
    expect(asked(log, { units: ['region/health-care'] }, 'agreement/two').outcome).toBe('permit')
    expect(proof.because.map((one) => one.type === 'rule' && one.about['unit'])).toEqual(
      expect.arrayContaining(['krokom/social-services', 'police/unit'])
    )
  })
})

describe('what is proposed', () => {
  test('names the event of the giving that is meant, where several have one name', () => {
    const twice = [
      referred,
      given('2025-02-04T09:00:00+01:00', { facts: ['risk'] }),
      given('2025-02-05T09:00:00+01:00', { purposes: ['assess-risk'] })
    ]
    const consents = asked(twice, { purpose: 'assess-risk', facts: ['crime'] }).changes.map(({ consent }) => consent)
    expect(consents).toEqual([
      { name: 'c1', event: 'e2', recipients: [], facts: ['crime'], subjects: [], purposes: [] }
    ])
  })

  test('is nothing, while consents may have been given in more ways than anybody goes through', () => {
    const inTwoWays = (name: string): ReadonlyArray<Said> =>
      [['health'], ['risk']].map((facts) => given('2025-02-04T09:00:00+01:00', { consent: name, facts }))
    const names = Array.from({ length: 9 }, (_, i) => `c${i}`)
    const units = ['police/unit']
    expect(asked([referred, ...names.flatMap(inTwoWays)], { units }).changes).toEqual([])
    expect(asked([referred, ...names.slice(1).flatMap(inTwoWays)], { units }).changes.length).toBeGreaterThan(0)
  })
})

describe('a room of which it is not said what is told, or to whom', () => {
  test.each([{ units: [] }, { facts: [] }, { subjects: [] }])('is not permitted: %j', (of) => {
    expect(asked([referred, given('2025-02-01')], of).outcome).toBe('needs-human')
  })
})

test('a disclosure can be judged under the law of another day', () => {
  const world = [referred]
  const police = { units: ['police/investigation'] }
  expect(JSON.stringify(asked(world, police).proof)).toContain('10:18 c@')
})

test('nothing that a sealed value has leads to what it holds', () => {
  const note = seal('the-secret')
  const above = [note, Object.getPrototypeOf(note), note.constructor, Object.getPrototypeOf(note.constructor)]
  const keys = above.flatMap((one) => Reflect.ownKeys(Object(one)).map(String))
  expect(keys).not.toContain('open')
  expect(keys).not.toContain('content')
  expect(inspect(above, { showHidden: true, depth: null })).not.toContain('the-secret')
})
