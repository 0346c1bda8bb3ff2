import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToEnd,
  agreedToExtend,
  agreedToLeave,
  allBut,
  firstEdition,
  met,
  notice,
  signed,
  ten,
  viewOf
} from '../agreement/acts.test-log.ts'
import type { StatedTerms } from '../agreement/Terms.ts'
import { check } from './check.ts'
import { deadlineJson, deadlines } from './deadlines.ts'

type Acts = Parameters<typeof viewOf>[0]

/** Terms without the weekly meetings, of which there are so many. */
const quiet = (more: Partial<StatedTerms> = {}) => firstEdition({ weeklyMeeting: false, ...more })

/** The deadlines as `day norm bearer`, with what they depend on after a question mark. */
const listed = (acts: Acts, validAt: string, from?: string, to?: string): ReadonlyArray<string> => {
  const span = from === undefined || to === undefined ? undefined : { from: Day.day(from), to: Day.day(to) }
  return deadlines(viewOf(acts, validAt), span).map(
    ({ norm, bearer, on, unless }) => `${Day.toIso(on)} ${norm} ${bearer}${unless === null ? '' : ` ? ${unless}`}`
  )
}
const of = (norm: string, some: ReadonlyArray<string>) => some.filter((one) => one.includes(` ${norm} `))

describe('the deadlines of an agreement', () => {
  test('are, of a year from the asked day, those of its groups, its report, its notice and its term', () => {
    expect(listed(quiet({ followUpPlanBy: '2023-06-30' }), '2023-03-01')).toEqual([
      '2023-06-30 14.2/follow-up-plan all',
      '2023-06-30 17/last-notice-day all',
      '2023-12-31 9/steering-group steering-group',
      '2023-12-31 9/annual-report coordinator',
      '2023-12-31 16/term all'
    ])
  })

  test('are told of windows and terms that begin later, if the agreement is renewed', () => {
    expect(listed(quiet(), '2024-07-01', '2024-07-01', '2025-12-31')).toEqual([
      '2024-12-31 9/steering-group steering-group',
      '2024-12-31 9/annual-report coordinator',
      '2024-12-31 16/term all',
      '2025-06-30 17/last-notice-day all ? not-renewed',
      '2025-12-31 9/steering-group steering-group ? not-renewed',
      '2025-12-31 9/annual-report coordinator ? not-renewed',
      '2025-12-31 16/term all ? not-renewed'
    ])
  })

  test('are none of a duty that asks for nothing: of so short a year no meeting is the part', () => {
    const ends = agreedToEnd('2024-03-01', '2025-03-31')
    const some = listed([...quiet(), ends], '2024-07-01', '2024-07-01', '2025-12-31')
    expect(of('9/steering-group', some)).toEqual(['2024-12-31 9/steering-group steering-group'])
  })

  test('are none after the last day that can be written', () => {
    const some = listed(quiet(), '9999-12-25')
    expect(some.length).toBeGreaterThan(0)
    expect(some.filter((one) => !/^9999-12-\d\d /.test(one))).toEqual([])
  })

  test('are none of a duty that is met, from the day on which it is', () => {
    const acts = [...quiet(), ...['2024-01-10', '2024-02-10', '2024-03-10', '2024-04-10'].map(met)]
    expect(of('9/steering-group', listed(acts, '2024-04-09'))).toEqual(['2024-12-31 9/steering-group steering-group'])
    expect(of('9/steering-group', listed(acts, '2024-04-10'))).toEqual([])
  })

  test('are those of the day itself too, which has not ended for whoever asks', () => {
    expect(listed(quiet(), '2023-12-31', '2023-12-31', '2023-12-31')).toEqual([
      '2023-12-31 9/steering-group steering-group',
      '2023-12-31 9/annual-report coordinator',
      '2023-12-31 16/term all'
    ])
  })

  test('have one for each week that is wholly in force', () => {
    const weeks = of('12/weekly-meeting', listed(firstEdition(), '2023-03-01', '2023-03-01', '2023-03-26'))
    expect(weeks).toEqual([
      '2023-03-12 12/weekly-meeting coordinator',
      '2023-03-19 12/weekly-meeting coordinator',
      '2023-03-26 12/weekly-meeting coordinator'
    ])
    const turn = of('12/weekly-meeting', listed(firstEdition(), '2023-12-01', '2023-12-25', '2024-01-14'))
    expect(turn).toEqual([
      '2023-12-31 12/weekly-meeting coordinator',
      '2024-01-07 12/weekly-meeting coordinator ? not-renewed',
      '2024-01-14 12/weekly-meeting coordinator ? not-renewed'
    ])
  })

  test('have one for each party that is asked to answer and has not', () => {
    const acts = [
      ...quiet(),
      act('FollowUpRequested', '2024-02-01', { request: 'statistics', of: ['are', 'berg'], due: '2024-03-15' }),
      act('FollowUpAnswered', '2024-02-20', { request: 'statistics', party: 'berg' })
    ]
    expect(of('14.2/answer-request', listed(acts, '2024-02-19'))).toEqual([
      '2024-03-15 14.2/answer-request are',
      '2024-03-15 14.2/answer-request berg'
    ])
    expect(of('14.2/answer-request', listed(acts, '2024-02-20'))).toEqual(['2024-03-15 14.2/answer-request are'])
  })

  test('are none of what was to be done on a day of its own, as attending a meeting', () => {
    const held = {
      stream: 'meeting/2024-02-07',
      type: 'MeetingHeld',
      effective: '2024-02-07T09:00:00+01:00',
      data: {
        kind: 'regular',
        from: '2024-02-07T09:00:00+01:00',
        to: '2024-02-07T11:00:00+01:00',
        attendance: [{ unit: 'berg/social-services', function: 'social-secretary', mode: 'phone' }]
      }
    }
    const view = viewOf([...quiet(), held], '2024-02-07')
    expect(check(view).filter(({ state, window }) => state === 'breached' && window.to === window.from)).not.toEqual([])
    expect(listed([...quiet(), held], '2024-02-07', '2024-02-07', '2024-02-07')).toEqual([])
  })

  test('are named apart where a party is asked twice', () => {
    const asked = (request: string) =>
      act('FollowUpRequested', '2024-02-01', { request, of: ['are'], due: '2024-03-15' })
    const ids = deadlines(viewOf([...quiet(), asked('one'), asked('two')], '2024-02-01')).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id.startsWith('14.2/answer-request@are@2024-02-01@'))).toHaveLength(2)
  })
})

describe('the last day of notice', () => {
  const notices = (terms: Partial<StatedTerms>, from: string, to: string) =>
    of('17/last-notice-day', listed(quiet({ renewalMonths: 60, ...terms }), '2024-01-01', from, to))

  test('is half a year before the turn, and moves by the readings', () => {
    expect(notices({}, '2024-01-01', '2024-12-31')).toEqual(['2024-06-30 17/last-notice-day all'])
    expect(notices({ noticeDay: 'included' }, '2024-01-01', '2024-12-31')).toEqual([
      '2024-07-01 17/last-notice-day all'
    ])
    expect(notices({ noticeMonths: 3 }, '2024-01-01', '2024-12-31')).toEqual(['2024-09-30 17/last-notice-day all'])
    expect(notices({ exit: 'year-end-floor' }, '2024-01-01', '2024-12-31')).toEqual([
      '2024-06-30 17/last-notice-day all'
    ])
  })

  test('is found also where the notice period is longer than a year', () => {
    expect(notices({ noticeMonths: 18 }, '2024-01-01', '2025-12-31')).toEqual([
      '2024-06-30 17/last-notice-day all',
      '2025-06-30 17/last-notice-day all'
    ])
  })

  test('is none where the notice period alone decides', () => {
    for (const noticeMonths of [0, 1, 6]) {
      expect(notices({ exit: 'at-notice', noticeMonths }, '2024-01-01', '2024-12-31')).toEqual([])
    }
  })

  test('is told of once where an edition with a longer notice period takes over', () => {
    const revised = adopted('second', '2023-06-01', { noticeMonths: 24, weeklyMeeting: false })
    const acts = [...quiet(), revised, ...signed('second', '2024-03-01', ...ten)]
    expect(of('17/last-notice-day', listed(acts, '2024-01-15', '2024-01-15', '2024-12-31'))).toEqual([
      '2024-02-29 17/last-notice-day all',
      '2024-12-31 17/last-notice-day all'
    ])
  })

  test('is none for a turn by which the agreement is known to have ended', () => {
    const acts = [...quiet(), agreedToEnd('2024-01-01', '2024-12-31')]
    expect(of('17/last-notice-day', listed(acts, '2024-01-01'))).toEqual([])
  })
})

describe('the last day of a party', () => {
  const leaving = [...quiet(), notice('are', '2024-05-15')]
  const leaves = (acts: Acts, validAt: string) => of('17/leaves', listed(acts, validAt))

  test('can be taken back until the day before it', () => {
    expect(leaves(leaving, '2024-05-15')).toEqual(['2024-12-31 17/leaves are ? revoked'])
    expect(leaves(leaving, '2024-12-29')).toEqual(['2024-12-31 17/leaves are ? revoked'])
    expect(leaves(leaving, '2024-12-30')).toEqual(['2024-12-31 17/leaves are'])
  })

  test('is told of before the notice, where the log knows of that', () => {
    expect(leaves(leaving, '2024-01-01')).toEqual(['2024-12-31 17/leaves are ? revoked'])
  })

  test('cannot be taken back where it is the day of the notice itself', () => {
    const acts = [...quiet({ exit: 'at-notice', noticeMonths: 0 }), notice('are', '2024-05-15')]
    expect(leaves(acts, '2024-01-01')).toEqual(['2024-05-15 17/leaves are'])
  })

  test('is that on which the others agreed', () => {
    const acts = [...quiet(), agreedToLeave('are', '2024-05-01', '2024-08-31')]
    expect(leaves(acts, '2024-05-01')).toEqual(['2024-08-31 17/leaves are ? revoked'])
  })

  test('is not told of each party where the agreement itself ends', () => {
    expect(leaves([...quiet(), agreedToEnd('2024-05-01', '2024-09-30')], '2024-05-01')).toEqual([])
  })
})

describe('the end of the agreement', () => {
  test('ends the windows of its duties, and is fixed when it is agreed', () => {
    const acts = [...quiet(), agreedToEnd('2024-05-01', '2024-09-30')]
    expect(listed(acts, '2024-05-01')).toEqual([
      '2024-09-30 9/steering-group steering-group',
      '2024-09-30 9/annual-report coordinator',
      '2024-09-30 16/term all'
    ])
  })

  test('is looked ahead to, where the log knows of an end that is agreed on later', () => {
    const acts = [...quiet(), agreedToEnd('2024-05-01', '2024-09-30')]
    expect(listed(acts, '2024-01-15')).toEqual([
      '2024-09-30 9/steering-group steering-group',
      '2024-09-30 9/annual-report coordinator',
      '2024-09-30 16/term all'
    ])
  })

  test('can be another day than that of the renewal, if the parties agreed so', () => {
    const acts = [...quiet(), agreedToExtend('2023-06-01', '2024-03-31')]
    expect(of('16/term', listed(acts, '2023-06-01', '2023-06-01', '2025-12-31'))).toEqual([
      '2024-03-31 16/term all',
      '2025-03-31 16/term all ? not-renewed'
    ])
  })

  test('may not come where too few are left because of somebody who can still stay', () => {
    const two = ['are', 'berg']
    const acts = [
      ...firstEdition({ weeklyMeeting: false, exit: 'at-notice', noticeMonths: 1 }, two),
      notice('are', '2024-02-01', { notified: [{ party: 'berg', on: '2024-02-01' }] })
    ]
    expect(listed(acts, '2024-02-01')).toEqual([
      '2024-03-01 9/annual-report coordinator ? revoked',
      '2024-03-01 16/term all ? revoked',
      '2024-03-01 17/leaves are ? revoked'
    ])
    expect(of('16/term', listed(acts, '2024-02-29'))).toEqual(['2024-03-01 16/term all'])
  })

  test('that has come is not taken back by a party that stays after all in its next life', () => {
    const [two, three] = [
      ['are', 'berg'],
      ['are', 'berg', 'krokom']
    ]
    const terms = { weeklyMeeting: false, exit: 'at-notice', noticeMonths: 1 } as const
    const lapsed = [...firstEdition(terms, two), notice('are', '2024-02-01')]
    const back = (parties: ReadonlyArray<string>) => [
      adopted('second', '2024-04-01', { ...terms, starts: '2024-05-01' }, parties),
      ...signed('second', '2024-04-15', ...parties)
    ]
    const ends = (acts: Acts) => of('16/term', listed(acts, '2025-02-01', '2024-01-01', '2025-12-30'))
    expect(ends([...lapsed, ...back(three), notice('are', '2025-02-01')])).toEqual([
      '2024-03-01 16/term all',
      '2024-12-31 16/term all'
    ])
    expect(ends([...lapsed, ...back(two), notice('are', '2025-02-01')])).toEqual([
      '2024-03-01 16/term all',
      '2024-12-31 16/term all',
      '2025-03-01 16/term all ? revoked'
    ])
  })

  test('is the last day by which anybody must do anything', () => {
    const acts = [
      ...quiet({ followUpPlanBy: '2024-12-31' }),
      act('FollowUpRequested', '2024-05-01', { request: 'statistics', of: ['are'], due: '2024-10-15' })
    ]
    const until = (more: Acts) => listed([...acts, ...more], '2024-05-01').filter((one) => one.includes(' 14.2/'))
    expect(until([])).toEqual(['2024-10-15 14.2/answer-request are', '2024-12-31 14.2/follow-up-plan all'])
    expect(until([agreedToEnd('2024-05-01', '2024-09-30')])).toEqual([])
  })

  test('is told of twice where an edition with another term takes over, each by its own first day', () => {
    const revised = adopted('second', '2023-06-01', { firstTermEnds: '2024-06-30', weeklyMeeting: false })
    const acts = [...quiet(), revised, ...signed('second', '2024-02-01', ...ten)]
    const ends = deadlines(viewOf(acts, '2023-03-01'), { from: Day.day('2023-03-01'), to: Day.day('2024-12-31') })
    expect(ends.filter(({ norm }) => norm === '16/term').map(({ id, on }) => [id, Day.toIso(on)])).toEqual([
      ['16/term@all@2023-03-01', '2023-12-31'],
      ['16/term@all@2024-02-01', '2024-06-30']
    ])
  })

  test('without renewal is the last of everything', () => {
    expect(listed(quiet({ renewalMonths: 0 }), '2023-03-01', '2023-03-01', '2025-12-31')).toEqual([
      '2023-12-31 9/steering-group steering-group',
      '2023-12-31 9/annual-report coordinator',
      '2023-12-31 16/term all'
    ])
  })
})

describe('where there is nothing in force', () => {
  test('the deadlines of an agreement to come are those of its first term', () => {
    expect(listed(quiet(), '2023-02-27', '2023-01-01', '2023-12-31')).toEqual([
      '2023-06-30 17/last-notice-day all',
      '2023-12-31 9/steering-group steering-group',
      '2023-12-31 9/annual-report coordinator',
      '2023-12-31 16/term all'
    ])
  })

  test('there are none once it has ended, nor where it was never signed', () => {
    const ended = [...quiet(), agreedToEnd('2023-05-01', '2023-09-30')]
    expect(listed(ended, '2024-01-01')).toEqual([])
    expect(listed([act('RevisionRequested', '2023-01-01', { party: 'are', about: 'all' })], '2023-01-01')).toEqual([])
  })
})

test('a deadline is written with what it depends on only where it does', () => {
  const acts = [
    ...quiet(),
    notice('are', '2024-05-15', { notified: [...allBut('are')].map((party) => ({ party, on: '2024-05-15' })) })
  ]
  const written = deadlines(viewOf(acts, '2024-06-01')).map(deadlineJson)
  expect(written.find(({ norm }) => norm === '16/term')).toEqual({
    norm: '16/term',
    bearer: 'all',
    on: '2024-12-31',
    certainty: 'fixed'
  })
  expect(written.find(({ norm }) => norm === '17/leaves')).toEqual({
    norm: '17/leaves',
    bearer: 'are',
    on: '2024-12-31',
    certainty: 'conditional',
    unless: 'revoked'
  })
})
