import { describe, expect, test } from 'vitest'
import * as Proof from './Proof.ts'
import { openPoint } from './term/Reasoned.ts'

const event = (id: string): Proof.EventProof => ({
  type: 'event',
  id,
  event: 'Signed',
  effective: '2023-02-27',
  recorded: '2023-02-27T09:00:00Z',
  says: {}
})

const rule = (...because: ReadonlyArray<Proof.Proof>): Proof.RuleProof => ({
  type: 'rule',
  rule: '2/party',
  clause: '2',
  about: {},
  outcome: 'yes',
  because
})

describe('the events that a proof cites', () => {
  test('are found however deep they stand, in the order of their first mention', () => {
    expect(Proof.events(rule(event('b'), rule(event('a'), rule(event('c')))))).toEqual(['b', 'a', 'c'])
  })

  test('are named once, however often they are cited', () => {
    expect(Proof.events(rule(event('a'), rule(event('b'), event('a')), event('b')))).toEqual(['a', 'b'])
  })

  test('an event alone is its own citation', () => {
    expect(Proof.events(event('a'))).toEqual(['a'])
  })

  test('a search, a calculation and a parameter cite none', () => {
    expect(
      Proof.events(
        rule(
          { type: 'absence', of: 'Signed', where: {}, from: null, to: null, found: 0 },
          { type: 'calculation', operation: 'year-end', in: {}, out: '2024-12-31', authority: '17' },
          { type: 'parameter', path: 'noticeMonths', value: 6, since: '2023-03-01', edition: 'first' }
        )
      )
    ).toEqual([])
  })
})

describe('the nodes of a proof', () => {
  const ground = (name: string, ...because: ReadonlyArray<Proof.Proof>): Proof.Ground => ({
    name,
    outcome: 'yes',
    because
  })
  const open = (...because: ReadonlyArray<Proof.Proof>): Proof.OpenProof => openPoint('gap', [], because)
  const weighed = (undecided: Proof.OpenProof | null): Proof.DefaultProof => ({
    type: 'default',
    rule: '2/weighed',
    clause: '2',
    outcome: 'yes',
    won: [ground('first', event('a'), event('b')), ground('second', event('c'))],
    defeated: [ground('base', event('d'))],
    notMet: [ground('third', event('e'))],
    open: undecided
  })

  test('are itself and all below it, each before what is below it', () => {
    const [inner, outer] = [rule(event('a')), open(event('b'))]
    const whole = rule(inner, outer)
    expect(Proof.nodes(whole)).toEqual([whole, inner, event('a'), outer, event('b')])
    expect(Proof.nodes(event('a'))).toEqual([event('a')])
  })

  test('of a rule with exceptions are the reasons of what decided, of what it overrode, and of what was tried in vain', () => {
    expect(Proof.children(weighed(null))).toEqual(['a', 'b', 'c', 'd', 'e'].map(event))
    expect(Proof.events(rule(weighed(null)))).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('of one that nothing decides are also why nothing does', () => {
    const undecided = open(event('f'))
    expect(Proof.children(weighed(undecided))).toEqual([...['a', 'b', 'c', 'd', 'e'].map(event), undecided])
    expect(Proof.events(weighed(undecided))).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })
})

describe('what would decide the open points of a proof', () => {
  test('is found however deep they stand, in the order of first mention, and named once', () => {
    const [inner, outer] = [openPoint('missing-fact', ['age', 'home']), openPoint('conflict', ['home', 'consent'])]
    expect(Proof.openPoints(rule(event('a'), rule(inner), outer))).toEqual(['age', 'home', 'consent'])
    expect(Proof.openPoints(openPoint('conflict', ['consent'], [rule(inner)]))).toEqual(['consent', 'age', 'home'])
  })

  test('is of something, and is another matter of something else; each has one text', () => {
    const age = (child: string) => ({ name: 'age', of: { child, on: 3 } })
    const proof = rule(openPoint('missing-fact', [age('a'), 'age']), openPoint('missing-fact', [age('b'), age('a')]))
    expect(Proof.matters(proof)).toEqual([age('a'), { name: 'age' }, age('b')])
    expect(Proof.openPoints(proof)).toEqual(['age: a, 3', 'age', 'age: b, 3'])
    expect(Proof.openPoints(openPoint('gap', [{ name: 'age', of: { between: [1, 2] } }]))).toEqual(['age: [1,2]'])
  })

  test('is nothing where there are none', () => {
    expect(Proof.openPoints(rule(event('a')))).toEqual([])
  })
})
