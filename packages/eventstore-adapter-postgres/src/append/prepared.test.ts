import { Store } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { closed } from '../said.test-kit.ts'
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
