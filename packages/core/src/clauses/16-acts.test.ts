import { describe, expect, test } from 'vitest'
import {
  agreedToEnd,
  agreedToExtend,
  agreedToLeave,
  allBut,
  firstEdition,
  lastDay,
  lifeOf,
  ten
} from '../agreement/acts.test-log.ts'
import { type Acts, ruled } from './work.test-log.ts'

const norm = '16/agree-otherwise'

/** Whether what was agreed has effect, and what it lacks if not. */
const outcome = (...acts: Acts): ReadonlyArray<string> =>
  ruled(norm, '2024-12-31', ...firstEdition(), ...acts).map(({ value, lacks }) => [value, ...lacks].join(' '))

describe('the parties agree otherwise', () => {
  test.each([
    ['that the agreement ends', agreedToEnd('2024-05-01', '2024-06-30'), 'all'],
    ['that it runs on', agreedToExtend('2024-05-01', '2025-06-30'), 'all'],
    ['that one of them leaves', agreedToLeave('are', '2024-05-01', '2024-06-30'), 'are']
  ])('validly, if all of them do: %s', (_, agreed, who) => {
    expect(ruled(norm, '2024-04-30', ...firstEdition(), agreed)).toEqual([])
    expect(ruled(norm, '2024-05-01', ...firstEdition(), agreed)).toEqual([
      {
        id: `${norm}@${who}@2024-05-01`,
        norm,
        clause: '16',
        who,
        on: '2024-05-01',
        value: 'yes',
        lacks: [],
        events: expect.arrayContaining(['e12', 'e1', 'e11'])
      }
    ])
  })

  test('without effect, if one of the parties of that day is missing (R3)', () => {
    expect(outcome(agreedToEnd('2024-05-01', '2024-06-30', allBut('are')))).toEqual(['no all-agree'])
    expect(outcome(agreedToLeave('are', '2024-05-01', '2024-06-30', allBut('are')))).toEqual(['no all-agree'])
  })

  test('without one that is no party any more', () => {
    const left = agreedToLeave('are', '2024-02-01', '2024-03-31')
    expect(outcome(left, agreedToEnd('2024-05-01', '2024-06-30', allBut('are')))).toEqual(['yes', 'yes'])
    expect(outcome(left, agreedToEnd('2024-03-31', '2024-06-30', allBut('are')))).toEqual(['yes', 'no all-agree'])
  })

  test('without effect, if the agreement is not in force', () => {
    expect(outcome(agreedToEnd('2023-02-27', '2023-12-31'))).toEqual(['no in-force'])
    expect(outcome(agreedToEnd('2024-05-01', '2024-06-30'), agreedToExtend('2024-07-01', '2025-06-30'))).toEqual([
      'yes',
      'no in-force'
    ])
  })

  test('without effect, if who is to leave is no party', () => {
    expect(outcome(agreedToLeave('kvinnojouren', '2024-05-01', '2024-06-30'))).toEqual(['no party'])
  })

  test('without effect, if the term is to run to a day before it began', () => {
    expect(outcome(agreedToExtend('2024-05-01', '2023-12-30'))).toEqual(['no within-the-term'])
  })

  test('two acts of a day are told apart', () => {
    const acts = [
      ...firstEdition(),
      agreedToEnd('2024-05-01', '2024-06-30', allBut('are')),
      agreedToEnd('2024-05-01', '2024-06-30')
    ]
    expect(ruled(norm, '2024-12-31', ...acts).map(({ id, value }) => [id, value])).toEqual([
      [`${norm}@all@2024-05-01@agreement/norrsken#12`, 'no'],
      [`${norm}@all@2024-05-01@agreement/norrsken#13`, 'yes']
    ])
  })

  test('an act has effect if and only if it is valid', () => {
    const end = (agreedBy: ReadonlyArray<string>) =>
      lastDay('berg', lifeOf([...firstEdition(), agreedToEnd('2024-05-01', '2024-06-30', agreedBy)]))
    expect([end(ten), end(allBut('are'))]).toEqual(['2024-06-30', null])
  })
})
