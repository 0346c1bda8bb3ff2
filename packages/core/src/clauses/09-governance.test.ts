import { Proof, Term } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  adopted,
  agreedToEnd,
  firstEdition,
  met,
  notice,
  signed,
  type stateOf,
  ten,
  viewOf
} from '../agreement/acts.test-log.ts'
import type { StatedTerms } from '../agreement/Terms.ts'
import { check, findingJson } from '../answers/check.ts'
import { howOften } from './09-governance.ts'

type Acts = Parameters<typeof stateOf>[0]

const findings = (acts: Acts, day: string) =>
  check(viewOf(acts, day))
    .filter(({ norm }) => norm === '9/steering-group')
    .map(findingJson)

/** First day, last day and state of each window. */
const states = (acts: Acts, day: string): ReadonlyArray<string> =>
  findings(acts, day).map(({ window, state }) => `${window.from}/${window.to} ${state}`)

/** How many meetings the year of a day asks for. */
const asked = (stated: Partial<StatedTerms>, day: string): unknown => {
  const finding = check(viewOf(firstEdition(stated), day)).find(({ norm }) => norm === '9/steering-group')
  return finding?.proof.type === 'rule' ? finding.proof.about['required'] : undefined
}

describe('the steering group meets four times a year', () => {
  const year2024 = ['2024-02-28', '2024-05-22', '2024-09-18', '2024-12-31'].map(met)

  test.each([
    ['2024-12-30', 'open', 'three meetings, and a day left'],
    ['2024-12-31', 'met', 'the fourth on the last day'],
    ['2025-06-01', 'met', 'and it stays so']
  ])('on %s: %s (%s)', (day, state) => {
    expect(states([...firstEdition(), ...year2024], day)[1]).toBe(`2024-01-01/2024-12-31 ${state}`)
  })

  test('a year with three meetings is open to 30 December, breached at the end of 31 December and so for good', () => {
    const acts = [...firstEdition(), ...year2024.slice(0, 3), met('2025-01-01')]
    expect(states(acts, '2024-12-30')[1]).toBe('2024-01-01/2024-12-31 open')
    expect(states(acts, '2024-12-31')[1]).toBe('2024-01-01/2024-12-31 breached')
    expect(states(acts, '2025-01-01')[1]).toBe('2024-01-01/2024-12-31 breached')
  })

  test('a meeting counts by its day, and by whoever was there', () => {
    const empty = { ...met('2024-03-01'), data: { attending: [] } }
    const justBeforeMidnight = { ...met('2024-12-31'), effective: '2024-12-31T22:59:59Z' }
    const midnight = { ...met('2025-01-01'), effective: '2024-12-31T23:00:00Z' }
    const three = [...firstEdition(), ...['2024-05-22', '2024-09-18'].map(met), empty]
    expect(states([...three, justBeforeMidnight], '2024-12-31')[1]).toContain('met')
    expect(states([...three, midnight], '2024-12-31')[1]).toContain('breached')
  })

  test('meetings before the agreement applied do not count', () => {
    const early = ['2023-01-10', '2023-02-01', '2023-02-28'].map(met)
    expect(states([...firstEdition(), ...early], '2023-12-31')).toEqual(['2023-03-01/2023-12-31 breached'])
  })
})

describe('in a partial year they are in proportion, rounded down (R6)', () => {
  test('1 March to 31 December 2023 is 306 of 365 days: three', () => {
    expect(asked({}, '2023-03-01')).toBe(3)
    const acts = [...firstEdition(), ...['2023-04-19', '2023-09-13', '2023-12-06'].map(met)]
    expect(states(acts, '2023-12-05')).toEqual(['2023-03-01/2023-12-31 open'])
    expect(states(acts, '2023-12-06')).toEqual(['2023-03-01/2023-12-31 met'])
  })

  test('it is shown how many follow, from how many days', () => {
    const proof = check(viewOf(firstEdition(), '2023-03-01')).find(({ norm }) => norm === '9/steering-group')?.proof
    const calculations = proof === undefined ? [] : Proof.nodes(proof).filter(({ type }) => type === 'calculation')
    expect(calculations).toEqual([
      {
        type: 'calculation',
        operation: 'in-proportion',
        in: { perYear: 4, days: 306, daysInYear: 365 },
        out: 3,
        rounding: 'down',
        authority: '9, R6'
      }
    ])
  })

  test('the number rests on what the edition says of a year and of part of one, and on nothing else', () => {
    const partOfAYear = {
      type: 'all',
      of: [
        { type: 'fact', name: 'part-of-a-year' },
        { type: 'operation', name: 'in-proportion', of: [{ type: 'parameter', path: 'partialYear' }] }
      ]
    }
    for (const path of ['steeringMeetingsPerYear', 'workingMeetingsPerYear'] as const) {
      expect(Term.outline(howOften(path))).toEqual({
        type: 'default',
        rule: '9/times-a-year',
        clause: '9',
        base: { name: '9/a-whole-year', gives: { type: 'parameter', path } },
        exceptions: [
          { name: '9/part-of-a-year', when: partOfAYear, gives: { type: 'fact', name: 'times-in-proportion' } }
        ]
      })
    }
  })

  test('by the other reading a partial year asks for all four', () => {
    expect(asked({ partialYear: 'full' }, '2023-03-01')).toBe(4)
  })

  test.each([
    [4, '2023-01-01', 4, 'a whole year'],
    [4, '2023-01-02', 3, 'a day less than a year'],
    [4, '2023-10-02', 0, 'a day less than a quarter'],
    [4, '2023-10-01', 1, 'a quarter: 92 days'],
    [12, '2023-07-01', 6, 'half a year: 184 of 365 days'],
    [1, '2023-03-01', 0, 'once a year']
  ])('of %i a year, in force from %s: %i (%s)', (steeringMeetingsPerYear, starts, times) => {
    const acts = [
      adopted('first', '2022-12-01', { steeringMeetingsPerYear, starts }),
      ...signed('first', '2022-12-02', ...ten)
    ]
    const finding = check(viewOf(acts, starts)).find(({ norm }) => norm === '9/steering-group')
    expect(finding?.proof.type === 'rule' && finding.proof.about['required']).toBe(times)
  })

  test('an agreement that ends within a year makes the year a partial one, once that is known', () => {
    const ends = [...firstEdition(), agreedToEnd('2024-05-01', '2024-06-30')]
    expect(states(ends, '2024-04-30')[1]).toBe('2024-01-01/2024-12-31 open')
    expect(states(ends, '2024-05-01')[1]).toBe('2024-01-01/2024-06-30 open')
    expect(states(ends, '2024-06-30')[1]).toBe('2024-01-01/2024-06-30 breached')
  })

  test('half of a leap year is 182 of 366 days: one meeting is enough', () => {
    const acts = [...firstEdition(), met('2024-02-28'), agreedToEnd('2024-05-01', '2024-06-30')]
    expect(states(acts, '2024-04-30')[1]).toBe('2024-01-01/2024-12-31 open')
    expect(states(acts, '2024-05-01')[1]).toBe('2024-01-01/2024-06-30 met')
  })
})

describe('windows', () => {
  test('there is none before the agreement applies, or where no meetings are asked for', () => {
    expect(findings(firstEdition(), '2023-02-28')).toEqual([])
    expect(findings(firstEdition(), '2023-03-01')).toHaveLength(1)
    expect(findings(firstEdition({ steeringMeetingsPerYear: 0 }), '2024-12-31')).toEqual([])
  })

  test('a year that has begun is listed, one to come is not', () => {
    expect(states(firstEdition(), '2023-12-31')).toHaveLength(1)
    expect(states(firstEdition(), '2024-01-01')).toEqual([
      '2023-03-01/2023-12-31 breached',
      '2024-01-01/2024-12-31 open'
    ])
  })

  test('a year in which the agreement was not in force for a while has two', () => {
    const acts = [
      ...firstEdition({}, ['are', 'berg']),
      agreedToEnd('2024-03-31', '2024-03-31', ['are', 'berg']),
      ...signed('first', '2024-10-01', 'are', 'berg')
    ]
    expect(states(acts, '2024-12-31')).toEqual([
      '2023-03-01/2023-12-31 breached',
      '2024-01-01/2024-03-31 met',
      '2024-10-01/2024-12-31 breached'
    ])
  })

  test('the year goes on under a revised edition, with the number that applied when it began', () => {
    const acts = [
      ...firstEdition(),
      adopted('revised', '2024-08-29', {
        starts: '2024-08-29',
        firstTermEnds: '2024-12-31',
        steeringMeetingsPerYear: 6
      }),
      ...signed('revised', '2024-10-21', ...ten)
    ]
    const required = check(viewOf(acts, '2025-01-01')).flatMap(({ norm, proof }) =>
      norm === '9/steering-group' && proof.type === 'rule' ? [proof.about['required']] : []
    )
    expect(required).toEqual([3, 4, 6])
    expect(states(acts, '2025-01-01')[1]).toBe('2024-01-01/2024-12-31 breached')
  })

  test('after the agreement has lapsed there are no more', () => {
    const acts = [...firstEdition({}, ['are', 'berg']), notice('are', '2024-06-30')]
    expect(states(acts, '2030-01-01')).toHaveLength(2)
  })
})

describe('the finding', () => {
  test('has the keys that callers rely on, in their order, and cites the meetings that counted', () => {
    const acts = [...firstEdition(), ...['2023-04-19', '2023-09-13', '2023-12-06', '2023-12-20'].map(met)]
    expect(JSON.stringify(findings(acts, '2023-12-31'))).toBe(
      JSON.stringify([
        {
          id: '9/steering-group@steering-group@2023-03-01',
          norm: '9/steering-group',
          clause: '9',
          bearer: 'steering-group',
          window: { from: '2023-03-01', to: '2023-12-31' },
          state: 'met',
          events: ['e12', 'e13', 'e14'],
          open: []
        }
      ])
    )
  })
})
