import { Store } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { closed } from '../said.test-kit.ts'
import { answerOf } from './answer.ts'
import { prepare } from './prepared.ts'

const prepared = (events: ReadonlyArray<Store.NewEvent>, more: Partial<Store.Append> = {}) =>
  prepare({ batch: 'b', stream: 'case/1', expected: 2, events, ...more }, Store.admission())

/** A row as the function `append` gives it; what is not said is null. */
const row = (said: {
  readonly outcome: string
  readonly actual?: number
  readonly actuals?: ReadonlyArray<number>
  readonly index?: number
  readonly twin?: string
  readonly target?: readonly [isFound: boolean, type: string, stream: string, isRetracted: boolean]
  readonly position?: string
}): ReadonlyArray<unknown> => {
  const { outcome, actual = null, actuals = null, index = null, twin = null, target, position = null } = said
  const [isFound, type, stream, isRetracted] = target ?? [null, null, null, null]
  const stamp = '2023-03-08T12:00:00.000Z'
  return [outcome, actual, position, stamp, 'power', index, twin, actuals, isFound, type, stream, isRetracted]
}

const refusalOf = (append: ReturnType<typeof prepared>, said: ReadonlyArray<unknown>): unknown => {
  const answer = answerOf(append, said)
  return answer.type === 'Decided' && E.isLeft(answer.outcome) ? answer.outcome.left : answer
}

const paths = (append: ReturnType<typeof prepared>, said: ReadonlyArray<unknown>): unknown => {
  const refusal = refusalOf(append, said) as Store.InvalidEvent
  return [refusal.type, refusal.index, refusal.faults.map(({ path }) => path)]
}

describe('what the database says of an append', () => {
  test('is that it was stored: numbers of 64 bits come as texts', () => {
    const said = row({ outcome: 'stored', actual: 2, position: '9007199254740991' })
    expect(answerOf(prepared([closed('e1'), closed('e2')]), said)).toEqual({
      type: 'Decided',
      outcome: E.right({
        stream: 'case/1',
        first: 3,
        version: 4,
        position: '9007199254740991',
        recorded: '2023-03-08T12:00:00.000Z',
        durability: 'power'
      })
    })
  })

  test('is that the batch is known', () => {
    expect(answerOf(prepared([closed('e1')]), row({ outcome: 'known' }))).toEqual({
      type: 'Known',
      durability: 'power'
    })
  })

  test('is the version that the stream has', () => {
    expect(refusalOf(prepared([closed('e1')]), row({ outcome: 'version', actual: 7 }))).toEqual({
      type: 'VersionConflict',
      stream: 'case/1',
      expected: 2,
      actual: 7
    })
  })

  test('is every check that fails, and none that holds', () => {
    const checks = [
      { stream: 'case/2', expected: 'none' },
      { stream: 'case/3', expected: 1 },
      { stream: 'case/4', expected: 'exists' }
    ] as const
    expect(refusalOf(prepared([closed('e1')], { checks }), row({ outcome: 'checks', actuals: [3, 1, 0] }))).toEqual({
      type: 'CheckFailed',
      failed: [
        { ...checks[0], actual: 3 },
        { ...checks[2], actual: 0 }
      ]
    })
  })

  test('is which event has an id that is known, or leads to where it may not', () => {
    const twin = row({ outcome: 'invalid', index: 1, twin: '17' })
    expect(paths(prepared([closed('e1'), closed('e2')]), twin)).toEqual(['InvalidEvent', 1, ['id']])
    const correcting = prepared([closed('e1', { corrects: 'e0' })])
    const nothing = row({ outcome: 'invalid', index: 0, target: [false, '', '', false] })
    expect(paths(correcting, nothing)).toEqual(['InvalidEvent', 0, ['corrects']])
    const elsewhere = row({ outcome: 'invalid', index: 0, target: [true, 'CaseClosed', 'case/2', false] })
    expect(paths(correcting, elsewhere)).toEqual(['InvalidEvent', 0, ['corrects']])
    const both = row({ outcome: 'invalid', index: 0, twin: '17', target: [true, 'CaseClosed', 'case/1', true] })
    expect(paths(correcting, both)).toEqual(['InvalidEvent', 0, ['id', 'corrects']])
  })

  test('is that the event after the last well-formed one is malformed, or the append itself', () => {
    const malformed = prepared([closed('e1'), closed('e2', { effective: 'tomorrow' })])
    expect(paths(malformed, row({ outcome: 'invalid', index: 1 }))).toEqual(['InvalidEvent', 1, ['effective']])
    const nameless = prepared([closed('e1')], { batch: '' })
    expect(paths(nameless, row({ outcome: 'invalid', index: 0 }))).toEqual(['InvalidEvent', 0, ['batch']])
    expect(paths(prepared([]), row({ outcome: 'invalid', index: 0 }))).toEqual(['InvalidEvent', 0, ['events']])
  })
})
