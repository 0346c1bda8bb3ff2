import { describe, expect, test } from 'vitest'
import type { Day } from '../time/Day.ts'
import * as Days from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import * as Duty from './Duty.ts'
import type { DutyState, Finding } from './Finding.ts'
import { findings } from './judge.ts'
import type { Obligation } from './Norm.ts'

const window = { from: Days.day('2024-03-01'), to: Days.day('2024-06-30') }

const actOn = (on: string): Duty.Act => ({
  on: Days.day(on),
  evidence: { type: 'event', id: `e-${on}`, event: 'Reported', effective: on, recorded: `${on}T12:00:00Z`, says: {} }
})

const instance = (times: number, ...acts: ReadonlyArray<string>): Duty.Instance => ({
  bearer: 'all',
  window,
  required: { times, because: [] },
  acts: acts.map(actOn)
})

const stateOn = (day: string, late: boolean, of: Duty.Instance): DutyState =>
  Timeline.at(Days.day(day))(Duty.course(late)(of))

const duty = (late: boolean, ...instances: ReadonlyArray<Duty.Instance>): Obligation<null> =>
  Duty.duty({ id: '1/report', clause: '1', act: 'Reported', late, instances: () => instances })

const judge = (day: string, late: boolean, ...instances: ReadonlyArray<Duty.Instance>): ReadonlyArray<Finding> =>
  findings([duty(late, ...instances)], null, Days.day(day))

describe('a duty at the end of each day', () => {
  test.each([
    ['2024-02-29', 'notYet', 'the day before its window'],
    ['2024-03-01', 'open', 'its first day'],
    ['2024-06-29', 'open', 'the day before its last'],
    ['2024-06-30', 'breached', 'its last day: the day has ended'],
    ['2030-01-01', 'breached', 'long after']
  ])('with nothing done, on %s it is %s (%s)', (day, state) => {
    expect(stateOn(day, false, instance(1))).toBe(state)
    expect(stateOn(day, true, instance(1))).toBe(state)
  })

  test.each([
    ['2024-04-30', 'open', 'one of two'],
    ['2024-05-14', 'open', 'the day before the second'],
    ['2024-05-15', 'met', 'the second'],
    ['2024-07-01', 'met', 'and it stays met']
  ])('asked for twice and done on 1 April and 15 May, on %s it is %s (%s)', (day, state) => {
    expect(stateOn(day, false, instance(2, '2024-04-01', '2024-05-15'))).toBe(state)
  })

  test('it is met by the later of two acts, in whatever order they are told', () => {
    const [twice] = judge('2024-05-14', false, instance(2, '2024-05-15', '2024-04-01'))
    expect(twice?.state).toBe('open')
  })

  test('what is done on the last day is in time', () => {
    expect(stateOn('2024-06-30', false, instance(1, '2024-06-30'))).toBe('met')
  })

  test('what is done a day late mends a duty that may be met late, and no other', () => {
    const late = instance(1, '2024-07-01')
    expect(stateOn('2024-06-30', true, late)).toBe('breached')
    expect(stateOn('2024-07-01', true, late)).toBe('metLate')
    expect(stateOn('2024-07-01', false, late)).toBe('breached')
  })

  test('what was done before the window counts from its first day', () => {
    const early = instance(1, '2024-02-01')
    expect(stateOn('2024-02-29', true, early)).toBe('notYet')
    expect(stateOn('2024-03-01', true, early)).toBe('met')
  })

  test('a duty that asks for nothing is met from its first day', () => {
    expect(stateOn('2024-03-01', false, instance(0))).toBe('met')
  })

  test('two acts on one day are two', () => {
    expect(stateOn('2024-04-01', false, instance(2, '2024-04-01', '2024-04-01'))).toBe('met')
  })

  test('what is decided on its first day was never open', () => {
    const oneDay = (...acts: ReadonlyArray<string>): Duty.Instance => ({
      ...instance(1, ...acts),
      window: { from: window.from, to: window.from }
    })
    const from = (state: DutyState): unknown => ({ initial: 'notYet', changes: [{ from: window.from, value: state }] })
    expect(Duty.course(false)(oneDay())).toEqual(from('breached'))
    expect(Duty.course(false)(oneDay('2024-03-01'))).toEqual(from('met'))
    expect(Duty.course(false)(instance(1, '2024-03-01'))).toEqual(from('met'))
  })
})

test('a duty is known by its kind, where it stands and what counts towards it, and rests on no rule of its own', () => {
  const { bindings, ...known } = duty(false)
  expect(known).toEqual({ type: 'Duty', id: '1/report', clause: '1', act: 'Reported', outline: null })
  expect(bindings(null, window.to)).toEqual([])
})

describe('findings', () => {
  test('there is none before the window begins', () => {
    expect(judge('2024-02-29', false, instance(1))).toEqual([])
    expect(judge('2024-03-01', false, instance(1))).toHaveLength(1)
  })

  test('a finding is named by its norm, its bearer and its first day', () => {
    expect(judge('2024-03-01', false, instance(1))[0]?.id).toBe('1/report@all@2024-03-01')
  })

  test('findings that these do not tell apart are each named by what brought them about too', () => {
    const one = { ...instance(1), trigger: 'agreement/norrsken#12' }
    const other = { ...instance(1), trigger: 'agreement/norrsken#13' }
    expect(judge('2024-03-01', false, one, other).map(({ id }) => id)).toEqual([
      '1/report@all@2024-03-01@agreement/norrsken#12',
      '1/report@all@2024-03-01@agreement/norrsken#13'
    ])
    expect(judge('2024-03-01', false, one)[0]?.id).toBe('1/report@all@2024-03-01')
  })

  /** What a proof cites, and what it searched for in vain. */
  const reasons = (finding: Finding | undefined): ReadonlyArray<string> =>
    (finding?.proof.because ?? []).map((reason) => {
      if (reason.type === 'event') return reason.id
      return reason.type === 'absence' ? `${reason.found} from ${reason.from} to ${reason.to}` : reason.type
    })

  test('one that is met cites the acts that met it and no later ones', () => {
    const enough = instance(2, '2024-04-01', '2024-05-01', '2024-06-01')
    expect(reasons(judge('2024-12-31', false, enough)[0])).toEqual(['e-2024-04-01', 'e-2024-05-01'])
  })

  test('one that is open says how far the log was searched', () => {
    expect(reasons(judge('2024-04-15', false, instance(2, '2024-04-01', '2024-05-01'))[0])).toEqual([
      'e-2024-04-01',
      '1 from 2024-03-01 to 2024-04-15'
    ])
  })

  test('one that is breached for good was searched to the end of its window', () => {
    expect(reasons(judge('2024-12-31', false, instance(1, '2024-07-01'))[0])).toEqual([
      '0 from 2024-03-01 to 2024-06-30'
    ])
  })

  test('one that may still be met late is searched to the asked day', () => {
    expect(reasons(judge('2024-12-31', true, instance(1))[0])).toEqual(['0 from 2024-03-01 to 2024-12-31'])
    expect(reasons(judge('2024-12-31', true, instance(1, '2024-07-01'))[0])).toEqual(['e-2024-07-01'])
  })

  test('one that is open says which acts were searched for, where not every one counts', () => {
    const searched = (of: Duty.Instance): unknown =>
      judge('2024-04-15', false, of)[0]?.proof.because.map((reason) =>
        reason.type === 'absence' ? reason.where : null
      )
    expect(searched(instance(1))).toEqual([{}])
    expect(searched({ ...instance(1), sought: { party: 'north' } })).toEqual([{ party: 'north' }])
  })

  test('one that is undetermined cites what is in doubt, and neither acts nor a search', () => {
    const doubt = { type: 'open', cause: 'conflict', wouldDecide: [], because: [actOn('2024-03-10').evidence] } as const
    const [finding] = judge('2024-04-15', false, { ...instance(1, '2024-04-01'), doubt })
    expect([finding?.state, finding?.proof.because]).toEqual(['undetermined', [doubt]])
  })

  test.each(['excused', 'waived'] as const)('one that is %s cites why, and neither acts nor doubt', (state) => {
    const doubt = { type: 'open', cause: 'conflict', wouldDecide: [], because: [] } as const
    const because = [actOn('2024-03-10').evidence]
    const [finding] = judge('2024-04-15', false, { ...instance(1, '2024-04-01'), doubt, relief: { state, because } })
    expect([finding?.state, finding?.proof.because]).toEqual([state, because])
  })

  test('what happens after the asked day is not known to it', () => {
    const days: ReadonlyArray<Day> = ['2024-03-31', '2024-04-01'].map(Days.day)
    const states = days.map((day) => judge(Days.toIso(day), false, instance(1, '2024-04-01'))[0]?.state)
    expect(states).toEqual(['open', 'met'])
  })
})
