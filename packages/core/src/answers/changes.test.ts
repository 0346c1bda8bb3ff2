import { Day, type Norm } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { adopted, firstEdition, notice, signed, viewOf } from '../agreement/acts.test-log.ts'
import { changes, findingChangeJson, partyChangeJson, type Standing, standing } from './changes.ts'

const attends = (on: string, state: Norm.DutyState, trigger: string | null, more = ''): Norm.Finding => ({
  id: `10.2/attends@region@${on}${more}`,
  norm: '10.2/attends',
  clause: '10.2',
  bearer: 'region',
  window: { from: Day.day(on), to: Day.day(on) },
  trigger,
  state,
  proof: { type: 'rule', rule: '10.2/attends', clause: '10.2', about: {}, outcome: state, because: [] }
})

const stood = (...findings: ReadonlyArray<Norm.Finding>): Standing => ({ findings, parties: new Map() })

/** What changed of findings: the id, how it stood, how it stands. */
const changed = (before: Standing, after: Standing): ReadonlyArray<readonly [string, string | null, string | null]> =>
  changes(before, after)
    .findings.map(findingChangeJson)
    .map(({ id, before, after }) => [id, before, after])

describe('a finding changes', () => {
  const met = attends('2025-02-05', 'met', 'meeting/a#1')
  const breached = attends('2025-02-05', 'breached', 'meeting/a#1')

  test('where its window stands differently, and only there', () => {
    expect(changed(stood(met), stood(breached))).toEqual([[met.id, 'met', 'breached']])
    expect(changed(stood(met), stood(met))).toEqual([])
  })

  test('where its window is there only before, or only after', () => {
    expect(changed(stood(met), stood())).toEqual([[met.id, 'met', null]])
    expect(changed(stood(), stood(met))).toEqual([[met.id, null, 'met']])
  })

  test('not where another window of its day turns up and makes its id longer', () => {
    const longer = attends('2025-02-05', 'met', 'meeting/a#1', '@meeting/a#1')
    const other = attends('2025-02-05', 'breached', 'meeting/b#1', '@meeting/b#1')
    expect(changed(stood(met), stood(other, longer))).toEqual([[other.id, null, 'breached']])
    expect(changed(stood(other, longer), stood(met))).toEqual([[other.id, 'breached', null]])
  })

  test('in place where the event that opened its window was corrected', () => {
    const corrected = attends('2025-02-05', 'breached', 'meeting/a#2')
    expect(changed(stood(met), stood(corrected))).toEqual([[met.id, 'met', 'breached']])
  })

  test('twice where its window begins on another day: it is gone from the one and there on the other', () => {
    const moved = attends('2025-02-12', 'met', 'meeting/a#2')
    expect(changed(stood(met), stood(moved))).toEqual([
      [met.id, 'met', null],
      [moved.id, null, 'met']
    ])
  })

  test('in the place where it stands after, or where it stood before among those that are still there', () => {
    const on = (day: string, state: Norm.DutyState) => attends(`2025-02-${day}`, state, `meeting/${day}#1`)
    const before = stood(on('01', 'met'), on('05', 'met'), on('06', 'open'), on('12', 'met'), on('19', 'met'))
    const after = stood(on('03', 'met'), on('05', 'breached'), on('12', 'breached'))
    expect(changed(before, after).map(([id]) => id.slice(-2))).toEqual(['01', '03', '05', '06', '12', '19'])
  })
})

describe('a party changes', () => {
  const first = firstEdition()

  test('where its last day as a party becomes another, by a notice of a later day too', () => {
    const { parties } = changes(
      standing(viewOf(first, '2024-05-01')),
      standing(viewOf([...first, notice('are', '2024-06-15')], '2024-05-01'))
    )
    expect(parties.map(partyChangeJson)).toEqual([
      {
        id: 'are',
        before: { member: true, from: '2023-03-01', leaves: null },
        after: { member: true, from: '2023-03-01', leaves: '2024-12-31' }
      }
    ])
  })

  test('where an edition of a later day makes it one', () => {
    const revised = [adopted('second', '2024-06-01', { starts: '2025-01-01' }, ['are', 'berg', 'kvinnojouren'])]
    const joins = signed('second', '2024-06-02', 'are', 'berg', 'kvinnojouren', 'police', 'region')
    const others = signed('second', '2024-06-02', 'bracke', 'harjedalen', 'krokom', 'ragunda', 'stromsund', 'ostersund')
    const after = viewOf([...first, ...revised, ...joins, ...others], '2024-05-01')
    const { parties } = changes(standing(viewOf(first, '2024-05-01')), standing(after))
    expect(parties.find(({ id }) => id === 'kvinnojouren')).toMatchObject({
      before: { member: false, from: null, leaves: null },
      after: { member: false, from: '2025-01-01', leaves: null }
    })
    expect(parties.find(({ id }) => id === 'krokom')).toMatchObject({
      before: { member: true, leaves: null },
      after: { member: true, leaves: '2024-12-31' }
    })
    expect(parties.find(({ id }) => id === 'are')).toBe(undefined)
  })

  test('not where an edition lists it that does not apply', () => {
    const listed = adopted('second', '2024-06-01', { starts: '2025-01-01' }, ['are', 'kvinnojouren'])
    const after = standing(viewOf([...first, listed], '2024-07-01'))
    expect(after.parties.has('kvinnojouren')).toBe(true)
    expect(changes(standing(viewOf(first, '2024-07-01')), after).parties).toEqual([])
  })

  test('from and to nothing where there was or is no agreement', () => {
    const there = standing(viewOf(first, '2024-07-01'))
    expect(changes(standing(null), there).parties).toHaveLength(10)
    expect(changes(there, standing(null)).parties).toHaveLength(10)
    expect(changes(there, standing(null)).findings.every(({ after }) => after === null)).toBe(true)
  })
})
