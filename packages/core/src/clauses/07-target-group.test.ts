import { describe, expect, test } from 'vitest'
import { agreedToEnd, firstEdition } from '../agreement/acts.test-log.ts'
import { type Acts, findings, found, inCase, proofs, referred } from './work.test-log.ts'

const norm = '7/target-group'

const on = (day: string, ...acts: Acts): ReadonlyArray<string> => found(norm, day, ...firstEdition(), ...acts)

const states = (...acts: Acts): ReadonlyArray<string> =>
  findings(norm, '2024-12-31', ...firstEdition(), ...acts).map(({ state }) => state)

describe('who is referred is an adult who lives in the county', () => {
  test.each(['18-24', '25-34', '35-44', '45-54', '55-64', '65+'])('somebody of %s in the county is', (ageBand) => {
    expect(states(referred('2024-03-06', { ageBand }))).toEqual(['met'])
  })

  test.each([
    ['under 18', { ageBand: 'under-18' }],
    ['outside the county', { residence: 'outside' }],
    ['neither adult nor in the county', { ageBand: 'under-18', residence: 'outside' }]
  ])('somebody who is %s is not, and the referral is a breach', (_, content) => {
    expect(states(referred('2024-03-06', content))).toEqual(['breached'])
  })

  test('that a professional is guided is open to everybody, and no referral', () => {
    expect(states(inCase('GuidanceGiven', '2024-03-06'))).toEqual([])
  })
})

describe('whose breach it is', () => {
  test.each([
    ['are/social-services', 'are', 'the party of the unit that referred'],
    ['outside/kvinnojouren', 'outside/kvinnojouren', 'an actor outside itself'],
    ['body/socsam', 'body/socsam', 'a body itself'],
    [undefined, 'coordinator', 'the coordinator, where nobody is said to have referred']
  ])('a referral by %s is for %s: %s', (referrer, bearer, _) => {
    const content = referrer === undefined ? {} : { referrer }
    expect(on('2024-03-06', referred('2024-03-06', content))).toEqual([`${bearer} 2024-03-06/2024-03-06 met`])
  })

  test('whoever records the referral is not asked', () => {
    const recorded = referred('2024-03-06', {}, { by: { unit: 'berg/social-services', function: 'social-secretary' } })
    expect(on('2024-03-06', recorded)).toEqual(['coordinator 2024-03-06/2024-03-06 met'])
  })
})

describe('when it is judged', () => {
  test('on the day of the referral, and not before', () => {
    expect(on('2024-03-05', referred('2024-03-06'))).toEqual([])
    expect(on('2024-03-06', referred('2024-03-06'))).toHaveLength(1)
    expect(on('2030-01-01', referred('2024-03-06'))).toHaveLength(1)
  })

  test('the day is the one in Sweden', () => {
    const acts = [referred('2024-03-06T23:30:00Z')]
    expect(on('2024-03-06', ...acts)).toEqual([])
    expect(on('2024-03-07', ...acts)).toEqual(['coordinator 2024-03-07/2024-03-07 met'])
  })

  test.each([
    ['2023-02-28', 0, 'the day before the agreement is in force'],
    ['2023-03-01', 1, 'its first day'],
    ['2024-06-30', 1, 'its last day'],
    ['2024-07-01', 0, 'the day after']
  ])('a referral on %s gives %i finding: %s', (day, count) => {
    const ends = agreedToEnd('2024-05-01', '2024-06-30')
    expect(on('2024-12-31', ends, referred(day, { ageBand: 'under-18' }))).toHaveLength(count)
  })
})

describe('two referrals of one case that do not correct each other', () => {
  const child = referred('2024-03-06', { ageBand: 'under-18' })
  const adult = referred('2024-03-08')

  test('and disagree leave it undetermined, on the day of the last, and both are cited', () => {
    const [finding, ...more] = findings(norm, '2024-03-08', ...firstEdition(), child, adult)
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      state: 'undetermined',
      window: { from: '2024-03-08', to: '2024-03-08' },
      events: expect.arrayContaining(['e12', 'e13'])
    })
    expect(finding?.open).not.toEqual([])
  })

  test('contradict each other only once both are so', () => {
    expect(on('2024-03-07', child, adult)).toEqual(['coordinator 2024-03-06/2024-03-06 breached'])
  })

  test('and agree on the answer leave nothing open, whatever else they differ in', () => {
    expect(states(adult, referred('2024-03-09', { ageBand: '65+', gender: 'man' }))).toEqual(['met'])
    expect(states(child, referred('2024-03-09', { ageBand: 'under-18', residence: 'outside' }))).toEqual(['breached'])
  })

  test('that each name another reason why it is a breach agree that it is one', () => {
    expect(states(child, referred('2024-03-09', { residence: 'outside' }))).toEqual(['breached'])
  })

  test('and agree on the answer are both cited', () => {
    const again = referred('2024-03-09', { residence: 'outside' })
    const [finding] = findings(norm, '2024-12-31', ...firstEdition(), child, again)
    expect(finding?.events).toEqual(expect.arrayContaining(['e12', 'e13']))
  })

  test('and name two who referred leave open whose breach it is, and both are cited', () => {
    const of = (referrer: string): Acts[number] => referred('2024-03-09', { referrer, ageBand: 'under-18' })
    const [finding, ...more] = findings(
      norm,
      '2024-12-31',
      ...firstEdition(),
      of('are/social-services'),
      of('police/investigation')
    )
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      bearer: 'police',
      state: 'undetermined',
      events: expect.arrayContaining(['e12', 'e13']),
      open: ['referrer']
    })
    expect(states(of('police/investigation'), of('police/contact'))).toEqual(['breached'])
  })

  test('of which one names nobody who referred, are cited for what each says', () => {
    const child = { ageBand: 'under-18' }
    const acts = [referred('2024-03-09', child), referred('2024-03-09', { ...child, referrer: 'police/investigation' })]
    const [proof] = proofs(norm, '2024-12-31', ...firstEdition(), ...acts)
    expect(proof?.because.at(-1)).toMatchObject({
      because: [{ says: { referrer: 'police/investigation' } }, { says: {} }]
    })
    expect(proof?.because.at(-1)).toMatchObject({
      because: { 1: { says: expect.not.objectContaining({ referrer: null }) } }
    })
  })

  test('and name two who referred, one of them a child, leave open both whether it is a breach and whose', () => {
    const of = (referrer: string, content = {}): Acts[number] => referred('2024-03-09', { referrer, ...content })
    const acts = [of('are/social-services', { ageBand: 'under-18' }), of('police/investigation')]
    expect(findings(norm, '2024-12-31', ...firstEdition(), ...acts)).toMatchObject([
      { state: 'undetermined', open: ['target-group', 'referrer'] }
    ])
    const adults = [of('are/social-services'), of('police/investigation')]
    expect(findings(norm, '2024-12-31', ...firstEdition(), ...adults)).toMatchObject([{ state: 'met', open: [] }])
  })

  test('a correction does not contradict what it replaces', () => {
    expect(states({ ...child, id: 'slip' }, { ...adult, corrects: 'slip' })).toEqual(['met'])
  })
})

test('two referrals of a day by one referrer are told apart by their cases', () => {
  const acts = [referred('2024-03-06'), referred('2024-03-06', {}, { stream: 'case/2' })]
  expect(findings(norm, '2024-03-06', ...firstEdition(), ...acts).map(({ id }) => id)).toEqual([
    '7/target-group@coordinator@2024-03-06@case/1#1',
    '7/target-group@coordinator@2024-03-06@case/2#1'
  ])
})
