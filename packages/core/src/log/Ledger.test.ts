import { logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { entry } from './Entry.ts'
import type { Event } from './Event.ts'
import { words } from './Fault.ts'
import { ledger } from './Ledger.ts'

const met = (id: string, more: Partial<Said> = {}): Said => ({
  id,
  stream: 'agreement/norrsken',
  type: 'SteeringGroupMet',
  effective: '2023-04-01',
  data: { attending: ['are'] },
  ...more
})
const planned = (id: string, more: Partial<Said> = {}): Said =>
  met(id, { type: 'FollowUpPlanAdopted', data: {}, ...more })
const takenBack = (id: string, event: string, more: Partial<Said> = {}): Said =>
  met(id, { type: 'EventRetracted', data: { event, reason: 'recorded by mistake' }, ...more })

/** What is wrong with the last of some events, when all before it have been entered. */
const faults = (events: ReadonlyArray<Event>): ReadonlyArray<string> => {
  const book = ledger()
  let found: ReadonlyArray<string> = []
  for (const event of events) {
    const { recordedAt } = entry(event, 0, 0)
    found = book.faults(event, recordedAt).map(words)
    book.enter(event, recordedAt)
  }
  return found
}
const faultsOf = (...said: ReadonlyArray<Said>): ReadonlyArray<string> => faults(logOf(...said))

describe('an event', () => {
  test('that keeps the order of its log has no fault', () => {
    expect(faultsOf(met('a'), met('b'), met('c', { stream: 'agreement/project' }))).toEqual([])
  })

  test('has an id of its own', () => {
    expect(faultsOf(met('a'), met('b'), met('a', { stream: 'agreement/project' }))).toEqual([
      'id: expected an id that no earlier event has, found "a", the id of event 1'
    ])
  })

  test('has the next version of its stream', () => {
    const [first, second] = logOf(met('a'), met('b'))
    if (first === undefined || second === undefined) throw new Error('no events')
    expect(faults([first, { ...second, version: 3 }])).toEqual([
      'version: expected 2, the next of agreement/norrsken, found 3'
    ])
    expect(faults([first, { ...second, version: 1 }])).toEqual([
      'version: expected 2, the next of agreement/norrsken, found 1'
    ])
    expect(faults([{ ...first, version: 2 }])).toEqual(['version: expected 1, the next of agreement/norrsken, found 2'])
  })

  test('is not a fault for the versions that others skipped', () => {
    const [first, second] = logOf(met('a'), met('b'))
    if (first === undefined || second === undefined) throw new Error('no events')
    expect(
      faults([
        { ...first, version: 4 },
        { ...second, version: 5 }
      ])
    ).toEqual([])
  })

  test('is recorded no earlier than the one before, in whatever stream', () => {
    const early = { recorded: '2023-04-01T08:00:00Z' }
    const late = { recorded: '2023-04-02T08:00:00+02:00' }
    expect(faultsOf(met('a', late), met('b', { ...early, stream: 'agreement/project' }))).toEqual([
      'recorded: expected no earlier than 2023-04-02T06:00:00.000Z, when the event before was recorded, found 2023-04-01T08:00:00Z'
    ])
    expect(faultsOf(met('a', late), met('b', { recorded: '2023-04-02T06:00:00Z' }))).toEqual([])
  })
})

describe('a correction', () => {
  test('replaces an earlier event of its type and stream, or a later link of its chain', () => {
    expect(faultsOf(met('a'), met('b', { corrects: 'a' }))).toEqual([])
    expect(faultsOf(met('a'), met('b', { corrects: 'a' }), met('c', { corrects: 'b' }))).toEqual([])
    expect(faultsOf(met('a'), met('b', { corrects: 'a' }), met('c', { corrects: 'a' }))).toEqual([])
  })

  test('of an event that is not there is malformed', () => {
    expect(faultsOf(met('a'), met('b', { corrects: 'z' }))).toEqual([
      'corrects: expected the id of an earlier event, found "z"'
    ])
  })

  test('of itself is malformed', () => {
    expect(faultsOf(met('a', { corrects: 'a' }))).toEqual(['corrects: expected the id of an earlier event, found "a"'])
    expect(faultsOf(met('a', { corrects: 'a' }), met('b', { corrects: 'a' }))).toEqual([])
  })

  test('of an event of another type is malformed', () => {
    expect(faultsOf(met('a'), planned('b', { corrects: 'a' }))).toEqual([
      'corrects: expected an event of type FollowUpPlanAdopted in agreement/norrsken, found "a", one of type SteeringGroupMet'
    ])
  })

  test('of an event of another stream is malformed', () => {
    expect(faultsOf(met('a'), met('b', { corrects: 'a', stream: 'agreement/project' }))).toEqual([
      'corrects: expected an event of type SteeringGroupMet in agreement/project, found "a", an event of another stream'
    ])
  })

  test('of what has been taken back is malformed, of a link of a chain taken back too', () => {
    expect(faultsOf(met('a'), takenBack('b', 'a'), met('c', { corrects: 'a' }))).toEqual([
      'corrects: expected an event that stands, found "a", which has been retracted'
    ])
    expect(faultsOf(met('a'), met('b', { corrects: 'a' }), takenBack('c', 'a'), met('d', { corrects: 'b' }))).toEqual([
      'corrects: expected an event that stands, found "b", which has been retracted'
    ])
  })

  test('of an event whose other correction was taken back is good', () => {
    expect(faultsOf(met('a'), met('b', { corrects: 'a' }), takenBack('c', 'b'), met('d', { corrects: 'a' }))).toEqual(
      []
    )
  })

  test('of a retraction is malformed', () => {
    expect(faultsOf(met('a'), takenBack('b', 'a'), met('c', { corrects: 'b' }))).toEqual([
      'corrects: expected an event that may be taken back or replaced, found "b", a retraction'
    ])
  })

  test('is no retraction', () => {
    expect(faultsOf(met('a'), met('b'), takenBack('c', 'a'), takenBack('d', 'b', { corrects: 'c' }))).toEqual([
      'corrects: expected nothing: a retraction is not corrected, found a key'
    ])
  })
})

describe('a retraction', () => {
  test('takes back an event of any stream', () => {
    expect(faultsOf(met('a'), takenBack('b', 'a', { stream: 'case/1' }))).toEqual([])
  })

  test('of an event that is not there is malformed', () => {
    expect(faultsOf(met('a'), takenBack('b', 'z'))).toEqual([
      'data.event: expected the id of an earlier event, found "z"'
    ])
    expect(faultsOf(takenBack('b', 'b'))).toEqual(['data.event: expected the id of an earlier event, found "b"'])
  })

  test('of a retraction is malformed', () => {
    expect(faultsOf(met('a'), takenBack('b', 'a'), takenBack('c', 'b'))).toEqual([
      'data.event: expected an event that may be taken back or replaced, found "b", a retraction'
    ])
  })

  test('of what has been taken back is malformed, of its corrections too', () => {
    expect(faultsOf(met('a'), takenBack('b', 'a'), takenBack('c', 'a'))).toEqual([
      'data.event: expected an event that stands, found "a", which has been retracted'
    ])
    expect(faultsOf(met('a'), met('b', { corrects: 'a' }), takenBack('c', 'a'), takenBack('d', 'b'))).toEqual([
      'data.event: expected an event that stands, found "b", which has been retracted'
    ])
  })

  test('of a correction leaves the original, which may be taken back later', () => {
    expect(faultsOf(met('a'), met('b', { corrects: 'a' }), takenBack('c', 'b'), takenBack('d', 'a'))).toEqual([])
  })
})
