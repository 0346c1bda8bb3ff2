import { Instant } from '@norrsken/rules'
import { entriesOf, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { visible } from './visible.ts'

const met = (id: string, more: Partial<Said> = {}): Said => ({
  id,
  stream: 'agreement/norrsken',
  type: 'SteeringGroupMet',
  effective: '2023-04-01',
  data: { attending: [] },
  ...more
})
const takenBack = (id: string, event: string, more: Partial<Said> = {}): Said =>
  met(id, { type: 'EventRetracted', data: { event, reason: 'recorded by mistake' }, ...more })

/** The events that stand, each with its place. */
const standing = (said: ReadonlyArray<Said>, knownAt: string | null = null): ReadonlyArray<string> =>
  visible(knownAt === null ? null : Instant.instant(knownAt))(entriesOf(logOf(...said))).map(
    ({ event, ordinal }) => `${event.id}@${ordinal}`
  )

describe('the events that stand', () => {
  test('are all, where none is corrected or taken back', () => {
    expect(standing([met('a'), met('b')])).toEqual(['a@0', 'b@1'])
  })

  test('have a correction in the place of the original', () => {
    expect(standing([met('a'), met('b'), met('c', { corrects: 'a' })])).toEqual(['c@0', 'b@1'])
  })

  test('have the last of several corrections, whichever link of the chain each names', () => {
    expect(standing([met('a'), met('b', { corrects: 'a' }), met('c', { corrects: 'b' })])).toEqual(['c@0'])
    expect(standing([met('a'), met('b', { corrects: 'a' }), met('c', { corrects: 'a' })])).toEqual(['c@0'])
    expect(
      standing([met('a'), met('b', { corrects: 'a' }), met('c', { corrects: 'b' }), met('d', { corrects: 'a' })])
    ).toEqual(['d@0'])
  })

  test('lack what was taken back, with its corrections, and the retraction', () => {
    expect(standing([met('a'), met('b', { corrects: 'a' }), met('c'), takenBack('d', 'a')])).toEqual(['c@2'])
  })

  test('have the event as it was before, where only its correction was taken back', () => {
    expect(standing([met('a'), met('b', { corrects: 'a' }), takenBack('c', 'b')])).toEqual(['a@0'])
    expect(standing([met('a'), met('b', { corrects: 'a' }), met('c', { corrects: 'a' }), takenBack('d', 'c')])).toEqual(
      ['b@0']
    )
  })

  test('lack the corrections of a correction that was taken back', () => {
    expect(standing([met('a'), met('b', { corrects: 'a' }), met('c', { corrects: 'b' }), takenBack('d', 'b')])).toEqual(
      ['a@0']
    )
  })

  test('are those of before, as long as a correction or a retraction is not known', () => {
    const log = [
      met('a', { recorded: '2023-04-02T08:00:00Z' }),
      met('b', { corrects: 'a', recorded: '2023-04-03T08:00:00Z' }),
      takenBack('c', 'a', { recorded: '2023-04-04T08:00:00Z', effective: '2020-01-01' })
    ]
    expect(standing(log, '2023-04-02T07:59:59.999Z')).toEqual([])
    expect(standing(log, '2023-04-02T08:00:00Z')).toEqual(['a@0'])
    expect(standing(log, '2023-04-03T10:00:00+02:00')).toEqual(['b@0'])
    expect(standing(log, '2023-04-04T07:59:59Z')).toEqual(['b@0'])
    expect(standing(log, '2023-04-04T08:00:00Z')).toEqual([])
  })

  test('are found as well in a chain of many corrections', () => {
    const many = 4_000
    const chain = Array.from({ length: many }, (_, n) => met(`c${n + 1}`, { corrects: `c${n}` }))
    expect(standing([met('c0'), ...chain])).toEqual([`c${many}@0`])
  })
})
