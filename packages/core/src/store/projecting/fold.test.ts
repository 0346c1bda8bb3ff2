import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { E } from '../../fp.ts'
import type { Event } from '../../log/Event.ts'
import type { Projection } from '../Projection.ts'
import { foldRows } from './fold.ts'
import { readRow, writtenRow } from './rows.ts'

const event = (id: string, stream: string): Event => ({ id, stream }) as Event

/** The ids of the events of each stream; `nobody` has no row, and `gone` takes one away. */
const ids: Projection<ReadonlyArray<string>> = {
  name: 'ids',
  version: 1,
  row: t.readonlyArray(t.string),
  keyOf: ({ stream }) => (stream === 'nobody' ? null : stream),
  apply: (row, { id }) => (id === 'gone' ? null : [...(row ?? []), id])
}

const failingAt = (id: string, made: () => ReadonlyArray<string>): Projection<ReadonlyArray<string>> => ({
  ...ids,
  apply: (row, given) => (given.id === id ? made() : ids.apply(row, given))
})

const events = [event('e1', 'a'), event('e2', 'nobody'), event('e3', 'b'), event('e4', 'a')]

describe('folding events into rows', () => {
  test('gives each row that is another, and counts the events that are somebody’s', () => {
    const rows = new Map([
      ['a', '["e0"]'],
      ['c', '["e9"]']
    ])
    expect(foldRows(ids, rows, events)).toEqual(
      E.right({
        applied: 3,
        rows: new Map([
          ['a', '["e0","e1","e4"]'],
          ['b', '["e3"]']
        ])
      })
    )
    expect(rows.get('a')).toBe('["e0"]')
  })

  test('ends at an event whose key is longer than any store can find again', () => {
    const of = (length: number, character = 'k') =>
      foldRows({ ...ids, keyOf: () => character.repeat(length) }, new Map(), events)
    expect(E.isRight(of(400))).toBe(true)
    expect(E.isRight(of(400, '\u{1f600}'))).toBe(true)
    expect(E.isLeft(of(401, '\u{1f600}'))).toBe(true)
    expect(of(401)).toMatchObject(
      E.left({ index: 0, cause: new RangeError('the key of a row has at most 400 characters') })
    )
  })

  test('takes rows away, and makes them anew', () => {
    const rows = new Map([['a', '["e0"]']])
    const folded = foldRows(ids, rows, [event('gone', 'a'), event('gone', 'b'), event('e1', 'b')])
    expect(E.isRight(folded) && [...folded.right.rows]).toEqual([
      ['a', null],
      ['b', '["e1"]']
    ])
  })

  test('says at which event it cannot go on', () => {
    const cause = new Error('cannot')
    const throwing = () => {
      throw cause
    }
    expect(foldRows(failingAt('e3', throwing), new Map(), events)).toEqual(E.left({ index: 2, cause }))
    expect(foldRows({ ...ids, keyOf: throwing }, new Map(), events)).toEqual(E.left({ index: 0, cause }))
  })

  test('says whose row cannot be written: that of the last event that made it', () => {
    const unreadable = failingAt('e1', () => JSON.parse('[5]'))
    expect(foldRows(unreadable, new Map(), events)).toMatchObject({ left: { index: 3 } })
    expect(foldRows(unreadable, new Map(), events.slice(0, 3))).toMatchObject({ left: { index: 0 } })
  })

  test('throws the reason of a signal that is aborted between two events', () => {
    const controller = new AbortController()
    const aborting = failingAt('e1', () => {
      controller.abort('enough')
      return []
    })
    expect(() => foldRows(aborting, new Map(), events, controller.signal)).toThrow('enough')
  })
})

describe('a row', () => {
  test('is read as it was written, and is refused where it would not be', () => {
    expect(readRow(ids, writtenRow(ids, ['\u0000', '\ud800']))).toEqual(['\u0000', '\ud800'])
    const numbers = { ...ids, row: t.union([t.number, t.undefined]), apply: () => null }
    expect(() => writtenRow(numbers, Number.NaN)).toThrow('does not read its own row')
    expect(() => writtenRow(numbers, undefined)).toThrow(SyntaxError)
  })

  test('that cannot be read is in no message', () => {
    expect(() => readRow(ids, '{"name":"secret"}')).toThrow(
      /^the codec of projection `ids` 1 does not read its own row$/
    )
  })
})
