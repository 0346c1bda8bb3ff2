import { describe, expect, test } from 'vitest'
import { lifeReport } from '../lifeReport.ts'
import { adopted, agreement, decided, notice, requestOf, signed } from '../report.test-kit.ts'
import { indicatorsCsv, indicatorsJson } from './csv.ts'

const parties = ['are', 'berg', 'krokom']
const met = (on: string) => ({ on, type: 'SteeringGroupMet', data: { attending: parties } })
const history = agreement('agreement/norrsken', [
  adopted('2023-02-24', 'first', parties),
  ...signed('2023-02-28', 'first', parties),
  met('2023-04-19'),
  decided('2023-05-05', 'a', 'b'),
  notice('2024-06-30', 'are', ['berg', 'krokom']),
  met('2024-12-31'),
  {
    on: '2025-03-01',
    type: 'OtherwiseAgreed',
    data: { what: 'agreement-ends', on: '2025-06-30', agreedBy: ['berg', 'krokom'] }
  }
])
const of = (from: string, to: string) => lifeReport(requestOf(from, to, history), 'sv').indicators
const none = { editionsAdopted: 0, noticesGiven: 0, partiesThatLeft: 0, decisions: 0, steeringGroupMeetings: 0 }

describe('the figures of an agreement’s life', () => {
  test('are those of each calendar year in which it was in force or something was done', () => {
    expect(of('2022-01-01', '2027-12-31').rows.map(({ year, values }) => ({ year, ...values }))).toEqual([
      {
        ...none,
        year: 2023,
        daysInForce: 306,
        partiesAtEnd: 3,
        editionsAdopted: 1,
        decisions: 1,
        steeringGroupMeetings: 1
      },
      {
        ...none,
        year: 2024,
        daysInForce: 366,
        partiesAtEnd: 3,
        noticesGiven: 1,
        partiesThatLeft: 1,
        steeringGroupMeetings: 1
      },
      { ...none, year: 2025, daysInForce: 181, partiesAtEnd: 0 }
    ])
  })

  test('count only the days of the year that are in the period', () => {
    expect(of('2023-06-01', '2023-06-30').rows).toEqual([
      {
        agreement: 'agreement/norrsken',
        year: 2023,
        from: '2023-06-01',
        to: '2023-06-30',
        values: { ...none, daysInForce: 30, partiesAtEnd: 3 }
      }
    ])
  })

  test('do not count as having left those who were parties until the agreement itself ended', () => {
    expect(of('2025-01-01', '2025-12-31').rows[0]?.values.partiesThatLeft).toBe(0)
  })

  test('are the same as comma-separated values and as JSON', () => {
    const indicators = of('2022-01-01', '2027-12-31')
    const [head = [], ...lines] = indicatorsCsv(indicators)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','))
    const read = lines.map((cells) => Object.fromEntries(cells.map((cell, index) => [head[index], cell])))
    expect(JSON.parse(indicatorsJson(indicators))).toEqual(indicators)
    expect(read).toEqual(
      indicators.rows.map(({ agreement, year, from, to, values }) =>
        Object.fromEntries(
          Object.entries({ agreement, year, from, to, ...values }).map(([key, value]) => [key, String(value)])
        )
      )
    )
  })

  test('stand in one cell each, whatever the agreement is called', () => {
    const named = agreement('agreement/a,"b', [decided('2023-05-05', 'a', 'b')])
    const csv = indicatorsCsv(lifeReport(requestOf('2023-01-01', '2023-12-31', named), 'sv').indicators)
    expect(csv).toContain('\r\n"agreement/a,""b",2023,')
  })
})
