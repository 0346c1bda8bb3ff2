import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToEnd,
  agreedToLeave,
  allBut,
  firstEdition,
  notice,
  signed,
  ten
} from '../agreement/acts.test-log.ts'
import { type Acts, findings, found, proofs } from './work.test-log.ts'

interface Post {
  readonly party: string
  readonly role: string
  readonly unit: string
  readonly function: string
}

const duties = [
  { norm: '10.2/appoint-representative', party: 'region', role: 'representative', unit: 'region/health-care' },
  { norm: '10.2/appoint-deputy', party: 'region', role: 'deputy', unit: 'region/health-care' },
  { norm: '10.4/appoint-coordinator', party: 'ostersund', role: 'coordinator', unit: 'ostersund/coordination' },
  { norm: '10.4/appoint-representative', party: 'ostersund', role: 'representative', unit: 'ostersund/violence-team' },
  { norm: '10.4/appoint-deputy', party: 'ostersund', role: 'deputy', unit: 'ostersund/violence-team' }
] as const

const appoint = (on: string, post: Post) => act('RepresentativeAppointed', on, post)
const leave = (on: string, post: Post) => act('RepresentativeLeft', on, post)

describe.each(duties)('$norm', ({ norm, party, role, unit }) => {
  const post: Post = { party, role, unit, function: role }
  const on = (validAt: string, ...acts: Acts): ReadonlyArray<string> =>
    found(norm, validAt, ...firstEdition(), ...acts).map((finding) => finding.replace(`${party} `, ''))

  test('is breached from the first day as a party to the day asked about, where nobody was ever appointed', () => {
    expect(on('2023-02-28')).toEqual([])
    expect(on('2023-03-01')).toEqual(['2023-03-01/2023-03-01 breached'])
    expect(on('2024-06-30')).toEqual(['2023-03-01/2024-06-30 breached'])
  })

  test('is met from the day of the appointment, to the day before somebody leaves', () => {
    const acts = [appoint('2023-04-01', post), leave('2023-06-01', post)]
    expect(on('2023-03-31', ...acts)).toEqual(['2023-03-01/2023-03-31 breached'])
    expect(on('2023-04-01', ...acts)).toEqual(['2023-03-01/2023-03-31 breached', '2023-04-01/2023-04-01 met'])
    expect(on('2023-05-31', ...acts)).toEqual(['2023-03-01/2023-03-31 breached', '2023-04-01/2023-05-31 met'])
    expect(on('2023-06-01', ...acts)).toEqual([
      '2023-03-01/2023-03-31 breached',
      '2023-04-01/2023-05-31 met',
      '2023-06-01/2023-06-01 breached'
    ])
  })

  test('is met throughout by who was appointed before the agreement began', () => {
    expect(on('2023-12-31', appoint('2023-01-15', post))).toEqual(['2023-03-01/2023-12-31 met'])
    expect(on('2023-12-31', appoint('2023-03-01', post))).toEqual(['2023-03-01/2023-12-31 met'])
    expect(on('2023-12-31', appoint('2023-03-02', post))).toEqual([
      '2023-03-01/2023-03-01 breached',
      '2023-03-02/2023-12-31 met'
    ])
  })

  test('is one run where another takes over on the day somebody leaves', () => {
    const acts = [appoint('2023-03-01', post), leave('2023-06-01', post), appoint('2023-06-01', post)]
    expect(on('2023-12-31', ...acts)).toEqual(['2023-03-01/2023-12-31 met'])
    const reversed = [appoint('2023-03-01', post), appoint('2023-06-01', post), leave('2023-06-01', post)]
    expect(on('2023-12-31', ...reversed)).toEqual(['2023-03-01/2023-12-31 met'])
  })

  test('is breached for the one day between two who hold it', () => {
    const acts = [appoint('2023-03-01', post), leave('2023-06-01', post), appoint('2023-06-02', post)]
    expect(on('2023-12-31', ...acts)).toEqual([
      '2023-03-01/2023-05-31 met',
      '2023-06-01/2023-06-01 breached',
      '2023-06-02/2023-12-31 met'
    ])
  })

  test('is held as long as one of two holds it', () => {
    const acts = [
      appoint('2023-03-01', post),
      appoint('2023-05-01', { ...post, function: 'second' }),
      leave('2023-06-01', post)
    ]
    expect(on('2023-12-31', ...acts)).toEqual(['2023-03-01/2023-12-31 met'])
    expect(on('2023-12-31', ...acts, leave('2023-07-01', { ...post, function: 'second' }))).toEqual([
      '2023-03-01/2023-06-30 met',
      '2023-07-01/2023-12-31 breached'
    ])
  })

  test('who leaves ends every appointment of the same post: no event tells one person from another', () => {
    const twice = [appoint('2023-03-01', post), appoint('2023-05-01', post), leave('2023-06-01', post)]
    expect(on('2023-12-31', ...twice)).toEqual(['2023-03-01/2023-05-31 met', '2023-06-01/2023-12-31 breached'])
    expect(on('2023-12-31', ...twice, appoint('2023-07-01', post))).toEqual([
      '2023-03-01/2023-05-31 met',
      '2023-06-01/2023-06-30 breached',
      '2023-07-01/2023-12-31 met'
    ])
  })

  test.each([
    ['another function', { function: 'other' }],
    ['another role', { role: 'contact' }],
    ['another unit', { unit: `${party}/other` }],
    ['another party', { party: 'berg' }]
  ])('who leaves %s ends nothing of this one', (_, other) => {
    const acts = [appoint('2023-03-01', post), leave('2023-06-01', { ...post, ...other })]
    expect(on('2023-12-31', ...acts)).toEqual(['2023-03-01/2023-12-31 met'])
  })

  test.each([
    ['another role', { role: 'contact' }],
    ['another party', { party: 'berg', unit: 'berg/social-services' }]
  ])('an appointment to %s does not count', (_, other) => {
    expect(on('2023-12-31', appoint('2023-03-01', { ...post, ...other }))).toEqual(['2023-03-01/2023-12-31 breached'])
  })

  test('is asked for on the days as a party, and each time as one stands alone', () => {
    const acts = [
      appoint('2023-03-01', post),
      agreedToLeave(party, '2023-05-01', '2023-05-31'),
      ...signed('first', '2023-10-01', party)
    ]
    expect(on('2023-12-31', ...acts)).toEqual(['2023-03-01/2023-05-31 met', '2023-10-01/2023-12-31 met'])
  })

  test('is asked for anew from the first day of a new time as a party, though nothing changed', () => {
    const acts = [notice(party, '2023-06-30'), ...signed('first', '2024-01-01', party)]
    expect(on('2024-01-31', ...acts)).toEqual(['2023-03-01/2023-12-31 breached', '2024-01-01/2024-01-31 breached'])
  })

  test('is asked for to the last day of the agreement', () => {
    const acts = [agreedToEnd('2023-05-01', '2023-06-30')]
    expect(on('2023-06-29', ...acts)).toEqual(['2023-03-01/2023-06-29 breached'])
    expect(on('2030-01-01', ...acts)).toEqual(['2023-03-01/2023-06-30 breached'])
  })

  test('cites who was appointed, and who left: what begins each run, and what ends it', () => {
    const acts = [appoint('2023-04-01', post), leave('2023-06-01', post)]
    expect(findings(norm, '2023-12-31', ...firstEdition(), ...acts).map(({ events }) => events)).toEqual([
      ['e12'],
      ['e12', 'e13'],
      ['e12', 'e13']
    ])
  })
})

describe('from which unit', () => {
  const states = (norm: string, post: Post): ReadonlyArray<string> =>
    findings(norm, '2023-12-31', ...firstEdition(), appoint('2023-03-01', post)).map(({ state }) => state)

  test.each(['10.2/appoint-representative', '10.2/appoint-deputy'] as const)(
    'the region appoints from any of its units: %s',
    (norm) => {
      const role = norm === '10.2/appoint-deputy' ? 'deputy' : 'representative'
      expect(states(norm, { party: 'region', role, unit: 'region/psychiatry', function: role })).toEqual(['met'])
    }
  )

  test('the host provides a coordinator from any of its units', () => {
    const post = { party: 'ostersund', role: 'coordinator', unit: 'ostersund/social-services', function: 'coordinator' }
    expect(states('10.4/appoint-coordinator', post)).toEqual(['met'])
  })

  test.each(['10.4/appoint-representative', '10.4/appoint-deputy'] as const)(
    'the host appoints from its team on violence: %s',
    (norm) => {
      const role = norm === '10.4/appoint-deputy' ? 'deputy' : 'representative'
      const post = { party: 'ostersund', role, unit: 'ostersund/social-services', function: role }
      expect(states(norm, post)).toEqual(['breached'])
    }
  )
})

describe('the proof of a vacancy', () => {
  const region: Post = { party: 'region', role: 'deputy', unit: 'region/health-care', function: 'deputy' }
  const host: Post = { party: 'ostersund', role: 'deputy', unit: 'ostersund/violence-team', function: 'deputy' }
  const because = (norm: string, ...acts: Acts) =>
    proofs(norm, '2023-12-31', ...firstEdition(), ...acts).map((proof) => proof.because)
  const nobody = (
    { party, role }: Post,
    from: string | null,
    to: string | null,
    more: { readonly unit?: string; readonly found?: number } = {}
  ) => {
    const { found = 0, ...unit } = more
    return { type: 'absence', of: 'RepresentativeAppointed', where: { party, role, ...unit }, from, to, found }
  }

  test('says that nobody was ever appointed, from whatever unit of the region', () => {
    expect(because('10.2/appoint-deputy')).toEqual([[nobody(region, null, null)]])
  })

  test('says to when nobody was, who left, and that nobody has been since', () => {
    const [before, met, since] = because(
      '10.2/appoint-deputy',
      appoint('2023-04-01', region),
      leave('2023-06-01', region)
    )
    expect(before).toMatchObject([nobody(region, null, '2023-03-31'), { id: 'e12' }])
    expect(met).toMatchObject([{ id: 'e12' }, { id: 'e13' }])
    expect(since).toMatchObject([
      { id: 'e12', says: { ...region } },
      { id: 'e13', says: { party: 'region', role: 'deputy' } },
      nobody(region, '2023-06-01', null)
    ])
  })

  test('counts who was appointed and left on one day among those who were found', () => {
    const acts = [appoint('2023-02-01T09:00:00+01:00', region), leave('2023-02-01T15:00:00+01:00', region)]
    const [proof] = because('10.2/appoint-deputy', ...acts)
    expect(proof).toMatchObject([{ id: 'e12' }, { id: 'e13' }, nobody(region, '2023-02-01', null, { found: 1 })])
  })

  test('names who held it but was not from the team, and not that such a one left', () => {
    const other = { ...host, unit: 'ostersund/social-services' }
    const [proof] = because('10.4/appoint-deputy', appoint('2023-03-01', other), leave('2023-06-01', other))
    expect(proof).toMatchObject([
      { id: 'e12', says: { unit: 'ostersund/social-services' } },
      nobody(host, '2023-03-01', '2023-05-31', { unit: host.unit }),
      nobody(host, '2023-06-01', null, { unit: host.unit })
    ])
  })
})

describe('another edition', () => {
  const team = { party: 'are', role: 'deputy', unit: 'are/team', function: 'deputy' }
  const revised = (terms: Parameters<typeof adopted>[2]): Acts => [
    ...firstEdition(),
    adopted('revised', '2024-02-01', terms),
    ...signed('revised', '2024-03-01', ...ten)
  ]

  test('names another host, who must appoint from its own first day; the first host must not any more', () => {
    const acts = [...revised({ violenceTeamUnit: 'are/team' }), appoint('2024-04-01', team)]
    expect(found('10.4/appoint-deputy', '2024-12-31', ...acts)).toEqual([
      'are 2024-03-01/2024-03-31 breached',
      'are 2024-04-01/2024-12-31 met',
      'ostersund 2023-03-01/2024-02-29 breached'
    ])
  })

  test('names another party: who has left before was asked to its own last day as a party, and no longer', () => {
    const acts = [
      ...firstEdition(),
      agreedToLeave('region', '2023-10-01', '2023-12-31'),
      adopted('revised', '2024-02-01', { healthCareUnit: 'are/clinic' }),
      ...signed('revised', '2024-03-01', ...allBut('region'))
    ]
    expect(found('10.2/appoint-deputy', '2024-12-31', ...acts)).toEqual([
      'are 2024-03-01/2024-12-31 breached',
      'region 2023-03-01/2023-12-31 breached'
    ])
  })

  test('names another unit of the same party: a run of vacant days goes on', () => {
    const acts = revised({ healthCareUnit: 'region/psychiatry', coordinationUnit: 'ostersund/office' })
    expect(found('10.2/appoint-deputy', '2024-12-31', ...acts)).toEqual(['region 2023-03-01/2024-12-31 breached'])
    expect(found('10.4/appoint-coordinator', '2024-12-31', ...acts)).toEqual([
      'ostersund 2023-03-01/2024-12-31 breached'
    ])
  })

  test('names another team of the same host: who was appointed from the first holds it no longer', () => {
    const acts = [
      ...revised({ violenceTeamUnit: 'ostersund/new-team' }),
      appoint('2023-03-01', {
        party: 'ostersund',
        role: 'deputy',
        unit: 'ostersund/violence-team',
        function: 'deputy'
      })
    ]
    expect(found('10.4/appoint-deputy', '2024-12-31', ...acts)).toEqual([
      'ostersund 2023-03-01/2024-02-29 met',
      'ostersund 2024-03-01/2024-12-31 breached'
    ])
  })

  test('that changes nothing of it breaks no run', () => {
    const acts = revised({ steeringMeetingsPerYear: 6 })
    expect(found('10.4/appoint-deputy', '2024-12-31', ...acts)).toEqual(['ostersund 2023-03-01/2024-12-31 breached'])
  })

  test('whose unit belongs to no party asks nobody', () => {
    expect(found('10.2/appoint-deputy', '2024-12-31', ...firstEdition({ healthCareUnit: 'private/clinic' }))).toEqual(
      []
    )
  })
})
