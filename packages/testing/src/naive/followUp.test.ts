import { describe, expect, test } from 'vitest'
import { act, adopted, ends, found, inForce, leaves, signed } from './work.test-log.ts'

describe('the naive reader finds of the follow-up plan', () => {
  const plan = (on: string) => act('FollowUpPlanAdopted', on)
  const planned = (validAt: string, ...said: Parameters<typeof found>[2][]) =>
    found('14.2/follow-up-plan', validAt, ...said)
  const first = inForce({ followUpPlanBy: '2023-06-30' })

  test('it open before its last day ends, then breached, and met late when it comes after', () => {
    expect(planned('2023-02-28', ...first)).toEqual([])
    expect(planned('2023-06-29', ...first)).toEqual(['all 2023-03-01..2023-06-30 open'])
    expect(planned('2023-06-30', ...first)).toEqual(['all 2023-03-01..2023-06-30 breached'])
    expect(planned('2023-08-15', ...first, plan('2023-08-15'))).toEqual(['all 2023-03-01..2023-06-30 metLate'])
  })

  test('it met by a plan on the last day, and by one from before the agreement', () => {
    expect(planned('2023-06-30', ...first, plan('2023-06-30'))).toEqual(['all 2023-03-01..2023-06-30 met'])
    expect(planned('2023-03-01', ...first, plan('2022-12-02'))).toEqual(['all 2023-03-01..2023-06-30 met'])
  })

  test('it from the start of the edition, also where the last signature came later', () => {
    const late = [adopted('first', '2023-02-24', { followUpPlanBy: '2023-06-30' }), ...signed('first', '2023-04-05')]
    expect(planned('2023-04-04', ...late)).toEqual([])
    expect(planned('2023-04-05', ...late)).toEqual(['all 2023-03-01..2023-06-30 open'])
  })

  test('a revised edition that repeats the days to ask for nothing new, and one with its own days for a new plan', () => {
    const same = adopted('second', '2024-08-29', { followUpPlanBy: '2023-06-30' })
    expect(planned('2024-12-31', ...first, same, ...signed('second', '2024-09-24'))).toEqual([
      'all 2023-03-01..2023-06-30 breached'
    ])
    const own = adopted('second', '2024-08-29', { starts: '2024-10-01', followUpPlanBy: '2025-01-31' })
    expect(planned('2024-12-31', ...first, plan('2024-09-30'), own, ...signed('second', '2024-09-24'))).toEqual([
      'all 2023-03-01..2023-06-30 metLate',
      'all 2024-10-01..2025-01-31 open'
    ])
  })

  test('none asked for by an edition that names no day, or one before it starts', () => {
    expect(planned('2023-12-31', ...inForce())).toEqual([])
    expect(planned('2023-12-31', ...inForce({ followUpPlanBy: '2023-02-28' }))).toEqual([])
  })
})

describe('the naive reader finds of the follow-up of goals', () => {
  const goals = (validAt: string, ...said: Parameters<typeof found>[2][]) =>
    found('14.2/follow-up-of-goals', validAt, ...inForce(), ...said)
  const followed = (on: string) => act('GoalsFollowedUp', on, { year: 2023 })

  test('it open, without an end, until it is done under the agreement', () => {
    expect(goals('2023-02-28')).toEqual([])
    expect(goals('2030-12-31', followed('2023-02-28'))).toEqual(['all 2023-03-01.. open'])
    expect(goals('2023-03-01', followed('2023-03-01'))).toEqual(['all 2023-03-01.. met'])
  })

  test('it to be done anew where the agreement began anew', () => {
    const twice = [ends('2023-04-01', '2023-05-31'), ...signed('first', '2023-11-01')]
    expect(goals('2023-12-31', ...twice, followed('2023-11-01'))).toEqual([
      'all 2023-03-01.. open',
      'all 2023-11-01.. met'
    ])
    expect(goals('2023-12-31', ...twice, followed('2023-05-31'))).toEqual([
      'all 2023-03-01.. met',
      'all 2023-11-01.. open'
    ])
    expect(goals('2023-12-31', ...twice, followed('2023-06-01'))).toEqual([
      'all 2023-03-01.. open',
      'all 2023-11-01.. open'
    ])
  })
})

describe('the naive reader finds of those who are asked', () => {
  const asked = (on: string, due: string, ...of: ReadonlyArray<string>) =>
    act('FollowUpRequested', on, { request: 'request-1', of, due })
  const answered = (on: string, party: string, request = 'request-1') => act('FollowUpAnswered', on, { request, party })
  const answers = (validAt: string, ...said: Parameters<typeof found>[2][]) =>
    found('14.2/answer-request', validAt, ...inForce(), ...said)

  test('each for itself: in time on the last day, late after it, and never', () => {
    const said = [
      asked('2023-04-01', '2023-04-30', 'are', 'police', 'region'),
      answered('2023-04-30', 'are'),
      answered('2023-05-01', 'police'),
      answered('2023-04-02', 'region', 'request-2')
    ]
    expect(answers('2023-04-29', ...said)).toEqual([
      'are 2023-04-01..2023-04-30 open',
      'police 2023-04-01..2023-04-30 open',
      'region 2023-04-01..2023-04-30 open'
    ])
    expect(answers('2023-05-01', ...said)).toEqual([
      'are 2023-04-01..2023-04-30 met',
      'police 2023-04-01..2023-04-30 metLate',
      'region 2023-04-01..2023-04-30 breached'
    ])
  })

  test('no duty of who is no party on the day of the request', () => {
    const gone = leaves('region', '2023-06-30')
    expect(answers('2024-01-31', gone, asked('2024-01-01', '2024-01-31', 'region', 'kvinnojouren'))).toEqual([])
    expect(answers('2024-01-31', gone, asked('2023-12-31', '2024-01-31', 'region'))).toEqual([
      'region 2023-12-31..2024-01-31 breached'
    ])
    expect(answers('2023-03-01', asked('2023-02-28', '2023-03-31', 'are'))).toEqual([])
  })

  test('a request whose last day was before it to be answered on its day', () => {
    const late = asked('2023-04-01', '2023-03-31', 'are')
    expect(answers('2023-04-01', late)).toEqual(['are 2023-04-01..2023-04-01 breached'])
    expect(answers('2023-04-01', late, answered('2023-04-01', 'are'))).toEqual(['are 2023-04-01..2023-04-01 met'])
  })
})
