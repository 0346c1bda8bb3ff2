import { describe, expect, test } from 'vitest'
import * as Proof from './Proof.ts'

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
