import { describe, expect, test } from 'vitest'
import { agreedToEnd, agreedToLeave, firstEdition } from '../agreement/acts.test-log.ts'
import { type Acts, at, discussed, entered, findings, found, inCase, referred } from './work.test-log.ts'

const norm = '10.3/attends-own-case'
const day = '2024-03-06'

const on = (validAt: string, ...acts: Acts): ReadonlyArray<string> => found(norm, validAt, ...firstEdition(), ...acts)
const states = (...acts: Acts): ReadonlyArray<string> =>
  findings(norm, '2024-12-31', ...firstEdition(), ...acts).map(({ state }) => state)

const inAre = referred('2024-02-01')
const moved = (effective: string, homeMunicipality: string) =>
  inCase('HomeMunicipalityChanged', effective, { homeMunicipality })
const heardBy = (...present: ReadonlyArray<string>) => discussed(day, { present })

describe('the social services of the home municipality attend when its case is discussed', () => {
  test('it is judged on the day of the discussion', () => {
    expect(on('2024-03-05', inAre, discussed(day))).toEqual([])
    expect(on(day, inAre, discussed(day))).toEqual([`are ${day}/${day} met`])
    expect(on(day, inAre, heardBy('police/investigation'))).toEqual([`are ${day}/${day} breached`])
  })

  test('other branches of the municipality, and the social services of others, do not stand in for them', () => {
    expect(states(inAre, heardBy('are/school', 'berg/social-services', 'ostersund/coordination'))).toEqual(['breached'])
    expect(states(inAre, heardBy())).toEqual(['breached'])
  })

  test('whatever the ground of the discussion is', () => {
    const deidentified = { basis: { kind: 'de-identified', attestedBy: 'police/investigation' } }
    expect(states(inAre, discussed(day, deidentified))).toEqual(['met'])
    expect(states(inAre, discussed(day, { ...deidentified, present: [] }))).toEqual(['breached'])
  })

  test('each discussion asks anew, two of a day too', () => {
    const acts = [inAre, discussed(day), discussed(day, { present: [] })]
    expect(findings(norm, day, ...firstEdition(), ...acts).map(({ id, state }) => [id, state])).toEqual([
      [`${norm}@are@${day}@case/1#2`, 'met'],
      [`${norm}@are@${day}@case/1#3`, 'breached']
    ])
  })

  test('the finding cites the discussion, and what says where the individual lives', () => {
    for (const discussion of [discussed(day), heardBy()]) {
      const [finding] = findings(norm, day, ...firstEdition(), inAre, discussion)
      expect([...(finding?.events ?? [])].sort()).toEqual(['e12', 'e13'])
    }
  })
})

describe('who comes in while the case is discussed', () => {
  const without = heardBy('police/investigation')

  test.each([
    ['08:59', 'breached', 'before it'],
    ['09:00', 'breached', 'at its start'],
    ['09:01', 'met', 'during it'],
    ['09:29', 'met', 'just before its end'],
    ['09:30', 'breached', 'at its end']
  ])('at %s: %s (%s)', (time, state) => {
    expect(states(inAre, without, entered(day, time, 'are/social-services'))).toEqual([state])
  })

  test('to another meeting was not there', () => {
    const elsewhere = { ...entered(day, '09:10', 'are/social-services'), stream: 'meeting/other' }
    expect(states(inAre, without, elsewhere)).toEqual(['breached'])
  })

  test('and whose entry is cited', () => {
    const acts = [inAre, without, entered(day, '09:10', 'are/social-services')]
    expect(findings(norm, day, ...firstEdition(), ...acts)[0]?.events).toContain('e14')
  })
})

describe('the home municipality is that of the day of the discussion', () => {
  test.each([
    ['2024-03-05', 'berg', 'moved the day before'],
    [day, 'berg', 'moved that day'],
    [at(day, '23:00'), 'berg', 'moved that day, after the discussion'],
    ['2024-03-07', 'are', 'moved the day after']
  ])('on %s: %s (%s)', (effective, bearer) => {
    expect(on('2024-12-31', inAre, moved(effective, 'berg'), discussed(day))).toEqual([
      `${bearer} ${day}/${day} ${bearer === 'are' ? 'met' : 'breached'}`
    ])
  })

  test('where nobody has said where the individual lives, nobody is asked', () => {
    expect(states(discussed(day))).toEqual([])
    expect(states({ ...inAre, effective: '2024-03-07' }, discussed(day))).toEqual([])
  })

  test('a later referral of the same case tells it too', () => {
    const again = referred('2024-03-01', { homeMunicipality: 'berg' })
    expect(on(day, inAre, again, discussed(day))).toEqual([`berg ${day}/${day} breached`])
  })
})

describe('the municipality is a party that day', () => {
  test.each([
    ['2024-03-05', 0, 'it left the day before'],
    [day, 1, 'it is its last day']
  ])('to %s: %i finding (%s)', (lastDay, count) => {
    expect(on('2024-12-31', agreedToLeave('are', '2024-02-01', lastDay), inAre, discussed(day))).toHaveLength(count)
  })

  test('one that never was a party is not asked', () => {
    expect(states(referred('2024-02-01', { homeMunicipality: 'sundsvall' }), discussed(day))).toEqual([])
  })

  test('after the agreement nobody is asked', () => {
    expect(states(agreedToEnd('2024-02-01', '2024-03-05'), inAre, discussed(day))).toEqual([])
    expect(states(agreedToEnd('2024-02-01', day), inAre, discussed(day))).toEqual(['met'])
  })
})

test('another agreement names another branch', () => {
  const acts = (branch: string) => [
    ...firstEdition({ socialServicesBranch: 'family' }),
    inAre,
    discussed(day, { present: [`are/${branch}`] })
  ]
  expect(found(norm, day, ...acts('family'))).toEqual([`are ${day}/${day} met`])
  expect(found(norm, day, ...acts('social-services'))).toEqual([`are ${day}/${day} breached`])
})
