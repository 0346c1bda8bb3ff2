import { Store } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { closed } from '../said.test-kit.ts'
import { callsOf } from './call.ts'
import { prepare } from './prepared.ts'

const prepared = (events: ReadonlyArray<Store.NewEvent>, more: Partial<Store.Append> = {}) =>
  prepare({ batch: 'b', stream: 'case/1', expected: 'any', events, ...more }, Store.admission())

const { any, apart, one } = callsOf('"s"')

describe('the values for any appends', () => {
  test('say what is expected in numbers: any, exists, none, a version, and what cannot be', () => {
    const expectedOf = (expected: unknown) =>
      any.values('t', null, [prepared([closed('e1')], { expected: expected as Store.Expected })])[4]
    const said = ['any', 'exists', 'none', 0, 7, -1, 0.5, Number.NaN, 'odd', undefined]
    expect(said.map(expectedOf)).toEqual([[-1], [-2], [0], [0], [7], [-3], [-3], [-3], [-3], [-3]])
  })

  test('give checks and events one after the other, and to a stream that cannot be no name', () => {
    const checks = [{ stream: 'case/2', expected: 'none' } as const, { stream: 'no stream', expected: 1 } as const]
    const all = any.values('t', '2023-03-08T12:00:00.000Z', [
      prepared([closed('e1'), closed('e2')], { checks }),
      prepared([closed('e3')], { batch: 'c"', checks: checks.slice(0, 1) })
    ])
    expect(all[1]).toBe('2023-03-08T12:00:00.000Z')
    expect(all[2]).toEqual(['b', 'c\\"'])
    expect([all[5], all[6]]).toEqual([
      [2, 1],
      [2, 1]
    ])
    expect(all[10]).toEqual(['case/2', '', 'case/2'])
    expect(all[12]).toEqual(['e1', 'e2', 'e3'])
  })

  test('give no name to a batch that has none', () => {
    expect(any.values('t', null, [prepared([closed('e1')], { batch: 'n\u0000' })])[2]).toEqual([null])
  })
})

describe('the values for appends that have nothing to do with each other', () => {
  test('are what is to be in the row of each event, texts a line each', () => {
    const appends = [
      prepared([closed('e1'), closed('e2')], { expected: 3 }),
      prepared([closed('e3')], { batch: 'c"d', stream: 'case/2', expected: 'none' })
    ]
    const values = apart.values('t', null, appends)
    expect(values.slice(0, 8)).toEqual([
      't',
      null,
      'b\n\nc\\"d',
      [2, 0, 1],
      'case/1\ncase/1\ncase/2',
      [4, 5, 1],
      'e1\ne2\ne3',
      'CaseClosed\nCaseClosed\nCaseClosed'
    ])
    expect(String(values[8]).split('\n')).toEqual(appends.flatMap(({ bodies }) => bodies))
  })

  test('are answered together: each append ends where the next one begins', () => {
    const appends = [
      prepared([closed('e1'), closed('e2')], { expected: 3 }),
      prepared([closed('e3')], { expected: 'none' })
    ]
    expect(apart.answers([['stored', '12', 'now', 'power']], appends)).toEqual([
      ['stored', 3, 11, 'now', 'power'],
      ['stored', 0, 12, 'now', 'power']
    ])
  })

  test('have no answer where anything stands against them', () => {
    expect(apart.answers([[null, '12', 'now', 'power']], [prepared([closed('e1')])])).toBe(undefined)
    expect(apart.answers([], [prepared([closed('e1')])])).toBe(undefined)
  })
})

describe('the values for one event', () => {
  test('are its own', () => {
    const append = prepared([closed('e1')])
    expect(one.values('t', null, [append])).toEqual([
      't',
      null,
      'b',
      'case/1',
      -1,
      'e1',
      'CaseClosed',
      ...append.bodies
    ])
  })

  test('have no answer where anything stands against it', () => {
    const stored = ['stored', 0, '1', 'now', 'power']
    expect(one.answers([stored], [])).toEqual([stored])
    expect(one.answers([[null, 0, '1', 'now', 'power']], [])).toBe(undefined)
  })
})

test('a statement asks for its answers in the order in which they are read', () => {
  const asked = ({ statement: { text } }: typeof any) => text.slice('select '.length, text.indexOf(' from'))
  expect(asked(any)).toMatch(/^outcome, actual, "position", stamp, durability, index, twin, actuals, target_found/)
  expect(asked(any).startsWith(asked(one))).toBe(true)
  expect(any.statement.text).toMatch(/"s"\.append\(\$1, .*\$18\)$/)
})
