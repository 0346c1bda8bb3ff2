import { describe, expect, test } from 'vitest'
import { adopted, agreedToEnd, firstEdition, signed, ten } from '../agreement/acts.test-log.ts'
import type { StatedTerms } from '../agreement/Terms.ts'
import { type Acts, called, findings, found, held, inMeeting, proofs } from './work.test-log.ts'

const norm = '12/weekly-meeting'

/** How the week from a Monday stands. */
const week = (monday: string, validAt: string, ...acts: Acts): string | undefined =>
  findings(norm, validAt, ...firstEdition(), ...acts).find(({ window }) => window.from === monday)?.state

/** First day, last day and state of each week. */
const weeks = (validAt: string, terms: Partial<StatedTerms>, ...acts: Acts): ReadonlyArray<string> =>
  found(norm, validAt, ...firstEdition(terms), ...acts)

const acute = (day: string) => held(day, [], { kind: 'acute' })

describe('each week from Monday to Sunday holds a regular meeting', () => {
  test('a week without one is open to Saturday, breached at the end of Sunday and so for good', () => {
    const late = held('2024-03-11')
    expect(week('2024-03-04', '2024-03-03', late)).toBe(undefined)
    expect(week('2024-03-04', '2024-03-04', late)).toBe('open')
    expect(week('2024-03-04', '2024-03-09', late)).toBe('open')
    expect(week('2024-03-04', '2024-03-10', late)).toBe('breached')
    expect(week('2024-03-04', '2024-03-11', late)).toBe('breached')
    expect(week('2024-03-04', '2025-01-01', late)).toBe('breached')
  })

  test.each([
    ['2024-03-03', 'breached', 'the Sunday before'],
    ['2024-03-04', 'met', 'Monday'],
    ['2024-03-06', 'met', 'Wednesday'],
    ['2024-03-10', 'met', 'Sunday'],
    ['2024-03-11', 'breached', 'the Monday after']
  ])('with a meeting on %s it is %s (%s)', (day, state) => {
    expect(week('2024-03-04', '2024-03-31', held(day))).toBe(state)
  })

  test('it is met as soon as the meeting is held', () => {
    expect(week('2024-03-04', '2024-03-05', held('2024-03-06'))).toBe('open')
    expect(week('2024-03-04', '2024-03-06', held('2024-03-06'))).toBe('met')
  })

  test('a meeting counts by its day in Sweden, whoever came', () => {
    const sundayNight = held('2024-03-10', [], {}, { effective: '2024-03-10T22:59:00Z' })
    const monday = held('2024-03-10', [], {}, { effective: '2024-03-10T23:00:00Z' })
    expect(week('2024-03-04', '2024-03-31', sundayNight)).toBe('met')
    expect(week('2024-03-04', '2024-03-31', monday)).toBe('breached')
    expect(week('2024-03-11', '2024-03-31', monday)).toBe('met')
  })

  test('it is for the coordinator, and cites the meeting', () => {
    const [finding] = findings(norm, '2024-03-10', ...firstEdition(), held('2024-03-06')).slice(-1)
    expect(finding).toMatchObject({
      id: '12/weekly-meeting@coordinator@2024-03-04',
      clause: '12',
      window: { from: '2024-03-04', to: '2024-03-10' },
      state: 'met',
      events: ['e12']
    })
  })

  test('a meeting that was only called, or was cancelled, does not count; one that was held stays held', () => {
    const cancelled = inMeeting('MeetingCancelled', '2024-03-06', { reason: 'illness' }, { effective: '2024-03-07' })
    expect(week('2024-03-04', '2024-03-10', called('2024-03-06', 'regular'))).toBe('breached')
    expect(week('2024-03-04', '2024-03-10', called('2024-03-06', 'regular'), cancelled)).toBe('breached')
    expect(week('2024-03-04', '2024-03-10', held('2024-03-06'), cancelled)).toBe('met')
  })

  test('a week around the turn of the year is one week', () => {
    expect(week('2024-12-30', '2025-01-05', held('2025-01-02'))).toBe('met')
    expect(week('2024-12-30', '2025-01-05')).toBe('breached')
  })
})

describe('R7: which meetings keep the rhythm', () => {
  test('an acute one does not', () => {
    expect(week('2024-03-04', '2024-03-10', acute('2024-03-06'))).toBe('breached')
    expect(week('2024-03-04', '2024-03-10', acute('2024-03-05'), held('2024-03-06'))).toBe('met')
  })

  test('by the other reading any does', () => {
    const terms = { weeklyCounts: 'any' } as const
    expect(weeks('2024-03-10', terms, acute('2024-03-06')).at(-1)).toBe('coordinator 2024-03-04/2024-03-10 met')
    expect(weeks('2024-03-10', terms, held('2024-03-06')).at(-1)).toBe('coordinator 2024-03-04/2024-03-10 met')
    expect(weeks('2024-03-10', terms).at(-1)).toBe('coordinator 2024-03-04/2024-03-10 breached')
  })
})

describe('weeks wholly in force', () => {
  test('the first is that of the first Monday in force: 6 March 2023', () => {
    expect(weeks('2023-03-05', {}, held('2023-03-01'))).toEqual([])
    expect(weeks('2023-03-06', {})).toEqual(['coordinator 2023-03-06/2023-03-12 open'])
  })

  test('it is the first day where that is a Monday', () => {
    expect(weeks('2023-02-27', { starts: '2023-02-27' })).toEqual(['coordinator 2023-02-27/2023-03-05 open'])
  })

  test.each([
    ['2023-03-11', []],
    ['2023-03-12', ['coordinator 2023-03-06/2023-03-12 breached']],
    ['2023-03-18', ['coordinator 2023-03-06/2023-03-12 breached']],
    ['2023-03-19', ['coordinator 2023-03-06/2023-03-12 breached', 'coordinator 2023-03-13/2023-03-19 breached']]
  ])('where the agreement ends with %s: %j', (lastDay, expected) => {
    expect(weeks('2023-12-31', {}, agreedToEnd('2023-03-01', lastDay))).toEqual(expected)
  })

  test('a week that had begun is asked for no longer once it is known that it will not be whole', () => {
    const ends = agreedToEnd('2023-03-08', '2023-03-10')
    expect(weeks('2023-03-07', {}, ends)).toEqual(['coordinator 2023-03-06/2023-03-12 open'])
    expect(weeks('2023-03-08', {}, ends)).toEqual([])
  })

  test('there are 52 or 53 in a year', () => {
    const inYear = (year: string) => weeks('2026-12-31', {}).filter((line) => line.includes(` ${year}-`)).length
    expect([inYear('2024'), inYear('2025'), inYear('2026')]).toEqual([53, 52, 52])
  })
})

describe('an edition', () => {
  test('that asks for no weekly meeting gives no finding', () => {
    expect(weeks('2024-12-31', { weeklyMeeting: false })).toEqual([])
  })

  test('judges the weeks that begin under it', () => {
    const revised = [
      adopted('revised', '2023-03-08', { weeklyMeeting: false }),
      ...signed('revised', '2023-03-15', ...ten)
    ]
    expect(weeks('2023-12-31', {}, ...revised)).toEqual([
      'coordinator 2023-03-06/2023-03-12 breached',
      'coordinator 2023-03-13/2023-03-19 breached'
    ])
    const other = [
      adopted('revised', '2023-03-08', { weeklyCounts: 'any' }),
      ...signed('revised', '2023-03-15', ...ten)
    ]
    expect(weeks('2023-03-26', {}, ...other, acute('2023-03-16'), acute('2023-03-22'))).toEqual([
      'coordinator 2023-03-06/2023-03-12 breached',
      'coordinator 2023-03-13/2023-03-19 breached',
      'coordinator 2023-03-20/2023-03-26 met'
    ])
  })
})

describe('two accounts of a meeting that do not correct each other', () => {
  const regular = held('2024-03-06')

  test.each([
    ['as acute', held('2024-03-06', [], { kind: 'acute' }, { effective: '2024-03-06T10:00:00+01:00' })],
    ['in another week', held('2024-03-06', [], {}, { effective: '2024-03-13' })]
  ])('and of which one tells it %s leave it undetermined, and both are cited', (_, other) => {
    const [finding] = findings(norm, '2024-03-31', ...firstEdition(), regular, other).filter(
      ({ window }) => window.from === '2024-03-04'
    )
    expect(finding).toMatchObject({ state: 'undetermined', events: expect.arrayContaining(['e12', 'e13']) })
  })

  test('are one meeting where both tell it in the week: the last of them is cited', () => {
    const again = held('2024-03-06', [], {}, { effective: '2024-03-07' })
    const proof = proofs(norm, '2024-03-07', ...firstEdition(), regular, again).at(-1)
    expect(proof?.about['from']).toBe('2024-03-04')
    expect(proof?.because.flatMap((reason) => (reason.type === 'event' ? [reason.id] : []))).toEqual(['e13'])
  })

  test('leave nothing open where both tell it in the week, or another meeting was held', () => {
    const again = held('2024-03-06', [], {}, { effective: '2024-03-07' })
    const acuteToo = held('2024-03-06', [], { kind: 'acute' }, { effective: '2024-03-07' })
    expect(week('2024-03-04', '2024-03-31', regular, again)).toBe('met')
    expect(week('2024-03-04', '2024-03-31', regular, acuteToo, held('2024-03-08'))).toBe('met')
  })
})
