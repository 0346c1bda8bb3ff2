import type { Agreement, Log } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { entriesOf, logOf, type Said } from '../logOf.ts'
import { membershipByDay } from './membership.ts'

const said = (type: string, effective: string, data: object): Said => ({
  stream: 'agreement/norrsken',
  type,
  effective,
  data
})
const parties = ['are', 'berg', 'region']
const adopted = (terms: object = {}): Said =>
  said('EditionAdopted', '2023-02-24', {
    edition: 'first',
    parties: parties.map((id) => ({ id, kind: 'municipality' })),
    terms: { starts: '2023-03-01', firstTermEnds: '2023-12-31', ...terms }
  })
const signed = (effective: string, ...by: ReadonlyArray<string>): ReadonlyArray<Said> =>
  by.map((party) => said('EditionSigned', effective, { edition: 'first', party }))
const notice = (on: string, party = 'are'): Said =>
  said('PartyWithdrew', on, {
    party,
    written: true,
    notified: parties.filter((other) => other !== party).map((other) => ({ party: other, on }))
  })

/** The members of some days, as text. */
const members = (log: ReadonlyArray<Said>, ...days: ReadonlyArray<string>): ReadonlyArray<string> => {
  const found = membershipByDay(
    entriesOf(logOf(...log)) as ReadonlyArray<Log.Entry<Agreement.Event>>,
    '2023-01-01',
    '2025-12-31'
  )
  return days.map((day) => `${day} ${found.find((one) => one.day === day)?.members.join(' ')}`.trim())
}

describe('the naive reader finds', () => {
  const inForce = [adopted(), ...signed('2023-02-27', ...parties)]

  test('nobody a party before the edition starts, or before the last has signed', () => {
    expect(members(inForce, '2023-02-28', '2023-03-01')).toEqual(['2023-02-28', '2023-03-01 are berg region'])
    const late = [adopted(), ...signed('2023-02-27', 'are', 'berg'), ...signed('2023-04-05', 'region')]
    expect(members(late, '2023-04-04', '2023-04-05')).toEqual(['2023-04-04', '2023-04-05 are berg region'])
  })

  test('an agreed end gone where the parties agree later that the agreement runs on beyond it, and only then', () => {
    const agreed = (what: string, effective: string, on: string) =>
      said('OtherwiseAgreed', effective, { what, on, agreedBy: parties })
    const ends = agreed('agreement-ends', '2023-06-15', '2023-12-31')
    const runsOn = (on: string) =>
      members([...inForce, ends, agreed('agreement-extends-to', '2023-09-01', on)], '2024-01-01')
    expect(runsOn('2024-06-30')).toEqual(['2024-01-01 are berg region'])
    expect(runsOn('2023-12-31')).toEqual(['2024-01-01'])
    expect(runsOn('2023-11-30')).toEqual(['2024-01-01'])
  })

  test('a party gone at the turn of the year after a notice on 30 June, a year later after one on 1 July', () => {
    expect(members([...inForce, notice('2023-06-30')], '2023-12-31', '2024-01-01')).toEqual([
      '2023-12-31 are berg region',
      '2024-01-01 berg region'
    ])
    expect(members([...inForce, notice('2023-07-01')], '2024-12-31', '2025-01-01')).toEqual([
      '2024-12-31 are berg region',
      '2025-01-01 berg region'
    ])
  })

  test('a notice on 1 July in time where its day counts, and one on Monday 3 July where deadlines roll off a weekend', () => {
    const included = [adopted({ noticeDay: 'included' }), ...signed('2023-02-27', ...parties), notice('2023-07-01')]
    expect(members(included, '2024-01-01')).toEqual(['2024-01-01 berg region'])
    const rolled = (day: string) => [
      adopted({ rollDeadlines: 'sfs-1930-173' }),
      ...signed('2023-02-27', ...parties),
      notice(day)
    ]
    expect(members(rolled('2024-07-01'), '2025-01-01')).toEqual(['2025-01-01 berg region'])
    expect(members(rolled('2024-07-02'), '2025-01-01')).toEqual(['2025-01-01 are berg region'])
  })

  test('nobody a party from the turn at which fewer than two remain', () => {
    const two = [...inForce, notice('2023-06-30'), notice('2023-06-30', 'berg')]
    expect(members(two, '2023-12-31', '2024-01-01')).toEqual(['2023-12-31 are berg region', '2024-01-01'])
  })
})
