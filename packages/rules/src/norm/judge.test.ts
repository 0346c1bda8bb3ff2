import { describe, expect, test } from 'vitest'
import type { RuleProof } from '../Proof.ts'
import * as Days from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import type { Binding, DutyState } from './Finding.ts'
import { findings } from './judge.ts'
import type { Obligation } from './Norm.ts'

const proofOf = (about: string): RuleProof => ({
  type: 'rule',
  rule: '1/norm',
  clause: '1',
  about: { about },
  outcome: 'open',
  because: []
})

const binding = (bearer: string, from: string, trigger: string | null = null, to: string | null = null): Binding => ({
  bearer,
  window: { from: Days.day(from), to: to === null ? null : Days.day(to) },
  trigger,
  course: Timeline.from<DutyState>(Days.day(from), 'open')(Timeline.of('notYet')),
  proofOn: (day) => proofOf(`${bearer} on ${Days.toIso(day)}`)
})

const norm = (id: string, ...bindings: ReadonlyArray<Binding>): Obligation<null> => ({
  type: 'Duty',
  id,
  clause: '1',
  act: 'Acted',
  outline: null,
  bindings: () => bindings
})

const ids = (day: string, ...norms: ReadonlyArray<Obligation<null>>): ReadonlyArray<string> =>
  findings(norms, null, Days.day(day)).map(({ id }) => id)

describe('the findings of some norms', () => {
  test('stand in the order of the norms, and within one by bearer and first day', () => {
    const late = norm('2/late', binding('b', '2024-03-01'), binding('a', '2024-05-01'), binding('a', '2024-03-01'))
    expect(ids('2024-12-31', late, norm('1/early', binding('a', '2024-01-01')))).toEqual([
      '2/late@a@2024-03-01',
      '2/late@a@2024-05-01',
      '2/late@b@2024-03-01',
      '1/early@a@2024-01-01'
    ])
  })

  test('stand by bearer first, though a window of one begins before that of another', () => {
    expect(ids('2024-12-31', norm('1/norm', binding('a', '2024-05-01'), binding('b', '2024-03-01')))).toEqual([
      '1/norm@a@2024-05-01',
      '1/norm@b@2024-03-01'
    ])
  })

  test('are only those of windows that have begun', () => {
    const one = norm('1/norm', binding('a', '2024-03-01'), binding('a', '2024-03-02'))
    expect(ids('2024-02-29', one)).toEqual([])
    expect(ids('2024-03-01', one)).toEqual(['1/norm@a@2024-03-01'])
    expect(ids('2024-03-02', one)).toEqual(['1/norm@a@2024-03-01', '1/norm@a@2024-03-02'])
  })

  test('say how each stands on the asked day, and why', () => {
    const [finding] = findings(
      [norm('1/norm', binding('a', '2024-03-01', 'log/1#1', '2024-04-01'))],
      null,
      Days.day('2024-03-05')
    )
    expect(finding).toEqual({
      id: '1/norm@a@2024-03-01',
      norm: '1/norm',
      clause: '1',
      bearer: 'a',
      window: { from: Days.day('2024-03-01'), to: Days.day('2024-04-01') },
      trigger: 'log/1#1',
      state: 'open',
      proof: proofOf('a on 2024-03-05')
    })
  })
})

describe('the name of a finding', () => {
  test('has its trigger only where another finding would have the same without', () => {
    const one = norm(
      '1/norm',
      binding('a', '2024-03-01', 'log/1#1'),
      binding('b', '2024-03-01', 'log/1#2'),
      binding('a', '2024-03-02', 'log/1#3'),
      binding('a', '2024-03-01', 'log/1#4')
    )
    expect(ids('2024-12-31', one)).toEqual([
      '1/norm@a@2024-03-01@log/1#1',
      '1/norm@a@2024-03-01@log/1#4',
      '1/norm@a@2024-03-02',
      '1/norm@b@2024-03-01'
    ])
  })

  test('has it on all that would be the same, three as two', () => {
    const three = ['log/1#1', 'log/2#1', 'log/3#1'].map((trigger) => binding('a', '2024-03-01', trigger))
    expect(ids('2024-12-31', norm('1/norm', ...three))).toEqual([
      '1/norm@a@2024-03-01@log/1#1',
      '1/norm@a@2024-03-01@log/2#1',
      '1/norm@a@2024-03-01@log/3#1'
    ])
  })

  test('is not made longer by a finding of another bearer from the same day', () => {
    const both = norm('1/norm', binding('a', '2024-03-01', 'log/1#1'), binding('b', '2024-03-01', 'log/1#2'))
    expect(ids('2024-03-01', both)).toEqual(['1/norm@a@2024-03-01', '1/norm@b@2024-03-01'])
  })

  test('has no trigger where none brought it about, though another has the same name', () => {
    const both = norm('1/norm', binding('a', '2024-03-01'), binding('a', '2024-03-01', 'log/1#1'))
    expect(ids('2024-03-01', both)).toEqual(['1/norm@a@2024-03-01', '1/norm@a@2024-03-01@log/1#1'])
  })

  test('is not made longer by a finding that has not begun, or is of another norm', () => {
    const [one, later] = [binding('a', '2024-03-01', 'log/1#1'), binding('a', '2024-04-01', 'log/1#2')]
    expect(ids('2024-03-01', norm('1/norm', one, later), norm('2/norm', one))).toEqual([
      '1/norm@a@2024-03-01',
      '2/norm@a@2024-03-01'
    ])
  })
})
