import { Meeting } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { given } from './given.ts'
import { entriesOf, logOf, type Said } from './logOf.ts'

const stream = 'meeting/2023-03-08'
const called: Said = {
  stream,
  type: 'MeetingCalled',
  effective: '2023-03-01',
  data: { kind: 'regular', starts: '2023-03-08T09:00:00+01:00' }
}
const cancelled: Said = { stream, type: 'MeetingCancelled', effective: '2023-03-07', data: { reason: 'no cases' } }
const takenBack: Said = {
  stream,
  type: 'EventRetracted',
  effective: '2023-03-07',
  data: { event: 'e2', reason: 'recorded by mistake' }
}
const eventsOf = (...said: ReadonlyArray<Said>) => logOf(...said) as ReadonlyArray<Meeting.Event>

describe('what is given', () => {
  test('is a state in which nothing has happened, where no event is', () => {
    expect(given(Meeting)().state).toEqual(Meeting.initial())
  })

  test('is the state after the events, in the order in which they apply', () => {
    expect(given(Meeting)(...eventsOf(called, cancelled)).when(Meeting.status)).toBe('cancelled')
    expect(given(Meeting)(...eventsOf(cancelled, called)).when(Meeting.status)).toBe('cancelled')
  })

  test('has no event that was taken back', () => {
    expect(given(Meeting)(...eventsOf(called, cancelled, takenBack)).when(Meeting.status)).toBe('called')
  })
})

describe('a log that is said', () => {
  test('counts ids, and versions by stream, and is recorded at one time where nothing is said of it', () => {
    const later: Said = { ...called, stream: 'meeting/2023-03-15', recorded: '2023-03-01T08:00:00Z' }
    expect(
      logOf(called, later, cancelled).map(({ id, stream, version, recorded }) => [id, stream, version, recorded])
    ).toEqual([
      ['e1', stream, 1, '2020-01-01T00:00:00Z'],
      ['e2', 'meeting/2023-03-15', 1, '2023-03-01T08:00:00Z'],
      ['e3', stream, 2, '2023-03-01T08:00:00Z']
    ])
  })

  test('has a place for each of its events', () => {
    const other: Said = { ...called, stream: 'meeting/2023-03-15' }
    expect(entriesOf(logOf(called, other, cancelled)).map(({ ordinal, stream }) => [ordinal, stream])).toEqual([
      [0, 0],
      [1, 1],
      [2, 0]
    ])
  })

  test('in which something is no event is a bug in a test, and says what is wrong', () => {
    expect(() => logOf({ ...called, data: { kind: 'weekly' } })).toThrow('data.kind: expected one of regular, acute')
  })
})
