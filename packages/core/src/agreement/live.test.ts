import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  adopted,
  agreedToEnd,
  agreedToExtend,
  allBut,
  firstEdition,
  lastDay,
  lifeOf,
  members,
  notice,
  revoked,
  signed,
  ten
} from './acts.test-log.ts'
import { daysInForce, inForceOn, membership } from './Life.ts'

describe('the life of an agreement', () => {
  test('is none where nothing was done', () => {
    const life = lifeOf([])
    expect(life.spells).toEqual([])
    expect(daysInForce(life)).toEqual([])
  })

  test('has one run of days in force for each time it applies', () => {
    const acts = [
      ...firstEdition({ minimumParties: 2 }, ['are', 'berg']),
      notice('are', '2023-06-30'),
      ...signed('first', '2024-04-01', 'are', 'berg')
    ]
    const days = daysInForce(lifeOf(acts)).map(({ from, to }) => [from, to].map((day) => day && Day.toIso(day)))
    expect(days).toEqual([
      ['2023-03-01', '2023-12-31'],
      ['2024-04-01', null]
    ])
  })

  test('makes a timeline of every party', () => {
    const life = lifeOf([...firstEdition(), notice('are', '2024-06-30'), ...signed('first', '2025-05-05', 'are')])
    expect(membership('are')(life)).toEqual({
      initial: false,
      changes: [
        { from: Day.day('2023-03-01'), value: true },
        { from: Day.day('2025-01-01'), value: false },
        { from: Day.day('2025-05-05'), value: true }
      ]
    })
  })
})

describe('several acts on one day', () => {
  test('who joins that day must agree to what all agree on that day', () => {
    const acts = [
      ...firstEdition(),
      notice('are', '2024-06-30'),
      ...signed('first', '2025-05-05', 'are'),
      agreedToEnd('2025-05-05', '2025-12-31', allBut('are'))
    ]
    expect(members('2026-01-01', lifeOf(acts))).toEqual([...ten])
  })

  test('who has left the day before need not', () => {
    const acts = [
      ...firstEdition(),
      notice('are', '2024-06-30'),
      agreedToEnd('2025-01-01', '2025-12-31', allBut('are'))
    ]
    expect(members('2026-01-01', lifeOf(acts))).toEqual([])
  })

  test('a notice is taken back on the day on which it is given', () => {
    expect(
      lastDay('are', lifeOf([...firstEdition(), notice('are', '2024-06-30'), revoked('are', '2024-06-30')]))
    ).toBeNull()
  })

  test('a notice on the day on which a revised edition applies goes by that edition', () => {
    const acts = [
      ...firstEdition(),
      adopted('revised', '2024-03-01', { starts: '2024-03-01', firstTermEnds: '2024-12-31', exit: 'at-notice' }),
      ...signed('revised', '2024-04-01', ...ten),
      notice('are', '2024-04-01')
    ]
    expect(lastDay('are', lifeOf(acts))).toBe('2024-10-01')
  })

  test('a term that would end today is extended today', () => {
    const acts = [...firstEdition({ renewalMonths: 0 }), agreedToExtend('2023-12-31', '2024-12-31')]
    expect(members('2024-12-31', lifeOf(acts))).toEqual([...ten])
    expect(inForceOn(Day.day('2025-01-01'))(lifeOf(acts))).toBeNull()
  })
})
