import { describe, expect, test } from 'vitest'
import { act, found, inForce } from './work.test-log.ts'

const raised = (on: string, party: string) => act('DisputeRaised', on, { dispute: 'dispute-1', party, clause: '12' })
const discussed = (on: string, dispute = 'dispute-1') => act('DisputeDiscussed', on, { dispute })
const escalated = (on: string, unit?: string) => act('DisputeEscalated', on, { dispute: 'dispute-1' }, unit)
const order = (...said: Parameters<typeof found>[2][]) => found('18/order', '2023-12-31', ...inForce(), ...said)

describe('the naive reader finds of a dispute', () => {
  test('it in order where the steering group discussed it before, also on the same day if so recorded', () => {
    expect(order(raised('2023-04-01', 'are'), discussed('2023-04-02'), escalated('2023-04-03'))).toEqual([
      'are 2023-04-03..2023-04-03 met'
    ])
    expect(order(raised('2023-04-01', 'are'), discussed('2023-04-03'), escalated('2023-04-03'))).toEqual([
      'are 2023-04-03..2023-04-03 met'
    ])
  })

  test('it out of order where it was discussed after, or another one was, or none', () => {
    const said = [raised('2023-04-01', 'are'), escalated('2023-04-03')]
    const breached = ['are 2023-04-03..2023-04-03 breached']
    expect(order(...said)).toEqual(breached)
    expect(order(...said, discussed('2023-04-03'))).toEqual(breached)
    expect(order(...said, discussed('2023-04-04'))).toEqual(breached)
    expect(order(...said, discussed('2023-04-02', 'dispute-2'))).toEqual(breached)
  })

  test('who raised it first to answer for it, else who recorded that it went on', () => {
    expect(order(raised('2023-04-02', 'are'), raised('2023-04-01', 'region'), escalated('2023-04-03'))).toEqual([
      'region 2023-04-03..2023-04-03 breached'
    ])
    expect(order(escalated('2023-04-03', 'police/investigation'))).toEqual(['police 2023-04-03..2023-04-03 breached'])
    expect(order(escalated('2023-04-03', 'body/steering-group'))).toEqual([
      'body/steering-group 2023-04-03..2023-04-03 breached'
    ])
  })

  test('each time it went on for itself, but not before the agreement is in force', () => {
    expect(
      order(escalated('2023-02-28'), escalated('2023-04-03'), discussed('2023-04-04'), escalated('2023-04-05'))
    ).toEqual(['ostersund 2023-04-03..2023-04-03 breached', 'ostersund 2023-04-05..2023-04-05 met'])
  })
})
