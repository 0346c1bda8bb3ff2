import { Day, Schedule, type Window } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { adopted, agreedToEnd, firstEdition, lifeOf, signed, ten } from '../agreement/acts.test-log.ts'
import { sortedInto, windowsInForce } from './windows.ts'
import type { Acts } from './work.test-log.ts'

const inForce = (keep: typeof Schedule.within, schedule: Schedule.Schedule, until: string, ...acts: Acts) =>
  windowsInForce(lifeOf(acts), Day.day(until), schedule, keep).map(
    ({ window, inForce }) => `${Day.toIso(window.from)}/${Day.toIso(window.to)} ${inForce.edition.edition}`
  )

describe('windows in force', () => {
  test('of a year are as much of it as is in force, each by the edition of its first day', () => {
    const acts = [
      ...firstEdition(),
      adopted('revised', '2024-02-01'),
      ...signed('revised', '2024-03-01', ...ten),
      agreedToEnd('2025-01-10', '2025-06-30')
    ]
    expect(inForce(Schedule.within, Schedule.calendarYears, '2025-12-31', ...acts)).toEqual([
      '2023-03-01/2023-12-31 first',
      '2024-01-01/2024-12-31 first',
      '2025-01-01/2025-06-30 revised'
    ])
  })

  test('that are to be whole are only those wholly in force', () => {
    const acts = [...firstEdition(), agreedToEnd('2023-03-02', '2023-03-25')]
    expect(inForce(Schedule.wholeWithin, Schedule.isoWeeks, '2023-12-31', ...acts)).toEqual([
      '2023-03-06/2023-03-12 first',
      '2023-03-13/2023-03-19 first'
    ])
  })

  test('have begun by the day asked about', () => {
    const weeks = (until: string) => inForce(Schedule.wholeWithin, Schedule.isoWeeks, until, ...firstEdition()).length
    expect(['2023-03-05', '2023-03-06', '2023-03-12', '2023-03-13'].map(weeks)).toEqual([0, 1, 1, 2])
  })

  test('there are none of an agreement that nobody has signed', () => {
    const unsigned = adopted('first', '2023-02-24')
    expect(inForce(Schedule.within, Schedule.calendarYears, '2030-01-01', unsigned)).toEqual([])
  })
})

describe('acts sorted into windows', () => {
  const window = (from: string, to: string): Window.Window => ({ from: Day.day(from), to: Day.day(to) })
  const acts = ['2024-03-10', '2024-03-01', '2024-02-29', '2024-03-31', '2024-04-01'].map((on) => ({ on: Day.day(on) }))
  const sort = (...windows: ReadonlyArray<Window.Window>) => {
    const into = sortedInto(acts)
    return windows.map((one) => into(one).map(({ on }) => Day.toIso(on)))
  }

  test('stand in each in their order, both its days included', () => {
    expect(sort(window('2024-03-01', '2024-03-31'))).toEqual([['2024-03-01', '2024-03-10', '2024-03-31']])
  })

  test('what falls between two windows is in neither', () => {
    expect(sort(window('2024-02-01', '2024-02-29'), window('2024-03-11', '2024-04-30'))).toEqual([
      ['2024-02-29'],
      ['2024-03-31', '2024-04-01']
    ])
  })

  test('a window in which nothing was done is empty', () => {
    expect(sort(window('2024-01-01', '2024-01-31'), window('2024-03-02', '2024-03-09'))).toEqual([[], []])
    expect(sortedInto([])(window('2024-01-01', '2024-12-31'))).toEqual([])
  })
})
