import { describe, expect, test } from 'vitest'
import { act, adopted, agreedToEnd, firstEdition, met, signed, ten } from '../agreement/acts.test-log.ts'
import { type Acts, findings, found, proofs } from './work.test-log.ts'

describe('the working group meets four times a year, from the edition of 2024', () => {
  const norm = '9/working-group'
  const worked = (on: string) => act('WorkingGroupMet', on, { attending: [...ten] })

  /** The first edition, and from a day in autumn 2024 the revised one. */
  const revised = (from: string): Acts => [
    ...firstEdition(),
    adopted('revised', '2024-08-29', { starts: '2024-08-29', firstTermEnds: '2024-12-31', workingMeetingsPerYear: 4 }),
    ...signed('revised', from, ...ten)
  ]

  test('under the first edition there is no such duty', () => {
    expect(found(norm, '2025-12-31', ...firstEdition(), worked('2024-02-01'))).toEqual([])
  })

  test('a year that began under the first edition asks for nothing, the next for four', () => {
    const acts = [...revised('2024-10-21'), ...['2025-01-15', '2025-04-01', '2025-09-01', '2025-12-31'].map(worked)]
    expect(found(norm, '2024-12-31', ...acts)).toEqual([])
    expect(found(norm, '2025-12-30', ...acts)).toEqual(['working-group 2025-01-01/2025-12-31 open'])
    expect(found(norm, '2025-12-31', ...acts)).toEqual(['working-group 2025-01-01/2025-12-31 met'])
    expect(found(norm, '2025-12-31', ...acts.slice(0, -1))).toEqual(['working-group 2025-01-01/2025-12-31 breached'])
  })

  test('from 1 January 2025 on, where that is its first day', () => {
    expect(found(norm, '2025-01-01', ...revised('2025-01-01'))).toEqual(['working-group 2025-01-01/2025-12-31 open'])
    expect(found(norm, '2025-01-02', ...revised('2025-01-02'))).toEqual([])
  })

  test('meetings of the one group are not meetings of the other', () => {
    const acts = [...firstEdition({ workingMeetingsPerYear: 1, steeringMeetingsPerYear: 1 }), worked('2024-02-01')]
    expect(found(norm, '2024-12-31', ...acts).at(-1)).toContain('met')
    expect(found('9/steering-group', '2024-12-31', ...acts).at(-1)).toContain('breached')
    expect(
      found(norm, '2024-12-31', ...firstEdition({ workingMeetingsPerYear: 1 }), met('2024-02-01')).at(-1)
    ).toContain('breached')
  })

  test('in part of a year in proportion (R6), and where that is none there is nothing left to do', () => {
    const terms = { workingMeetingsPerYear: 1 }
    expect(found(norm, '2023-03-01', ...firstEdition(terms))).toEqual(['working-group 2023-03-01/2023-12-31 met'])
    expect(found(norm, '2023-12-31', ...firstEdition({ ...terms, partialYear: 'full' }))).toEqual([
      'working-group 2023-03-01/2023-12-31 breached'
    ])
  })
})

describe('TMV is given a report in each year', () => {
  const norm = '9/annual-report'
  const delivered = (on: string, to?: ReadonlyArray<'tmv' | 'steering-group'>, year = 2023) =>
    act('AnnualReportDelivered', on, { year, ...(to === undefined ? {} : { to }) })

  test('it is open to 30 December, breached at the end of 31 December and so for good', () => {
    const late = delivered('2024-01-01')
    expect(found(norm, '2023-02-28', ...firstEdition(), late)).toEqual([])
    expect(found(norm, '2023-12-30', ...firstEdition(), late)).toEqual(['coordinator 2023-03-01/2023-12-31 open'])
    expect(found(norm, '2023-12-31', ...firstEdition(), late)).toEqual(['coordinator 2023-03-01/2023-12-31 breached'])
    expect(found(norm, '2024-01-01', ...firstEdition(), late)).toEqual([
      'coordinator 2023-03-01/2023-12-31 breached',
      'coordinator 2024-01-01/2024-12-31 met'
    ])
  })

  test.each([
    ['2023-02-28', 'breached', 'before the agreement'],
    ['2023-03-01', 'met', 'on its first day'],
    ['2023-12-31', 'met', 'on the last day of the year']
  ])('one delivered on %s: %s (%s)', (day, state) => {
    expect(found(norm, '2023-12-31', ...firstEdition(), delivered(day))).toEqual([
      `coordinator 2023-03-01/2023-12-31 ${state}`
    ])
  })

  test('the day of the delivery counts, whatever year the report is about', () => {
    const acts = [...firstEdition(), delivered('2024-02-01', undefined, 2023)]
    expect(found(norm, '2024-12-31', ...acts)).toEqual([
      'coordinator 2023-03-01/2023-12-31 breached',
      'coordinator 2024-01-01/2024-12-31 met'
    ])
  })

  test('one to the steering group alone is not one to TMV', () => {
    const to = (...whom: ReadonlyArray<'tmv' | 'steering-group'>) =>
      findings(norm, '2023-12-31', ...firstEdition(), delivered('2023-12-01', whom))[0]?.state
    expect([to('steering-group'), to('tmv'), to('steering-group', 'tmv'), to()]).toEqual([
      'breached',
      'met',
      'met',
      'breached'
    ])
  })

  test('one is asked for in part of a year too', () => {
    const acts = [...firstEdition(), agreedToEnd('2024-01-01', '2024-01-31')]
    expect(found(norm, '2024-01-31', ...acts).at(-1)).toBe('coordinator 2024-01-01/2024-01-31 breached')
  })

  test('by the other reading none is (R8)', () => {
    expect(found(norm, '2024-12-31', ...firstEdition({ annualReport: 'none' }))).toEqual([])
  })

  test('the year is judged by the edition of its first day in force', () => {
    const acts = [...firstEdition(), adopted('revised', '2024-02-01', { annualReport: 'none' })]
    const revised = [...acts, ...signed('revised', '2024-03-01', ...ten)]
    expect(found(norm, '2025-12-31', ...revised)).toEqual([
      'coordinator 2023-03-01/2023-12-31 breached',
      'coordinator 2024-01-01/2024-12-31 breached'
    ])
  })

  test('without one, a delivery to TMV is what was searched for, in that year', () => {
    const acts = [delivered('2023-12-01', ['steering-group']), delivered('2024-03-01')]
    const [proof] = proofs(norm, '2024-12-31', ...firstEdition(), ...acts)
    expect(proof?.because.at(-1)).toMatchObject({
      type: 'absence',
      where: { to: 'tmv' },
      from: '2023-03-01',
      to: '2023-12-31',
      found: 0
    })
  })

  test('the finding cites the delivery', () => {
    expect(findings(norm, '2023-12-31', ...firstEdition(), delivered('2023-12-01'))[0]?.events).toEqual(['e12'])
  })
})
