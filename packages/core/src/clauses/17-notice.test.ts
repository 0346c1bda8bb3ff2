import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToLeave,
  allBut,
  firstEdition,
  lastDay,
  lifeOf,
  members,
  notice,
  revoked,
  signed,
  spells,
  ten,
  told
} from '../agreement/acts.test-log.ts'
import type { Life } from '../agreement/Life.ts'

describe('a party gives notice in writing to all the others', () => {
  test.each([
    ['2024-06-30', '2024-12-31'],
    ['2024-07-01', '2025-12-31'],
    ['2023-12-31', '2024-12-31'],
    ['2024-01-01', '2024-12-31'],
    ['2024-02-29', '2024-12-31'],
    ['2023-03-01', '2023-12-31'],
    ['2023-07-01', '2024-12-31']
  ])('given on %s, its last day as a party is %s', (on, last) => {
    const life = lifeOf([...firstEdition(), notice('are', on)])
    expect(spells('are', life)).toEqual([`2023-03-01/${last}`])
    expect(spells('berg', life)).toEqual(['2023-03-01/…'])
  })

  test('on its last day it is a party, on the day after it is none', () => {
    const life = lifeOf([...firstEdition(), notice('are', '2024-06-30')])
    expect(members('2024-12-31', life)).toEqual([...ten])
    expect(members('2025-01-01', life)).toEqual(allBut('are'))
  })

  test('a notice known to the minute counts on its day in Sweden', () => {
    const justBeforeMidnight = { ...notice('are', '2024-06-30'), effective: '2024-06-30T21:59:59Z' }
    const midnight = { ...notice('are', '2024-07-01'), effective: '2024-06-30T22:00:00Z' }
    expect(lastDay('are', lifeOf([...firstEdition(), justBeforeMidnight]))).toBe('2024-12-31')
    expect(lastDay('are', lifeOf([...firstEdition(), midnight]))).toBe('2025-12-31')
  })

  test('a notice that is not in writing has no effect', () => {
    const life = lifeOf([...firstEdition(), notice('are', '2024-06-30', { written: false })])
    expect(spells('are', life)).toEqual(['2023-03-01/…'])
    expect(life.notices.map(({ outcome }) => outcome)).toEqual([{ type: 'not-written' }])
  })

  test.each([
    ['kvinnojouren', '2024-06-30', 'who never was a party'],
    ['are', '2023-02-28', 'a party to be, on the day before the agreement applies']
  ])('%s, on %s: %s cannot give notice', (party, on) => {
    const life = lifeOf([...firstEdition(), notice(party, on)])
    expect(life.notices.map(({ outcome }) => outcome)).toEqual([{ type: 'no-party' }])
    expect(members('2030-01-01', life)).toEqual([...ten])
  })

  test('who has left cannot give notice again', () => {
    const life = lifeOf([...firstEdition(), notice('are', '2024-06-30'), notice('are', '2025-01-01')])
    expect(life.notices.map(({ outcome }) => outcome.type)).toEqual(['runs', 'no-party'])
    expect(spells('are', life)).toEqual(['2023-03-01/2024-12-31'])
  })
})

describe('from when a notice counts (R2)', () => {
  const countsFrom = ({ notices }: Life): ReadonlyArray<string> =>
    notices.map(({ outcome }) => (outcome.type === 'runs' ? Day.toIso(outcome.running.day) : outcome.type))
  const spread = [...told('2024-06-20', ...allBut('are', 'berg', 'region')), ...told('2024-06-30', 'region')]
  const reachesBerg = (on: string) => notice('are', '2024-06-20', { notified: [...spread, ...told(on, 'berg')] })

  test.each([
    ['last-notified', '2024-06-30', '2024-12-31', 'the last has it in time'],
    ['last-notified', '2024-07-01', '2025-12-31', 'one was told a day late'],
    ['first-notified', '2024-07-01', '2024-12-31', 'the first had it in time'],
    ['given', '2024-07-01', '2024-12-31', 'it was given in time']
  ] as const)('%s, the last of the others has it on %s: to the end of %s (%s)', (noticeCountsFrom, on, last, _why) => {
    expect(lastDay('are', lifeOf([...firstEdition({ noticeCountsFrom }), reachesBerg(on)]))).toBe(last)
  })

  test.each([
    ['last-notified', null],
    ['first-notified', '2024-12-31'],
    ['given', '2024-12-31']
  ] as const)('%s, a notice that missed Berg: its exit is %s', (noticeCountsFrom, last) => {
    const missed = notice('are', '2024-06-20', { notified: spread })
    expect(lastDay('are', lifeOf([...firstEdition({ noticeCountsFrom }), missed]))).toBe(last)
  })

  test.each([
    ['last-notified', null],
    ['first-notified', null],
    ['given', '2024-12-31']
  ] as const)('%s, a notice that nobody has had: its exit is %s', (noticeCountsFrom, last) => {
    const unheard = notice('are', '2024-06-20', { notified: [] })
    expect(lastDay('are', lifeOf([...firstEdition({ noticeCountsFrom }), unheard]))).toBe(last)
  })

  test('a notice that missed a party says whom', () => {
    const missed = notice('are', '2024-06-20', { notified: told('2024-06-20', ...allBut('are', 'berg', 'police')) })
    const life = lifeOf([...firstEdition(), missed])
    expect(life.notices.map(({ outcome }) => outcome)).toEqual([{ type: 'not-all-told', missing: ['police', 'berg'] }])
  })

  test('it starts to run when the party that it missed is none any more', () => {
    const missed = notice('are', '2024-05-01', { notified: told('2024-05-01', ...allBut('are', 'berg')) })
    const life = lifeOf([...firstEdition(), notice('berg', '2024-06-30'), missed])
    expect(lastDay('berg', life)).toBe('2024-12-31')
    expect(lastDay('are', life)).toBe('2025-12-31')
  })

  test.each([
    ['last-notified', '2025-12-31'],
    ['first-notified', '2024-12-31'],
    ['given', '2025-12-31']
  ] as const)('%s, of those who were told before its own day: its exit is %s', (noticeCountsFrom, last) => {
    const ahead = notice('are', '2024-07-05', {
      notified: [...told('2024-07-01', ...allBut('are', 'berg')), ...told('2024-06-30', 'berg')]
    })
    expect(lastDay('are', lifeOf([...firstEdition({ noticeCountsFrom }), ahead]))).toBe(last)
  })

  test('one that had reached all the others before its own day counts from when the last of them had it', () => {
    const ahead = (on: string) =>
      notice('are', '2024-07-05', { notified: [...told('2024-06-20', ...allBut('are', 'berg')), ...told(on, 'berg')] })
    expect(countsFrom(lifeOf([...firstEdition(), ahead('2024-06-30')]))).toEqual(['2024-06-30'])
    expect(lastDay('are', lifeOf([...firstEdition(), ahead('2024-06-30')]))).toBe('2024-12-31')
    expect(countsFrom(lifeOf([...firstEdition(), ahead('2024-07-01')]))).toEqual(['2024-07-01'])
    expect(lastDay('are', lifeOf([...firstEdition(), ahead('2024-07-01')]))).toBe('2025-12-31')
  })

  test('it does not wait for who is to have it later, and is no party any more by then', () => {
    const reachesAll = notice('are', '2024-05-01', {
      notified: [...told('2024-05-01', ...allBut('are', 'berg')), ...told('2025-08-01', 'berg')]
    })
    const life = lifeOf([...firstEdition(), notice('berg', '2024-06-30'), reachesAll])
    expect(countsFrom(life)).toEqual(['2024-06-30', '2025-01-01'])
    expect(lastDay('are', life)).toBe('2025-12-31')
    expect(lastDay('are', lifeOf([...firstEdition(), reachesAll]))).toBe('2026-12-31')
  })

  test.each([
    ['first-notified', '2024-08-01'],
    ['last-notified', '2024-06-20'],
    ['given', '2024-06-20']
  ] as const)(
    '%s, where the only other becomes a party after it was told, it counts from %s',
    (noticeCountsFrom, day) => {
      const listed = ['are', 'kvinnojouren']
      const terms = { noticeCountsFrom, minimumParties: 1 }
      const life = lifeOf([
        ...firstEdition(terms, ['are']),
        adopted('revised', '2023-09-01', { ...terms, starts: '2023-09-01' }, listed),
        ...signed('revised', '2023-09-01', 'are'),
        ...signed('revised', '2024-08-01', 'kvinnojouren'),
        notice('are', '2024-06-20', { notified: told('2024-06-20', 'kvinnojouren') })
      ])
      expect(countsFrom(life)).toEqual([day])
    }
  )

  test('the last who is left has nobody to tell', () => {
    const life = lifeOf([
      ...firstEdition({ minimumParties: 1 }, ['are']),
      notice('are', '2024-06-30', { notified: [] })
    ])
    expect(countsFrom(life)).toEqual(['2024-06-30'])
    expect(lastDay('are', life)).toBe('2024-12-31')
  })

  test('who was told twice was told the first time', () => {
    const twice = notice('are', '2024-06-20', {
      notified: [...told('2024-07-15', 'berg'), ...told('2024-06-20', ...allBut('are'))]
    })
    expect(lastDay('are', lifeOf([...firstEdition(), twice]))).toBe('2024-12-31')
    const ahead = notice('are', '2024-07-05', {
      notified: [...told('2024-07-01', 'berg'), ...told('2024-06-30', ...allBut('are'))]
    })
    expect(lastDay('are', lifeOf([...firstEdition(), ahead]))).toBe('2024-12-31')
  })

  test('what reaches somebody who is no party changes nothing', () => {
    const outsider = notice('are', '2024-06-20', {
      notified: [...told('2024-06-20', ...allBut('are')), ...told('2024-09-01', 'kvinnojouren')]
    })
    expect(lastDay('are', lifeOf([...firstEdition(), outsider]))).toBe('2024-12-31')
  })
})

describe('the readings of the exit (R1, R16, R17)', () => {
  test.each([
    [{}, '2024-07-01', '2025-12-31'],
    [{ noticeDay: 'included' }, '2024-07-01', '2024-12-31'],
    [{ exit: 'year-end-floor' }, '2024-07-01', '2025-01-01'],
    [{ exit: 'at-notice' }, '2024-07-01', '2025-01-01'],
    [{ exit: 'at-notice', noticeMonths: 0 }, '2024-07-01', '2024-07-01'],
    [{ exit: 'at-notice', noticeMonths: 1 }, '2024-01-31', '2024-02-29'],
    [{ noticeMonths: 12 }, '2023-12-31', '2024-12-31'],
    [{ noticeMonths: 18 }, '2023-07-01', '2025-12-31'],
    [{ rollDeadlines: 'sfs-1930-173' }, '2024-07-01', '2024-12-31'],
    [{ rollDeadlines: 'sfs-1930-173' }, '2029-07-02', '2029-12-31'],
    [{ rollDeadlines: 'sfs-1930-173' }, '2030-07-01', '2030-12-31'],
    [{ rollDeadlines: 'sfs-1930-173' }, '2025-07-01', '2026-12-31']
  ] as const)('under %j, notice on %s leads out at the end of %s', (stated, on, last) => {
    expect(lastDay('are', lifeOf([...firstEdition(stated), notice('are', on)]))).toBe(last)
  })

  test('a reading that is asked about holds instead of what the edition states', () => {
    const acts = [...firstEdition({ noticeDay: 'excluded' }), notice('are', '2024-07-01')]
    expect(lastDay('are', lifeOf(acts, { noticeDay: 'included' }))).toBe('2024-12-31')
  })
})

describe('a notice may name a later turn of the year', () => {
  test.each([
    ['2026-12-31', '2026-12-31', 'a later one'],
    ['2024-12-31', '2024-12-31', 'the earliest'],
    ['2023-12-31', '2024-12-31', 'one that is too early']
  ])('naming %s, its last day is %s (%s)', (leavesOn, last) => {
    expect(lastDay('are', lifeOf([...firstEdition(), notice('are', '2024-06-30', { leavesOn })]))).toBe(last)
  })

  test('of two notices the earlier exit holds, whichever was given first', () => {
    const [late, soon] = [notice('are', '2023-06-30', { leavesOn: '2026-12-31' }), notice('are', '2024-06-30')]
    expect(lastDay('are', lifeOf([...firstEdition(), late, soon]))).toBe('2024-12-31')
    const [first, second] = [notice('are', '2024-06-30'), notice('are', '2024-07-01')]
    expect(lastDay('are', lifeOf([...firstEdition(), first, second]))).toBe('2024-12-31')
  })
})

describe('of two ways out on one day the first that was known is the reason', () => {
  const reasonOf = ({ spells }: Life): string | undefined => {
    const ended = spells.find(({ party }) => party === 'are')?.ended
    return ended?.type === 'notice' ? ended.notice.notice.evidence.id : ended?.type
  }

  test('of two notices', () => {
    const life = lifeOf([...firstEdition(), notice('are', '2024-03-01'), notice('are', '2024-06-30')])
    expect(lastDay('are', life)).toBe('2024-12-31')
    expect(reasonOf(life)).toBe('e12')
  })

  test('of an agreement and a notice', () => {
    const agreed = agreedToLeave('are', '2024-03-01', '2024-12-31')
    expect(reasonOf(lifeOf([...firstEdition(), agreed, notice('are', '2024-06-30')]))).toBe('agreed-to-leave')
  })
})

describe('a party takes its notice back', () => {
  const given = [...firstEdition(), notice('are', '2024-06-30')]

  test.each([
    ['2024-06-30', null, 'on the day of the notice'],
    ['2024-12-30', null, 'on the day before the exit day'],
    ['2024-12-31', '2024-12-31', 'on the exit day it is too late'],
    ['2025-01-01', '2024-12-31', 'after it has left']
  ])('on %s with all the others: its last day is %s (%s)', (on, last, _why) => {
    expect(lastDay('are', lifeOf([...given, revoked('are', on)]))).toBe(last)
  })

  test('it does so in vain if one of the others does not agree', () => {
    const life = lifeOf([...given, revoked('are', '2024-10-01', allBut('are', 'berg'))])
    expect(lastDay('are', life)).toBe('2024-12-31')
    expect(life.revocations.map(({ outcome }) => outcome)).toEqual([{ type: 'not-all-agree', missing: ['berg'] }])
  })

  test('a party that is one to the end of that day must agree', () => {
    const acts = [...firstEdition(), notice('berg', '2024-06-30'), notice('are', '2024-07-01')]
    expect(lastDay('are', lifeOf([...acts, revoked('are', '2024-12-31', allBut('are', 'berg'))]))).toBe('2025-12-31')
    expect(lastDay('are', lifeOf([...acts, revoked('are', '2025-01-01', allBut('are', 'berg'))]))).toBeNull()
  })

  test('nobody need agree who has left before', () => {
    const bergLeft = [...firstEdition(), notice('berg', '2023-06-30'), notice('are', '2024-06-30')]
    expect(lastDay('are', lifeOf([...bergLeft, revoked('are', '2024-10-01', allBut('berg'))]))).toBeNull()
  })

  test('a notice that does not run yet can be taken back too', () => {
    const missed = notice('are', '2024-06-01', { notified: told('2024-09-01', ...allBut('are')) })
    expect(lastDay('are', lifeOf([...firstEdition(), missed, revoked('are', '2024-08-01')]))).toBeNull()
  })

  test('with all its notices, and none of another party', () => {
    const waiting = (party: string, on: string) => notice(party, on, { notified: told(on, ...allBut(party, 'police')) })
    const life = lifeOf([
      ...given,
      waiting('are', '2024-07-01'),
      waiting('berg', '2024-07-02'),
      revoked('are', '2024-08-01')
    ])
    const outcomes = life.notices.map(({ notice: { party, on }, outcome }) => [party, Day.toIso(on), outcome])
    const [by] = life.revocations.map(({ revocation }) => revocation)
    expect(outcomes).toEqual([
      ['are', '2024-06-30', { type: 'revoked', by }],
      ['are', '2024-07-01', { type: 'revoked', by }],
      ['berg', '2024-07-02', { type: 'not-all-told', missing: ['police'] }]
    ])
  })

  test('and none of another party that runs already', () => {
    const life = lifeOf([...given, notice('berg', '2024-06-30'), revoked('are', '2024-08-01')])
    expect(life.notices.map(({ notice: { party }, outcome }) => [party, outcome.type])).toEqual([
      ['are', 'revoked'],
      ['berg', 'runs']
    ])
    expect(life.revocations.map(({ outcome }) => outcome)).toEqual([{ type: 'revoked' }])
  })

  test('and none that has led out already, or would have on that day', () => {
    const back = [...given, ...signed('first', '2025-03-01', 'are'), notice('are', '2025-04-01')]
    const typesOf = ({ notices }: Life) => notices.map(({ outcome }) => outcome.type)
    expect(typesOf(lifeOf([...back, revoked('are', '2025-05-01')]))).toEqual(['runs', 'revoked'])
    const longer = [...given, agreedToLeave('are', '2024-08-01', '2025-06-30')]
    expect(typesOf(lifeOf([...longer, revoked('are', '2024-12-30')]))).toEqual(['revoked'])
    expect(typesOf(lifeOf([...longer, revoked('are', '2024-12-31')]))).toEqual(['runs'])
  })

  test('there must be a notice to take back', () => {
    const life = lifeOf([...firstEdition(), revoked('are', '2024-10-01')])
    expect(life.revocations.map(({ outcome }) => outcome)).toEqual([{ type: 'nothing-to-revoke' }])
  })

  test('one party cannot take back the notice of another', () => {
    expect(lastDay('are', lifeOf([...given, revoked('berg', '2024-10-01', ten)]))).toBe('2024-12-31')
  })

  test('afterwards it may give notice again', () => {
    const life = lifeOf([...given, revoked('are', '2024-10-01'), notice('are', '2025-03-01')])
    expect(lastDay('are', life)).toBe('2025-12-31')
  })
})

describe('with too few parties the agreement lapses (R4)', () => {
  const two = ['are', 'berg']
  const areLeaves = notice('are', '2024-06-30')
  const bothLeave = [areLeaves, notice('berg', '2024-06-30')]

  test('of two, one leaves and two are needed: both are parties to the end of that year and no longer', () => {
    const life = lifeOf([...firstEdition({}, two), areLeaves])
    expect(spells('are', life)).toEqual(['2023-03-01/2024-12-31'])
    expect(spells('berg', life)).toEqual(['2023-03-01/2024-12-31'])
    expect(life.spells.find(({ party }) => party === 'berg')?.ended).toMatchObject({
      type: 'agreement-ended',
      how: { type: 'lapsed', remaining: 1 }
    })
  })

  test('of three, one leaves and two are needed: it runs on', () => {
    const life = lifeOf([...firstEdition({}, [...two, 'krokom']), areLeaves])
    expect(members('2025-01-01', life)).toEqual(['berg', 'krokom'])
  })

  test('of two, one leaves and one is needed: it runs on with the other', () => {
    const life = lifeOf([...firstEdition({ minimumParties: 1 }, two), areLeaves])
    expect(spells('berg', life)).toEqual(['2023-03-01/…'])
  })

  test('both leave and one is needed: it lapses', () => {
    const life = lifeOf([...firstEdition({ minimumParties: 1 }, two), ...bothLeave])
    expect(members('2025-01-01', life)).toEqual([])
    expect(life.edition.changes.at(-1)?.value).toBeNull()
  })

  test('both leave and none is needed: it stays in force, and who signs it again is a party again', () => {
    const acts = [...firstEdition({ minimumParties: 0 }, two), ...bothLeave]
    expect(lifeOf(acts).edition.changes.at(-1)?.value).not.toBeNull()
    expect(members('2025-03-01', lifeOf([...acts, ...signed('first', '2025-03-01', 'are')]))).toEqual(['are'])
  })

  test('a notice that would have led out later comes to nothing when the agreement has lapsed', () => {
    const later = notice('berg', '2024-07-01')
    expect(spells('berg', lifeOf([...firstEdition({}, two), areLeaves, later]))).toEqual(['2023-03-01/2024-12-31'])
  })
})

describe('Kvinnojouren in the project phase', () => {
  test('by terms without a notice period a party is one to the end of the day on which it gives notice', () => {
    const project = firstEdition(
      { exit: 'at-notice', noticeMonths: 0, noticeCountsFrom: 'given', renewalMonths: 0, firstTermEnds: '2024-12-31' },
      [...ten, 'kvinnojouren']
    )
    const life = lifeOf([
      ...project,
      act('PartyWithdrew', '2023-09-11', { party: 'kvinnojouren', written: true, notified: [] })
    ])
    expect(spells('kvinnojouren', life)).toEqual(['2023-03-01/2023-09-11'])
    expect(spells('are', life)).toEqual(['2023-03-01/2024-12-31'])
  })
})

describe('a notice beside an agreement on leaving', () => {
  test('the parties may let one go before its notice would', () => {
    const acts = [...firstEdition(), notice('are', '2024-06-30'), agreedToLeave('are', '2024-08-01', '2024-09-30')]
    expect(lastDay('are', lifeOf(acts))).toBe('2024-09-30')
  })
})
