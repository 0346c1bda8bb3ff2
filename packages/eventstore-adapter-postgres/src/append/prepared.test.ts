import { Store } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { closed } from '../said.test-kit.ts'
import { values, valuesOfOne } from './call.ts'
import { prepare } from './prepared.ts'

const prepared = (events: ReadonlyArray<Store.NewEvent>, more: Partial<Store.Append> = {}) =>
  prepare({ batch: 'b', stream: 'case/1', expected: 'any', events, ...more }, Store.admission())

const retracted = (id: string, event: string): Store.NewEvent =>
  closed(id, { type: 'EventRetracted', data: { event, reason: 'no' } })

describe('an append is looked at without the log', () => {
  test('up to the first event that is malformed', () => {
    const { events, malformed, twin } = prepared([closed('e1'), closed('e2', { schema: 7 }), closed('e3')])
    expect(events.map(({ id }) => id)).toEqual(['e1'])
    expect(malformed?.map(({ path }) => path)).toEqual(['schema'])
    expect(twin).toBe(null)
  })

  test('up to the first that has the id of an earlier one', () => {
    const { events, malformed, twin } = prepared([closed('e0'), closed('e1'), closed('e1'), closed('e2')])
    expect(events.map(({ id }) => id)).toEqual(['e0', 'e1', 'e1'])
    expect([malformed, twin]).toEqual([[], 2])
  })

  test('and which of its events lead to others of it', () => {
    const { targets, isLinked } = prepared([
      closed('e1'),
      closed('e2', { corrects: 'e1' }),
      retracted('e3', 'e2'),
      retracted('e4', 'stored')
    ])
    expect(targets).toEqual([null, 1, 2, null])
    expect(isLinked).toBe(true)
    expect(prepared([closed('e1')]).isLinked).toBe(false)
  })

  test('as it is when it is sent', () => {
    const request: { batch: string } & Store.Append = { batch: 'b', stream: 'case/1', expected: 'any', events: [] }
    const { request: kept } = prepare(request, Store.admission())
    request.batch = 'changed'
    expect(kept.batch).toBe('b')
  })
})

describe('the values of the statement', () => {
  test('are the shorter ones for one plain event, and else not', () => {
    const short = (one: ReturnType<typeof prepared>) => valuesOfOne('t', null, [one])?.slice(0, 7)
    expect(short(prepared([closed('e1')]))).toEqual(['t', null, 'b', 'case/1', -1, 'e1', 'CaseClosed'])
    expect(short(prepared([closed('e1'), closed('e2')]))).toBe(undefined)
    expect(short(prepared([closed('e1', { corrects: 'e0' })]))).toBe(undefined)
    expect(short(prepared([closed('e1')], { checks: [{ stream: 'case/2', expected: 'none' }] }))).toBe(undefined)
    expect(short(prepared([closed('e1')], { batch: '' }))).toBe(undefined)
    expect(valuesOfOne('t', null, [prepared([closed('e1')]), prepared([closed('e2')])])).toBe(undefined)
    expect(valuesOfOne('t', null, [])).toBe(undefined)
  })

  test('say what is expected in numbers: any, exists, none, a version, and what cannot be', () => {
    const expectedOf = (expected: unknown) =>
      values('t', null, [prepared([closed('e1')], { expected: expected as Store.Expected })])[4]
    const said = ['any', 'exists', 'none', 0, 7, -1, 0.5, Number.NaN, 'odd', undefined]
    expect(said.map(expectedOf)).toEqual([[-1], [-2], [0], [0], [7], [-3], [-3], [-3], [-3], [-3]])
  })

  test('give checks and events one after the other, and to a stream that cannot be no name', () => {
    const checks = [{ stream: 'case/2', expected: 'none' } as const, { stream: 'no stream', expected: 1 } as const]
    const all = values('t', '2023-03-08T12:00:00.000Z', [
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
    expect(values('t', null, [prepared([closed('e1')], { batch: 'n\u0000' })])[2]).toEqual([null])
  })
})
