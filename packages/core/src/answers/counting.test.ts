import { Day, Instant } from '@norrsken/rules'
import { logOf } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { agreedToEnd, firstEdition, question } from '../agreement/acts.test-log.ts'
import type { Life } from '../agreement/Life.ts'
import { worldOf } from '../log/worldOf.ts'
import { countingOn, daysOf } from './counting.ts'
import { views } from './View.ts'

const [view] = views(
  worldOf({ validAt: null, knownAt: null })(logOf(...firstEdition(), agreedToEnd('2024-01-10', '2024-06-30'))),
  question('2024-01-01')
)
if (view === undefined) throw new Error('no agreement')
const { life } = view.ahead

const during = (from: string, to: string) => ({ from: Day.day(from), to: Day.day(to) })
/** One that has the same life, much later. */
const later: Life = {
  ...life,
  edition: {
    ...life.edition,
    changes: life.edition.changes.map((one) => ({ ...one, from: Day.addDays(5000)(one.from) }))
  }
}
/** Which of them count. */
const counting = (from: string, to: string, always = false): ReadonlyArray<string> =>
  countingOn(
    [
      { stream: 'later', life: later, always },
      { stream: 'first', life, always: false }
    ],
    during(from, to)
  ).map(({ stream }) => stream)

describe('an agreement counts', () => {
  test('where it is in force on any of the days', () => {
    expect(counting('2024-06-30', '2024-06-30')).toEqual(['first'])
    expect(counting('2024-06-30', '2024-07-01')).toEqual(['first'])
    expect(counting('2023-02-28', '2023-03-01')).toEqual(['first'])
    expect(counting('2024-06-30', '2038-01-01')).toEqual(['later', 'first'])
  })

  test('where none is in force, if it is the closest: the last before, else the first to come', () => {
    expect(counting('2024-07-01', '2024-07-02')).toEqual(['first'])
    expect(counting('2050-07-01', '2050-07-02')).toEqual(['later'])
    expect(counting('2023-02-28', '2023-02-28')).toEqual(['first'])
  })

  test('on every day, where the case belongs to it or it is asked about', () => {
    expect(counting('2024-06-30', '2024-06-30', true)).toEqual(['later', 'first'])
  })

  test('by each reading of it, where it is in force by one', () => {
    const ended = { ...life, edition: { ...life.edition, changes: [] } }
    const both = [
      { stream: 'a', life, always: false },
      { stream: 'a', life: ended, always: false },
      { stream: 'b', life: ended, always: false }
    ]
    expect(countingOn(both, during('2024-01-01', '2024-01-01')).map(({ stream }) => stream)).toEqual(['a', 'a'])
  })
})

describe('the days on which something is told', () => {
  const days = (from: string, to: string) => daysOf(Instant.instant(from), Instant.instant(to))

  test('are those of its moments, without the one at which it is over', () => {
    expect(days('2025-02-06T23:30:00+01:00', '2025-02-07T00:00:00+01:00')).toEqual(during('2025-02-06', '2025-02-06'))
    expect(days('2025-02-06T23:30:00+01:00', '2025-02-07T00:00:01+01:00')).toEqual(during('2025-02-06', '2025-02-07'))
    expect(days('2025-02-06T23:30:00Z', '2025-02-06T23:30:00Z')).toEqual(during('2025-02-07', '2025-02-07'))
  })
})
