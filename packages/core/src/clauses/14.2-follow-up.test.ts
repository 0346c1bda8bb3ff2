import { describe, expect, test } from 'vitest'
import { act, adopted, firstEdition, signed, ten, viewOf } from '../agreement/acts.test-log.ts'
import type { StatedTerms } from '../agreement/Terms.ts'
import { check, findingJson } from '../answers/check.ts'

type Acts = Parameters<typeof viewOf>[0]

const planned = (on: string) => act('FollowUpPlanAdopted', on, {})

const findings = (acts: Acts, day: string) =>
  check(viewOf(acts, day))
    .filter(({ norm }) => norm === '14.2/follow-up-plan')
    .map(findingJson)

const stateOn = (day: string, ...acts: Acts): ReadonlyArray<string> =>
  findings([...firstEdition({ followUpPlanBy: '2023-06-30' }), ...acts], day).map(({ state }) => state)

describe('the parties have a complete follow-up plan by 30 June 2023', () => {
  test.each([
    ['2023-02-28', [], 'before the agreement applies there is no such duty'],
    ['2023-03-01', ['open'], 'the first day'],
    ['2023-06-29', ['open'], 'the day before the last'],
    ['2023-06-30', ['breached'], 'the last day has ended without a plan'],
    ['2025-01-01', ['breached'], 'and there is still none']
  ])('without a plan, on %s: %j (%s)', (day, states) => {
    expect(stateOn(day)).toEqual(states)
  })

  test.each([
    ['2023-06-14', '2023-06-13', 'open'],
    ['2023-06-14', '2023-06-14', 'met'],
    ['2023-06-30', '2023-06-30', 'met'],
    ['2023-07-01', '2023-06-30', 'breached'],
    ['2023-07-01', '2023-07-01', 'metLate'],
    ['2024-11-05', '2025-01-01', 'metLate'],
    ['2023-02-01', '2023-03-01', 'met']
  ])('with a plan of %s, on %s: %s', (adoptedOn, day, state) => {
    expect(stateOn(day, planned(adoptedOn))).toEqual([state])
  })

  test('a plan that is adopted again changes nothing', () => {
    expect(stateOn('2024-01-01', planned('2023-06-14'), planned('2023-12-01'))).toEqual(['met'])
  })

  test.each([
    ['2023-02-28', [], 'has passed before it begins asks for none'],
    ['2023-03-01', ['2023-03-01/2023-03-01 breached'], 'is its first day asks for one on that day']
  ])('an edition whose day %s: %j (it %s)', (followUpPlanBy, windows) => {
    const found = findings(firstEdition({ followUpPlanBy }), '2024-01-01')
    expect(found.map(({ window, state }) => `${window.from}/${window.to} ${state}`)).toEqual(windows)
  })

  test('an edition that sets no day asks for no plan', () => {
    expect(findings(firstEdition(), '2024-01-01')).toEqual([])
  })

  test('the window begins on the first day of the edition, however late that came into force', () => {
    const late = [
      adopted('first', '2023-02-24', { followUpPlanBy: '2023-06-30' }),
      ...signed('first', '2023-04-15', ...ten)
    ]
    expect(findings(late, '2023-04-14')).toEqual([])
    expect(findings(late, '2023-04-15')[0]?.window).toEqual({ from: '2023-03-01', to: '2023-06-30' })
  })
})

describe('a revised edition', () => {
  const revisedWith = (terms: Partial<StatedTerms>): Acts => [
    ...firstEdition({ followUpPlanBy: '2023-06-30' }),
    planned('2023-06-14'),
    adopted('revised', '2024-08-29', { followUpPlanBy: '2023-06-30', ...terms }),
    ...signed('revised', '2024-10-21', ...ten)
  ]

  test('that repeats the day asks for nothing new', () => {
    expect(findings(revisedWith({}), '2025-01-01').map(({ id, state }) => [id, state])).toEqual([
      ['14.2/follow-up-plan@all@2023-03-01', 'met']
    ])
  })

  test('that sets a new day asks for a new plan, from its own first day', () => {
    const acts = revisedWith({ starts: '2024-08-29', firstTermEnds: '2024-12-31', followUpPlanBy: '2025-06-30' })
    expect(findings(acts, '2024-10-20')).toHaveLength(1)
    expect(findings(acts, '2025-06-30').map(({ id, state }) => [id, state])).toEqual([
      ['14.2/follow-up-plan@all@2023-03-01', 'met'],
      ['14.2/follow-up-plan@all@2024-08-29', 'breached']
    ])
    expect(findings([...acts, planned('2025-06-30')], '2025-06-30')[1]?.state).toBe('met')
    expect(findings([...acts, planned('2025-09-01')], '2025-09-01')[1]?.state).toBe('metLate')
  })

  test('that begins anew and repeats the day asks for a plan of its own', () => {
    const acts = revisedWith({ starts: '2023-05-01' })
    expect(findings(acts, '2025-01-01').map(({ id, state }) => [id, state])).toEqual([
      ['14.2/follow-up-plan@all@2023-03-01', 'met'],
      ['14.2/follow-up-plan@all@2023-05-01', 'met']
    ])
  })

  test('is met by a plan of its first day, and not by one of the day before', () => {
    const acts = revisedWith({ starts: '2024-08-29', firstTermEnds: '2024-12-31', followUpPlanBy: '2025-06-30' })
    expect(findings([...acts, planned('2024-08-28')], '2025-01-01')[1]?.state).toBe('open')
    expect(findings([...acts, planned('2024-08-29')], '2025-01-01')[1]?.state).toBe('met')
  })

  test('that sets a new day and no new beginning is told apart by the event that adopted it, and so is the first', () => {
    const acts = revisedWith({ followUpPlanBy: '2025-06-30' })
    expect(findings(acts, '2024-10-20').map(({ id }) => id)).toEqual(['14.2/follow-up-plan@all@2023-03-01'])
    expect(findings(acts, '2025-01-01').map(({ id }) => id)).toEqual([
      '14.2/follow-up-plan@all@2023-03-01@agreement/norrsken#1',
      '14.2/follow-up-plan@all@2023-03-01@agreement/norrsken#13'
    ])
  })
})

describe('the finding', () => {
  test('has the keys that callers rely on, in their order, and cites the plan', () => {
    const acts = [...firstEdition({ followUpPlanBy: '2023-06-30' }), planned('2023-06-14')]
    expect(JSON.stringify(findings(acts, '2023-06-14'))).toBe(
      JSON.stringify([
        {
          id: '14.2/follow-up-plan@all@2023-03-01',
          norm: '14.2/follow-up-plan',
          clause: '14.2',
          bearer: 'all',
          window: { from: '2023-03-01', to: '2023-06-30' },
          state: 'met',
          events: ['e12'],
          open: []
        }
      ])
    )
  })
})
