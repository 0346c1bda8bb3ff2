import { describe, expect, test } from 'vitest'
import { found, inCase, inForce, inMeeting, leaves } from './work.test-log.ts'

const referred = (on: string, data: object = {}, unit?: string) =>
  inCase(
    'CaseReferred',
    on,
    {
      homeMunicipality: 'are',
      residence: 'in-county',
      ageBand: '25-34',
      gender: 'woman',
      contexts: [],
      forms: [],
      children: false,
      subject: null,
      ...data
    },
    unit
  )
const on2023 = (norm: string, ...said: Parameters<typeof found>[2][]) =>
  found(norm, '2023-12-31', ...inForce(), ...said)

describe('the naive reader finds of the target group', () => {
  const target = (...said: Parameters<typeof found>[2][]) => on2023('7/target-group', ...said)

  test('a referral right of an adult who lives in the county, wrong of a child or of somebody from outside', () => {
    expect(target(referred('2023-03-08'))).toEqual(['coordinator 2023-03-08..2023-03-08 met'])
    expect(target(referred('2023-03-08', { ageBand: 'under-18' }))).toEqual([
      'coordinator 2023-03-08..2023-03-08 breached'
    ])
    expect(target(referred('2023-03-08', { residence: 'outside' }))).toEqual([
      'coordinator 2023-03-08..2023-03-08 breached'
    ])
  })

  test('the party of the referrer to answer for it, or an actor from outside itself', () => {
    const by = (referrer: string) => target(referred('2023-03-08', { referrer })).join()
    expect(by('police/investigation')).toBe('police 2023-03-08..2023-03-08 met')
    expect(by('outside/legal-aid')).toBe('outside/legal-aid 2023-03-08..2023-03-08 met')
    expect(by('body/tmv')).toBe('body/tmv 2023-03-08..2023-03-08 met')
  })

  test('two referrals that do not agree on it to leave it undetermined, on the day of the last', () => {
    const child = referred('2023-03-08', { ageBand: 'under-18' })
    expect(target(referred('2023-03-07'), child)).toEqual(['coordinator 2023-03-08..2023-03-08 undetermined'])
    expect(target(referred('2023-03-07', { residence: 'outside' }), child)).toEqual([
      'coordinator 2023-03-08..2023-03-08 breached'
    ])
    expect(target(referred('2023-02-28'))).toEqual([])
  })

  test('a breach undetermined where two referrals name two who referred, and what is right to be right', () => {
    const by = (referrer: string, content = {}) => referred('2023-03-08', { referrer, ...content })
    const child = { ageBand: 'under-18' }
    const [are, police] = ['are/social-services', 'police/investigation']
    expect(target(by(are, child), by(police, child))).toEqual(['police 2023-03-08..2023-03-08 undetermined'])
    expect(target(by(police, child), by('police/other', child))).toEqual(['police 2023-03-08..2023-03-08 breached'])
    expect(target(by(are), by(police))).toEqual(['police 2023-03-08..2023-03-08 met'])
  })
})

describe('the naive reader finds of the child perspective', () => {
  const child = (...said: Parameters<typeof found>[2][]) => on2023('8/child-perspective', ...said)
  const considered = inCase('ChildPerspectiveConsidered', '2023-04-01')

  test('it open until considered where there are children, unknown where nobody knows, and nothing where there are none', () => {
    expect(child(referred('2023-03-08', { children: true }))).toEqual(['are 2023-03-08.. open'])
    expect(child(referred('2023-03-08', { children: true }), considered)).toEqual(['are 2023-03-08.. met'])
    expect(child(referred('2023-03-08', { children: 'unknown' }))).toEqual(['are 2023-03-08.. undetermined'])
    expect(child(referred('2023-03-08', { children: 'unknown' }), considered)).toEqual(['are 2023-03-08.. met'])
    expect(child(referred('2023-03-08', { children: false }), considered)).toEqual([])
  })

  test('who recorded the referral to answer for it', () => {
    expect(child(referred('2023-03-08', { children: true }, 'body/tmv'))).toEqual(['body/tmv 2023-03-08.. open'])
  })

  test('two referrals of which one knows of no children to leave it undetermined, until it is considered all the same', () => {
    const two = [referred('2023-03-08', { children: true }), referred('2023-03-09', { children: false })]
    expect(child(...two)).toEqual(['are 2023-03-09.. undetermined'])
    expect(child(...two, considered)).toEqual(['are 2023-03-09.. met'])
  })
})

describe('the naive reader finds of the explanation', () => {
  const consent = (on: string, explained: boolean, unit?: string) =>
    inCase(
      'ConsentGiven',
      on,
      {
        consent: 'consent-1',
        recipients: [],
        facts: [],
        subjects: [],
        purposes: [],
        form: 'oral',
        explained
      },
      unit
    )

  test('each consent for itself, by who recorded it', () => {
    expect(
      on2023(
        '8/explained',
        consent('2023-02-28', false),
        consent('2023-03-01', true, 'police/investigation'),
        consent('2023-03-08T09:00:00+01:00', false, 'outside/legal-aid')
      )
    ).toEqual(['outside/legal-aid 2023-03-08..2023-03-08 breached', 'police 2023-03-01..2023-03-01 met'])
  })
})

describe('the naive reader finds of the social services at the discussion of their case', () => {
  const discussed = (on: string, ...present: ReadonlyArray<string>) =>
    inCase('CaseDiscussed', `${on}T09:00:00+01:00`, {
      meeting: 'meeting/1',
      from: `${on}T09:00:00+01:00`,
      to: `${on}T09:30:00+01:00`,
      basis: { kind: 'de-identified', attestedBy: 'are/social-services' },
      kind: 'planning',
      purposes: [],
      present,
      facts: [],
      subjects: []
    })
  const own = (...said: Parameters<typeof found>[2][]) => on2023('10.3/attends-own-case', ...said)
  const moved = (on: string, homeMunicipality: string) => inCase('HomeMunicipalityChanged', on, { homeMunicipality })

  test('those of the home municipality to be there, and those of another to be of no help', () => {
    expect(own(referred('2023-03-08'), discussed('2023-03-08', 'are/social-services'))).toEqual([
      'are 2023-03-08..2023-03-08 met'
    ])
    expect(
      own(referred('2023-03-08'), discussed('2023-03-08', 'ostersund/social-services', 'are/health-care'))
    ).toEqual(['are 2023-03-08..2023-03-08 breached'])
  })

  test('the new home municipality bound from the move on, that of a later hour not yet', () => {
    const said = [referred('2023-03-01'), moved('2023-03-08T09:00:00+01:00', 'ostersund')]
    const later = [referred('2023-03-01'), moved('2023-03-08T15:00:00+01:00', 'ostersund')]
    expect(own(...later, discussed('2023-03-08', 'are/social-services'))).toEqual(['are 2023-03-08..2023-03-08 met'])
    expect(own(...said, discussed('2023-03-07', 'are/social-services'))).toEqual(['are 2023-03-07..2023-03-07 met'])
    expect(own(...said, discussed('2023-03-08', 'are/social-services'))).toEqual([
      'ostersund 2023-03-08..2023-03-08 breached'
    ])
  })

  test('referrals that name two municipalities to leave it open, unless all of them were there, or none', () => {
    const two = [referred('2023-03-01'), referred('2023-03-03', { homeMunicipality: 'ostersund' })]
    const on8 = (...present: ReadonlyArray<string>) => own(...two, discussed('2023-03-08', ...present))
    expect(on8('are/social-services')).toEqual(['ostersund 2023-03-08..2023-03-08 undetermined'])
    expect(on8('ostersund/social-services')).toEqual(['ostersund 2023-03-08..2023-03-08 undetermined'])
    expect(on8('are/social-services', 'ostersund/social-services')).toEqual(['ostersund 2023-03-08..2023-03-08 met'])
    expect(on8()).toEqual(['ostersund 2023-03-08..2023-03-08 breached'])
    const between = [referred('2023-03-01'), moved('2023-03-02', 'are')]
    expect(own(...between, ...two.slice(1), discussed('2023-03-08', 'are/social-services'))).toEqual([
      'ostersund 2023-03-08..2023-03-08 undetermined'
    ])
  })

  test('two moves of one day to leave it open, and a move after all that to settle it', () => {
    const said = [referred('2023-03-01'), moved('2023-03-02', 'ostersund'), moved('2023-03-02', 'krokom')]
    expect(own(...said, discussed('2023-03-08', 'ostersund/social-services'))).toEqual([
      'ostersund 2023-03-08..2023-03-08 undetermined'
    ])
    expect(own(...said, moved('2023-03-03', 'are'), discussed('2023-03-08', 'are/social-services'))).toEqual([
      'are 2023-03-08..2023-03-08 met'
    ])
  })

  test('who came in while it lasted to be there, and who came in as it ended not', () => {
    const entered = (time: string) =>
      inMeeting('AttendeeEntered', `2023-03-08T${time}:00+01:00`, {
        unit: 'are/social-services',
        function: 'social-secretary'
      })
    const said = [referred('2023-03-08'), discussed('2023-03-08')]
    const elsewhere = { ...entered('09:15'), stream: 'meeting/2' }
    expect(own(...said, elsewhere)).toEqual(['are 2023-03-08..2023-03-08 breached'])
    expect(own(...said, entered('09:29'))).toEqual(['are 2023-03-08..2023-03-08 met'])
    expect(own(...said, entered('09:30'))).toEqual(['are 2023-03-08..2023-03-08 breached'])
    expect(own(...said, entered('09:00'))).toEqual(['are 2023-03-08..2023-03-08 met'])
    expect(own(...said, entered('08:59'))).toEqual(['are 2023-03-08..2023-03-08 breached'])
  })

  test('nothing of a home municipality that is no party that day, or that nobody has told yet', () => {
    const left = leaves('are', '2023-06-30')
    const said = [referred('2023-03-08'), left, discussed('2024-01-01')]
    expect(found('10.3/attends-own-case', '2024-12-31', ...inForce(), ...said)).toEqual([])
    expect(own(referred('2023-03-08', { homeMunicipality: 'krokom' }), discussed('2023-03-08'))).toEqual([])
    expect(own(referred('2023-03-09'), discussed('2023-03-08'))).toEqual([])
  })
})
