import { describe, expect, test } from 'vitest'
import { found, inForce, inMeeting, leaves } from './work.test-log.ts'

type There = readonly [unit: string, function_: string]
const held = (on: string, kind: string, ...there: ReadonlyArray<There>) =>
  inMeeting('MeetingHeld', on, {
    kind,
    from: '2023-03-08T09:00:00+01:00',
    to: '2023-03-08T10:00:00+01:00',
    attendance: there.map(([unit, name]) => ({ unit, function: name, mode: 'phone' }))
  })
const called = (...units: ReadonlyArray<string>) =>
  inMeeting('MeetingCalled', '2023-03-07', { kind: 'acute', starts: '2023-03-08T09:00:00+01:00', called: units })

const all: ReadonlyArray<There> = [
  ['police/investigation', 'investigator'],
  ['police/crime-victim-and-personal-safety', 'crime-victim-and-personal-safety'],
  ['region/health-care', 'representative'],
  ['ostersund/violence-team', 'deputy']
]
const norms = {
  '10.1/investigator-attends': 'police',
  '10.1/safety-attends': 'police',
  '10.2/attends': 'region',
  '10.4/attends': 'ostersund'
}
const on8March = (...said: Parameters<typeof found>[2][]) =>
  Object.fromEntries(Object.keys(norms).map((norm) => [norm, found(norm, '2023-12-31', ...inForce(), ...said).join()]))
const inAll = (state: string) =>
  Object.fromEntries(Object.entries(norms).map(([norm, party]) => [norm, `${party} 2023-03-08..2023-03-08 ${state}`]))
const none = { '10.1/investigator-attends': '', '10.1/safety-attends': '', '10.2/attends': '', '10.4/attends': '' }

describe('the naive reader finds of a meeting', () => {
  test('all duties met where each unit was there in a function that may stand for it', () => {
    expect(on8March(held('2023-03-08', 'regular', ...all))).toEqual(inAll('met'))
    const stands: ReadonlyArray<There> = all.map(([unit]) => [unit, 'representative'])
    expect(on8March(held('2023-03-08', 'regular', ...stands))).toEqual(inAll('met'))
  })

  test('all duties breached where nobody came, or came in another function', () => {
    expect(on8March(held('2023-03-08', 'regular'))).toEqual(inAll('breached'))
    const others: ReadonlyArray<There> = all.map(([unit]) => [unit, 'social-secretary'])
    expect(on8March(held('2023-03-08', 'regular', ...others))).toEqual(inAll('breached'))
    const exchanged: ReadonlyArray<There> = [
      ['police/investigation', 'crime-victim-and-personal-safety'],
      ['police/crime-victim-and-personal-safety', 'investigator']
    ]
    expect(on8March(held('2023-03-08', 'regular', ...exchanged))).toEqual(inAll('breached'))
  })

  test('who entered later to have attended', () => {
    const entered = all.map(([unit, name]) =>
      inMeeting('AttendeeEntered', '2023-03-08T09:50:00+01:00', { unit, function: name })
    )
    expect(on8March(held('2023-03-08', 'regular'), ...entered)).toEqual(inAll('met'))
    const late = entered.map((one) => ({ ...one, effective: '2023-03-08T23:00:00+01:00' }))
    expect(on8March(held('2023-03-08', 'regular'), ...late)).toEqual(inAll('breached'))
  })

  test('its day to be the day in Sweden, by when it was so', () => {
    expect(on8March(held('2023-03-07T23:30:00Z', 'regular', ...all))).toEqual(inAll('met'))
  })

  test('any unit of the region to do, and only the team of its municipality', () => {
    const there: ReadonlyArray<There> = [
      ['region/psychiatry', 'deputy'],
      ['ostersund/social-services', 'deputy']
    ]
    expect(on8March(held('2023-03-08', 'regular', ...there))).toEqual({
      ...inAll('breached'),
      '10.2/attends': 'region 2023-03-08..2023-03-08 met'
    })
  })

  test('nobody bound by an acute one to which nobody was called, all by one to which all were', () => {
    expect(on8March(held('2023-03-08', 'acute'))).toEqual(none)
    const toAll = inMeeting('MeetingCalled', '2023-03-07', { kind: 'acute', starts: '2023-03-08T09:00:00+01:00' })
    expect(on8March(toAll, held('2023-03-08', 'acute'))).toEqual(inAll('breached'))
  })

  test('only those bound by an acute one whom it called', () => {
    expect(on8March(called('police/investigation', 'region/psychiatry'), held('2023-03-08', 'acute'))).toEqual({
      ...none,
      '10.1/investigator-attends': 'police 2023-03-08..2023-03-08 breached',
      '10.2/attends': 'region 2023-03-08..2023-03-08 breached'
    })
    expect(on8March(called('ostersund/coordination'), held('2023-03-08', 'acute'))).toEqual(none)
  })

  test('nobody bound by one that was never held, and all by one that was held although it had been cancelled', () => {
    const off = inMeeting('MeetingCancelled', '2023-03-08', { reason: 'illness' })
    expect(on8March(called('police/investigation'))).toEqual(none)
    expect(on8March(off, held('2023-03-08', 'regular'))).toEqual(inAll('breached'))
  })

  test('two tellings that contradict each other to leave it undetermined, where they do', () => {
    const two = [held('2023-03-08', 'regular', ...all), held('2023-03-08', 'regular', ...all.slice(1))]
    expect(on8March(...two)).toEqual({
      ...inAll('met'),
      '10.1/investigator-attends': 'police 2023-03-08..2023-03-08 undetermined'
    })
    expect(on8March(held('2023-03-08', 'regular'), held('2023-03-08', 'acute'))).toEqual(inAll('undetermined'))
  })

  test('nothing before the agreement is in force, and nothing of a party that has left', () => {
    expect(on8March(held('2023-02-28', 'regular'))).toEqual(none)
    expect(
      found('10.2/attends', '2024-12-31', ...inForce(), leaves('region', '2023-06-30'), held('2024-01-01', 'regular'))
    ).toEqual([])
    expect(
      found('10.2/attends', '2024-12-31', ...inForce(), leaves('region', '2023-06-30'), held('2023-12-31', 'regular'))
    ).toEqual(['region 2023-12-31..2023-12-31 breached'])
  })
})
