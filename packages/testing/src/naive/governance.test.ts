import { describe, expect, test } from 'vitest'
import { act, adopted, ends, found, inForce, signed } from './work.test-log.ts'

const met = (...days: ReadonlyArray<string>) => days.map((day) => act('SteeringGroupMet', day, { attending: [] }))

describe('the naive reader finds of the groups', () => {
  const steering = (validAt: string, ...said: Parameters<typeof found>[2][]) =>
    found('9/steering-group', validAt, ...said)

  test('three meetings enough in the 306 days of 2023, two too few when the year is over, and still open before', () => {
    const two = [...inForce(), ...met('2023-03-01', '2023-12-31')]
    expect(steering('2023-12-30', ...two)).toEqual(['steering-group 2023-03-01..2023-12-31 open'])
    expect(steering('2023-12-31', ...two)).toEqual(['steering-group 2023-03-01..2023-12-31 breached'])
    const three = [...two, ...met('2023-10-29')]
    expect(steering('2023-12-31', ...three)).toEqual(['steering-group 2023-03-01..2023-12-31 met'])
  })

  test('a meeting before the agreement is in force to count for nothing, and one in the next year to count there', () => {
    const said = [...inForce(), ...met('2023-02-28', '2023-06-30', '2023-07-01', '2024-01-01')]
    expect(steering('2024-01-01', ...said)).toEqual([
      'steering-group 2023-03-01..2023-12-31 breached',
      'steering-group 2024-01-01..2024-12-31 open'
    ])
  })

  test('an end that is known ahead to shorten the year and what it asks for', () => {
    const ending = [...inForce(), ends('2023-04-01', '2023-06-30'), ...met('2023-04-19')]
    expect(steering('2023-03-31', ...ending)).toEqual(['steering-group 2023-03-01..2023-12-31 open'])
    expect(steering('2023-04-01', ...ending)).toEqual(['steering-group 2023-03-01..2023-06-30 open'])
    expect(steering('2023-04-19', ...ending)).toEqual(['steering-group 2023-03-01..2023-06-30 met'])
  })

  test('two windows in a year in which the agreement ended and began anew', () => {
    const twice = [...inForce(), ends('2023-04-01', '2023-05-31'), ...signed('first', '2023-11-01')]
    expect(steering('2023-12-31', ...twice)).toEqual([
      'steering-group 2023-03-01..2023-05-31 breached',
      'steering-group 2023-11-01..2023-12-31 met'
    ])
  })

  test('nothing asked where the term is none, and four in a partial year where that counts in full', () => {
    expect(steering('2023-12-31', ...inForce({ steeringMeetingsPerYear: 0 }))).toEqual([])
    const full = [...inForce({ partialYear: 'full' }), ...met('2023-04-01', '2023-05-01', '2023-06-01')]
    expect(steering('2023-12-31', ...full)).toEqual(['steering-group 2023-03-01..2023-12-31 breached'])
    expect(steering('2023-12-31', ...full, ...met('2023-03-01'))).toEqual(['steering-group 2023-03-01..2023-12-31 met'])
  })

  test('a working group only in years that begin under an edition that asks for one', () => {
    const revised = [
      ...inForce(),
      adopted('second', '2024-08-29', { workingMeetingsPerYear: 1 }),
      ...signed('second', '2024-09-24')
    ]
    expect(found('9/working-group', '2024-12-31', ...revised)).toEqual([])
    expect(found('9/working-group', '2025-01-01', ...revised)).toEqual(['working-group 2025-01-01..2025-12-31 open'])
  })
})

describe('the naive reader finds of the annual report', () => {
  const report = (on: string, to?: ReadonlyArray<string>) =>
    act('AnnualReportDelivered', on, to === undefined ? { year: 2022 } : { year: 2022, to })

  test('one delivered to the leadership group enough, also in a partial year', () => {
    expect(found('9/annual-report', '2023-06-30', ...inForce(), report('2023-06-30'))).toEqual([
      'coordinator 2023-03-01..2023-12-31 met'
    ])
    expect(found('9/annual-report', '2023-06-30', ...inForce(), report('2023-07-01'))).toEqual([
      'coordinator 2023-03-01..2023-12-31 open'
    ])
  })

  test('one delivered to the steering group alone, or in another year, not enough', () => {
    const said = [
      ...inForce(),
      report('2023-06-30', ['steering-group']),
      report('2024-01-01', ['steering-group', 'tmv'])
    ]
    expect(found('9/annual-report', '2024-01-01', ...said)).toEqual([
      'coordinator 2023-03-01..2023-12-31 breached',
      'coordinator 2024-01-01..2024-12-31 met'
    ])
  })

  test('none asked for where the terms say so', () => {
    expect(found('9/annual-report', '2023-12-31', ...inForce({ annualReport: 'none' }))).toEqual([])
  })
})
