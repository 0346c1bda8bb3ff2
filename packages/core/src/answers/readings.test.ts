import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  firstEdition,
  notice,
  question,
  signed,
  ten,
  told,
  viewOf,
  worldOf
} from '../agreement/acts.test-log.ts'
import type { Reading } from '../agreement/Reading.ts'
import { exitIfNotice } from './exitIfNotice.ts'
import { leaves } from './leaves.ts'
import { member } from './member.ts'
import { underAllReadings } from './readings.ts'
import type { View } from './View.ts'

const under = (
  acts: Parameters<typeof viewOf>[0],
  day: string,
  ask: (view: View) => string | null,
  reading: Reading = {}
) => underAllReadings(worldOf(acts), viewOf(acts, day, { reading }), ask)

const leavesAre = (view: View) => leaves(view, 'are').value
const keys = (answer: ReturnType<typeof under>): ReadonlyArray<string> =>
  answer.same ? [] : answer.matters.map(({ key }) => key)

describe('an answer under all readings', () => {
  test('is the same where nothing turns on one', () => {
    expect(under(firstEdition(), '2024-07-01', (view) => member(view, 'are').value)).toEqual({
      same: true,
      value: 'yes'
    })
  })

  test('names the reading on which it depends, with what each choice of it comes to', () => {
    const acts = [...firstEdition(), notice('are', '2024-07-01')]
    expect(under(acts, '2024-07-01', leavesAre, { exit: 'year-end-only', rollDeadlines: 'none' })).toEqual({
      same: false,
      matters: [
        {
          key: 'noticeDay',
          reading: 'R1',
          choices: [
            { choice: 'excluded', values: ['2025-12-31'] },
            { choice: 'included', values: ['2024-12-31'] }
          ]
        }
      ],
      values: ['2025-12-31', '2024-12-31']
    })
  })

  test('has under a choice every answer that the other readings leave possible', () => {
    const acts = [...firstEdition(), notice('are', '2024-09-15')]
    expect(under(acts, '2024-10-01', leavesAre)).toEqual({
      same: false,
      matters: [
        {
          key: 'noticeDay',
          reading: 'R1',
          choices: [
            { choice: 'excluded', values: ['2025-12-31', '2025-03-15'] },
            { choice: 'included', values: ['2025-12-31', '2025-03-14'] }
          ]
        },
        {
          key: 'exit',
          reading: 'R16',
          choices: [
            { choice: 'year-end-only', values: ['2025-12-31'] },
            { choice: 'year-end-floor', values: ['2025-03-15', '2025-03-14'] },
            { choice: 'at-notice', values: ['2025-03-15', '2025-03-14'] }
          ]
        }
      ],
      values: ['2025-12-31', '2025-03-15', '2025-03-14']
    })
  })

  test('is asked for only under the readings that the caller has left open', () => {
    const acts = [...firstEdition(), notice('are', '2024-07-01')]
    const chosen = { noticeDay: 'included', exit: 'year-end-only', rollDeadlines: 'none' } as const
    expect(under(acts, '2024-07-01', leavesAre, chosen)).toEqual({ same: true, value: '2024-12-31' })
  })

  test('turns on when a notice was given where it reached the others on different days', () => {
    const notified = [...told('2024-06-28', ...ten.slice(0, 5)), ...told('2024-07-02', ...ten.slice(5))]
    const acts = [...firstEdition(), notice('are', '2024-06-28', { notified })]
    const answer = under(acts, '2024-08-01', leavesAre, { exit: 'year-end-only', rollDeadlines: 'none' })
    expect(keys(answer)).toEqual(['noticeCountsFrom'])
  })

  test('turns on how many parties it takes where only one is left', () => {
    const acts = [...firstEdition({}, ['are', 'berg']), notice('are', '2024-05-01')]
    const answer = under(acts, '2025-01-01', (view) => member(view, 'berg').value, { exit: 'year-end-only' })
    expect(answer).toEqual({
      same: false,
      matters: [
        {
          key: 'minimumParties',
          reading: 'R4',
          choices: [
            { choice: 2, values: ['no'] },
            { choice: 0, values: ['yes'] }
          ]
        }
      ],
      values: ['no', 'yes']
    })
  })

  test('has what the edition states as a choice, first, also where it is none of the known ones', () => {
    const acts = [...firstEdition({ minimumParties: 3 }, ['are', 'berg', 'krokom']), notice('are', '2024-05-01')]
    const answer = under(acts, '2025-01-01', (view) => member(view, 'berg').value, { exit: 'year-end-only' })
    expect(answer).toMatchObject({
      matters: [
        {
          choices: [
            { choice: 3, values: ['no'] },
            { choice: 2, values: ['yes'] },
            { choice: 0, values: ['yes'] }
          ]
        }
      ]
    })
  })

  test('has as a choice that each edition keeps its own, where they state different things', () => {
    const acts = [
      ...firstEdition(),
      adopted('second', '2024-08-01', { noticeDay: 'included' }),
      ...signed('second', '2024-08-29', ...ten)
    ]
    const chosen = { exit: 'year-end-only', rollDeadlines: 'none' } as const
    const on = (day: string) => under(acts, '2024-07-01', (view) => exitIfNotice(view, Day.day(day)).value, chosen)
    expect(on('2025-07-01')).toEqual({
      same: false,
      matters: [
        {
          key: 'noticeDay',
          reading: 'R1',
          choices: [
            { choice: null, values: ['2025-12-31'] },
            { choice: 'excluded', values: ['2026-12-31'] },
            { choice: 'included', values: ['2025-12-31'] }
          ]
        }
      ],
      values: ['2025-12-31', '2026-12-31']
    })
    expect(on('2024-07-01')).toMatchObject({ values: ['2025-12-31', '2024-12-31'] })
  })

  test('is asked for under the readings that it looks at, and not under the product of all 4608', () => {
    let asked = 0
    under(firstEdition(), '2024-07-01', (view) => {
      asked += 1
      return member(view, 'are').value
    })
    expect(asked).toBeLessThanOrEqual(4)
    asked = 0
    under([...firstEdition(), notice('are', '2024-07-01')], '2024-07-01', (view) => {
      asked += 1
      return leavesAre(view)
    })
    expect(asked).toBeLessThanOrEqual(288)
  })

  test('says nothing of a reading that was asked about in the words that it is asked in', () => {
    const acts = [...firstEdition(), act('SteeringGroupMet', '2023-04-01', { attending: ['are'] })]
    const asked = (view: View) => JSON.stringify(leaves(view, 'are').ask.reading)
    expect(under(acts, '2024-07-01', asked, { noticeDay: 'included' })).toEqual({
      same: true,
      value: '{"noticeDay":"included"}'
    })
    expect(question('2024-07-01').reading).toEqual({})
  })
})
