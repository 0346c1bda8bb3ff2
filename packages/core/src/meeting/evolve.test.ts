import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { evidenceOf } from '../log/Evidence.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { initial } from './State.ts'

const said = (id: string, type: Event['type'], effective: string, data: unknown, more: Partial<Said> = {}): Said => ({
  id,
  stream: 'meeting/2025-02-05',
  type,
  effective,
  data,
  ...more
})

/** The state after some acts, and what a proof cites of each. */
const known = (...acts: ReadonlyArray<Said>) => {
  const events = logOf(...acts) as ReadonlyArray<Event>
  const byId = new Map(events.map((event) => [event.id, evidenceOf(event)]))
  return { state: given({ initial, evolve })(...events).state, of: (id: string) => byId.get(id) }
}

const [from, to] = ['2025-02-05T09:00:00+01:00', '2025-02-05T10:00:00+01:00']
const meeting = { kind: 'regular', from, to, attendance: [] }
const held = said('h1', 'MeetingHeld', '2025-02-05', meeting)

test('a meeting is called, held and documented by the events that say so', () => {
  const { state, of } = known(
    said('c1', 'MeetingCalled', '2025-01-29', { kind: 'regular', starts: from }),
    held,
    said('d1', 'MeetingDocumented', '2025-02-06', {}),
    said('d2', 'MeetingDocumented', '2025-02-07', {})
  )
  expect(state.called?.evidence).toEqual(of('c1'))
  expect(state.held?.evidence).toEqual(of('h1'))
  expect(state.documented?.evidence).toEqual(of('d1'))
})

test('who comes and goes does so by the event that says so', () => {
  const who = { unit: 'police/investigation', function: 'investigator' }
  const { state, of } = known(
    said('m1', 'AttendeeEntered', '2025-02-05T09:10:00+01:00', who),
    said('m2', 'AttendeeLeft', '2025-02-05T09:40:00+01:00', who)
  )
  expect(state.movements).toEqual([
    { ...who, at: Date.parse('2025-02-05T08:10:00Z'), entered: true, evidence: of('m1') },
    { ...who, at: Date.parse('2025-02-05T08:40:00Z'), entered: false, evidence: of('m2') }
  ])
})

describe('a meeting that is said twice to have been held', () => {
  test('was held as is said last, and the earlier account stays as another', () => {
    const { state, of } = known(held, said('h2', 'MeetingHeld', '2025-02-05', { ...meeting, kind: 'acute' }))
    expect(state.held).toMatchObject({ kind: 'acute', evidence: of('h2') })
    expect(state.otherHeld).toMatchObject([{ kind: 'regular', evidence: of('h1') }])
  })

  test('has no other account where one corrects the other', () => {
    const { state, of } = known(held, said('h2', 'MeetingHeld', '2025-02-05', meeting, { corrects: 'h1' }))
    expect(state.held?.evidence).toEqual(of('h2'))
    expect(state.otherHeld).toEqual([])
  })
})
