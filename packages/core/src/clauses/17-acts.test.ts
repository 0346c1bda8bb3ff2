import { Day, Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  act,
  agreedToEnd,
  agreedToLeave,
  allBut,
  firstEdition,
  notice,
  revoked,
  signed,
  told,
  viewOf
} from '../agreement/acts.test-log.ts'
import { revoke, withdraw } from './17-acts.ts'
import { powers } from './rulings.ts'
import { type Acts, ruled } from './work.test-log.ts'

const outcomes = (norm: string, validAt: string, ...acts: Acts): ReadonlyArray<string> =>
  ruled(norm, validAt, ...firstEdition(), ...acts).map(({ value, lacks }) => [value, ...lacks].join(' '))

/** What a proof says that the log does not hold. */
const sought = (proof: Proof.Proof): ReadonlyArray<object> =>
  Proof.nodes(proof).flatMap((node) => (node.type === 'absence' ? [{ of: node.of, where: node.where }] : []))

test('what is known of days to come is no act of a day before', () => {
  const acts = [
    ...firstEdition(),
    notice('are', '2024-06-30'),
    revoked('are', '2024-08-01'),
    act('RevisionRequested', '2024-08-01', { party: 'are', about: 'the working group' }),
    act('CostQuestionDecided', '2024-08-01', { question: 'premises', body: 'body/steering-group' }),
    agreedToEnd('2024-08-01', '2024-12-31')
  ]
  const known = { ...viewOf(acts, '2024-01-01').ahead, cases: [], meetings: [], meetingNamed: () => undefined }
  const ruledBy = (day: string) => powers.flatMap((power) => power.rulings(known, Day.day(day)).map(({ norm }) => norm))
  expect(ruledBy('2024-06-29')).toEqual([])
  expect(ruledBy('2024-06-30')).toEqual(['17/withdraw'])
  expect(ruledBy('2024-07-31')).toEqual(['17/withdraw'])
  expect(ruledBy('2024-08-01')).toEqual([
    '13/cost-decision',
    '16/agree-otherwise',
    '17/request-revision',
    '17/withdraw',
    '17/revoke'
  ])
})

describe('a party gives notice', () => {
  const norm = '17/withdraw'
  const noticed = (...acts: Acts): ReadonlyArray<string> => outcomes(norm, '2024-12-31', ...acts)

  test('validly, in writing and to all the others', () => {
    const given = notice('are', '2024-06-30')
    expect(ruled(norm, '2024-06-29', ...firstEdition(), given)).toEqual([])
    expect(ruled(norm, '2024-06-30', ...firstEdition(), given)).toEqual([
      {
        id: `${norm}@are@2024-06-30`,
        norm,
        clause: '17',
        who: 'are',
        on: '2024-06-30',
        value: 'yes',
        lacks: [],
        events: expect.arrayContaining(['e12', 'e1', 'e11'])
      }
    ])
  })

  test('without effect, if it is not in writing', () => {
    expect(noticed(notice('are', '2024-06-30', { written: false }))).toEqual(['no in-writing'])
  })

  test('and the proof of one that missed somebody says whom, and what took a notice back', () => {
    const missed = notice('are', '2024-06-30', { notified: told('2024-06-30', ...allBut('are', 'berg')) })
    const soughtIn = (...acts: Acts) =>
      withdraw
        .rulings(viewOf([...firstEdition(), ...acts], '2024-12-31').soFar, Day.day('2024-12-31'))
        .flatMap(({ proof }) => sought(proof))
    expect(soughtIn(missed)).toEqual([{ of: 'PartyWithdrew', where: { event: 'e12', notified: 'berg' } }])
    expect(soughtIn(notice('are', '2024-06-30'), revoked('are', '2024-08-01'))).toEqual([])
  })

  test('without effect, if one of the others was not told (R2)', () => {
    expect(noticed(notice('are', '2024-06-30', { notified: told('2024-06-30', ...allBut('are', 'berg')) }))).toEqual([
      'no all-told'
    ])
  })

  test('without effect, if who gives it is no party', () => {
    expect(noticed(notice('kvinnojouren', '2024-06-30'))).toEqual(['no party'])
    expect(noticed(agreedToLeave('are', '2024-03-01', '2024-03-31'), notice('are', '2024-06-30'))).toEqual(['no party'])
  })

  test('without effect, once it has been taken back; until then it has', () => {
    const acts = [notice('are', '2024-06-30'), revoked('are', '2024-08-01')]
    expect(outcomes(norm, '2024-07-31', ...acts)).toEqual(['yes'])
    expect(outcomes(norm, '2024-08-01', ...acts)).toEqual(['no not-revoked'])
    expect(ruled(norm, '2024-08-01', ...firstEdition(), ...acts)[0]?.events).toContain('e13')
  })

  test('by the readings that the edition has chosen, to whom it suffices to tell one or nobody', () => {
    const toOne = notice('are', '2024-06-30', { notified: told('2024-06-30', 'berg') })
    const under = (noticeCountsFrom: 'last-notified' | 'first-notified' | 'given', given = toOne) =>
      ruled(norm, '2024-12-31', ...firstEdition({ noticeCountsFrom }), given)[0]?.value
    expect([under('last-notified'), under('first-notified'), under('given')]).toEqual(['no', 'yes', 'yes'])
    expect(under('given', notice('are', '2024-06-30', { notified: [] }))).toBe('yes')
    expect(under('first-notified', notice('are', '2024-06-30', { notified: [] }))).toBe('no')
  })

  test('each notice is judged by itself', () => {
    const acts = [notice('are', '2024-06-30', { written: false }), notice('berg', '2024-06-30')]
    expect(noticed(...acts)).toEqual(['no in-writing', 'yes'])
  })
})

describe('a party takes a notice back', () => {
  const norm = '17/revoke'
  const given = notice('are', '2024-06-30')
  const taken = (...acts: Acts): ReadonlyArray<string> => outcomes(norm, '2025-12-31', ...acts)

  test('validly, before the exit and with all the others', () => {
    expect(outcomes(norm, '2024-07-31', given, revoked('are', '2024-08-01'))).toEqual([])
    expect(outcomes(norm, '2024-08-01', given, revoked('are', '2024-08-01'))).toEqual(['yes'])
  })

  test.each([
    ['2024-12-30', 'yes', 'the day before the exit'],
    ['2024-12-31', 'no in-time', 'the exit day'],
    ['2025-01-01', 'no something-to-revoke', 'the day after: it has run out']
  ])('on %s: %s (%s)', (day, outcome) => {
    expect(taken(given, revoked('are', day))).toEqual([outcome])
  })

  test('without effect, if one of the parties does not agree', () => {
    expect(taken(given, revoked('are', '2024-08-01', allBut('are', 'berg')))).toEqual(['no all-agree'])
  })

  test('in vain, and the proof names who was not among those who agreed', () => {
    const acts = [...firstEdition(), given, revoked('are', '2024-08-01', allBut('are', 'berg'))]
    const [ruling] = revoke.rulings(viewOf(acts, '2024-12-31').soFar, Day.day('2024-12-31'))
    expect(ruling === undefined ? [] : sought(ruling.proof)).toEqual([
      { of: 'WithdrawalRevoked', where: { event: 'e13', agreedBy: 'berg' } }
    ])
  })

  test('without effect, if there is no notice to take back', () => {
    expect(taken(revoked('are', '2024-08-01'))).toEqual(['no something-to-revoke'])
    expect(taken(given, revoked('berg', '2024-08-01', allBut('berg')))).toEqual(['no something-to-revoke'])
    expect(taken(given, revoked('are', '2024-08-01'), revoked('are', '2024-08-02'))).toEqual([
      'yes',
      'no something-to-revoke'
    ])
  })
})

describe('the parties ask for the agreement to be revised', () => {
  const norm = '17/request-revision'
  const request = (on: string, party = 'are') => act('RevisionRequested', on, { party, about: 'the working group' })
  const asked = (...acts: Acts): ReadonlyArray<string> => outcomes(norm, '2025-12-31', ...acts)

  test('one of them is enough', () => {
    expect(ruled(norm, '2024-03-05', ...firstEdition(), request('2024-03-06'))).toEqual([])
    expect(ruled(norm, '2024-03-06', ...firstEdition(), request('2024-03-06'))).toMatchObject([
      { id: `${norm}@are@2024-03-06`, clause: '17', who: 'are', on: '2024-03-06', value: 'yes', lacks: [] }
    ])
  })

  test.each([
    ['2023-02-28', 'no party', 'the day before the agreement'],
    ['2023-03-01', 'yes', 'its first day'],
    ['2024-06-30', 'yes', 'its last day'],
    ['2024-07-01', 'no party', 'the day after']
  ])('while it runs: on %s %s (%s)', (day, outcome) => {
    expect(asked(agreedToEnd('2024-05-01', '2024-06-30'), request(day))).toEqual([outcome])
  })

  test('a party that has given notice asks as long as it is one, and again once it is back', () => {
    const left = notice('are', '2023-06-30')
    expect(asked(left, request('2023-12-31'))).toEqual(['yes'])
    expect(asked(left, request('2024-01-01'))).toEqual(['no party'])
    expect(asked(left, ...signed('first', '2024-03-01', 'are'), request('2024-03-01'))).toEqual(['yes'])
  })

  test('who is no party may ask, and that has no effect', () => {
    expect(asked(request('2024-03-06', 'kvinnojouren'))).toEqual(['no party'])
  })

  test('two requests of a day are told apart', () => {
    expect(
      ruled(norm, '2024-12-31', ...firstEdition(), request('2024-03-06'), request('2024-03-06')).map(({ id }) => id)
    ).toEqual([`${norm}@are@2024-03-06@agreement/norrsken#12`, `${norm}@are@2024-03-06@agreement/norrsken#13`])
  })
})
