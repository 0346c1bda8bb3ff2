import { describe, expect, test } from 'vitest'
import { act, adopted, ends, found, inForce, leaves, signed } from './work.test-log.ts'

const appointed = (on: string, party: string, role: string, unit: string) =>
  act('RepresentativeAppointed', on, { party, role, unit, function: role })
const gone = (on: string, party: string, role: string, unit: string) =>
  act('RepresentativeLeft', on, { party, role, unit, function: role })

describe('the naive reader finds', () => {
  const region = ['region', 'representative', 'region/health-care'] as const

  test('a post vacant until somebody is appointed, held until the day before that person has left, then vacant', () => {
    const said = [...inForce(), appointed('2023-03-08', ...region), gone('2023-06-30', ...region)]
    expect(found('10.2/appoint-representative', '2023-07-15', ...said)).toEqual([
      'region 2023-03-01..2023-03-07 breached',
      'region 2023-03-08..2023-06-29 met',
      'region 2023-06-30..2023-07-15 breached'
    ])
    expect(found('10.2/appoint-representative', '2023-06-29', ...said)).toEqual([
      'region 2023-03-01..2023-03-07 breached',
      'region 2023-03-08..2023-06-29 met'
    ])
    expect(found('10.2/appoint-deputy', '2023-07-15', ...said)).toEqual(['region 2023-03-01..2023-07-15 breached'])
  })

  test('who was appointed before the agreement was in force to be there from its first day', () => {
    const said = [...inForce(), appointed('2022-01-01', ...region)]
    expect(found('10.2/appoint-representative', '2023-03-01', ...said)).toEqual(['region 2023-03-01..2023-03-01 met'])
    expect(found('10.2/appoint-representative', '2023-02-28', ...said)).toEqual([])
  })

  test('of two appointments of the same none that remains when one has left', () => {
    const said = [
      ...inForce(),
      appointed('2023-03-01', ...region),
      appointed('2023-03-08', ...region),
      gone('2023-03-15', ...region)
    ]
    expect(found('10.2/appoint-representative', '2023-04-01', ...said)).toEqual([
      'region 2023-03-01..2023-03-14 met',
      'region 2023-03-15..2023-04-01 breached'
    ])
  })

  test('any unit right that the region appoints from, and only the team for the representatives of its municipality', () => {
    const from = (role: string, party: string, unit: string) => appointed('2023-03-01', party, role, unit)
    const region = (unit: string) =>
      found('10.2/appoint-deputy', '2023-03-01', ...inForce(), from('deputy', 'region', unit))
    expect(region('region/psychiatry')).toEqual(['region 2023-03-01..2023-03-01 met'])
    expect(region('outside/consultants')).toEqual(['region 2023-03-01..2023-03-01 met'])
    const deputy = (unit: string) =>
      found('10.4/appoint-deputy', '2023-03-01', ...inForce(), from('deputy', 'ostersund', unit))
    expect(deputy('ostersund/violence-team')).toEqual(['ostersund 2023-03-01..2023-03-01 met'])
    expect(deputy('ostersund/social-services')).toEqual(['ostersund 2023-03-01..2023-03-01 breached'])
    expect(
      found(
        '10.4/appoint-representative',
        '2023-03-01',
        ...inForce(),
        from('representative', 'ostersund', 'ostersund/violence-team')
      )
    ).toEqual(['ostersund 2023-03-01..2023-03-01 met'])
    const coordinator = (party: string) =>
      found('10.4/appoint-coordinator', '2023-03-01', ...inForce(), from('coordinator', party, `${party}/office`))
    expect(coordinator('ostersund')).toEqual(['ostersund 2023-03-01..2023-03-01 met'])
    expect(coordinator('are')).toEqual(['ostersund 2023-03-01..2023-03-01 breached'])
  })

  test('no vacancy where the party has left, and each of its times as a party for itself', () => {
    const left = [...inForce(), leaves('region', '2023-06-30')]
    expect(found('10.2/appoint-deputy', '2024-03-01', ...left)).toEqual(['region 2023-03-01..2023-12-31 breached'])
    const back = [...left, ...signed('first', '2024-01-01', ['region'])]
    expect(found('10.2/appoint-deputy', '2024-03-01', ...back)).toEqual([
      'region 2023-03-01..2023-12-31 breached',
      'region 2024-01-01..2024-03-01 breached'
    ])
  })

  test('no vacancy while the agreement is not in force', () => {
    const said = [...inForce(), ends('2023-04-01', '2023-05-31'), ...signed('first', '2023-11-01')]
    expect(found('10.4/appoint-coordinator', '2023-11-02', ...said)).toEqual([
      'ostersund 2023-03-01..2023-05-31 breached',
      'ostersund 2023-11-01..2023-11-02 breached'
    ])
  })

  test('the unit that the edition names, and its party the one that appoints', () => {
    const own = [...inForce({ violenceTeamUnit: 'are/team' }), appointed('2023-03-01', 'are', 'deputy', 'are/team')]
    expect(found('10.4/appoint-deputy', '2023-03-02', ...own)).toEqual(['are 2023-03-01..2023-03-02 met'])
    const revised = [...own, adopted('second', '2023-03-02'), ...signed('second', '2023-03-03')]
    expect(found('10.4/appoint-deputy', '2023-03-03', ...revised)).toEqual([
      'are 2023-03-01..2023-03-02 met',
      'ostersund 2023-03-03..2023-03-03 breached'
    ])
  })
})
