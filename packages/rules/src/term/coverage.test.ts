import { expect, test } from 'vitest'
import type { Tri } from '../Tri.ts'
import type { Day } from '../time/Day.ts'
import { covered, points } from './coverage.ts'
import { evaluate } from './evaluate.ts'
import { outline } from './outline.ts'
import * as Term from './Term.ts'

/** A rule with two exceptions, of which each holds, does not, or is not known to. */
const rule = (first: Tri, second: Tri): Term.Term<null, Day, Tri> =>
  Term.weigh(
    {
      rule: '1/rule',
      clause: '1',
      base: { name: 'base', gives: Term.constant('yes') },
      exceptions: [
        { name: 'first', when: Term.constant(first), gives: Term.constant('no') },
        { name: 'second', when: Term.constant(second), gives: Term.constant('no') }
      ]
    },
    'unknown'
  )

const came = (first: Tri, second: Tri): ReadonlyArray<string> =>
  evaluate(rule(first, second))(null)
    .initial.because.flatMap(covered)
    .map(({ ground, way }) => `${ground} ${way}`)

test('a rule came out as its base decided, in spite of exceptions that were tried in vain', () => {
  expect(came('no', 'no')).toEqual(['base decides', 'first not-met', 'second not-met'])
})

test('a rule came out as an exception decided, which defeated its base', () => {
  expect(came('yes', 'no')).toEqual(['first decides', 'base defeated', 'second not-met'])
  expect(came('yes', 'yes')).toEqual(['first decides', 'second decides', 'base defeated'])
})

test('a rule came out undecided', () => {
  expect(came('unknown', 'no')).toEqual(['second not-met', 'null undecided'])
})

test('a rule can come out in each of these ways', () => {
  expect(points(outline(rule('no', 'no'))).map(({ ground, way }) => `${ground} ${way}`)).toEqual([
    'base decides',
    'base defeated',
    'first decides',
    'first not-met',
    'second decides',
    'second not-met',
    'null undecided'
  ])
})

test('a rule without a base cannot come out by it, nor a part of it in other ways than its own', () => {
  const without: Term.Term<null, Day, Tri> = Term.weigh(
    { rule: '1/rule', clause: '1', base: null, exceptions: [] },
    'unknown'
  )
  expect(points(outline(without))).toEqual([{ rule: '1/rule', ground: null, way: 'undecided' }])
  expect(points(outline(Term.not(without)))).toEqual(points(outline(without)))
})
