import { Log } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { copies } from './copies.ts'

const all = (streams: number, many: number) =>
  [...copies(streams, many)].map((unread) => {
    const event = Log.decode(unread)
    if (event._tag === 'Left') throw new Error(event.left.map(Log.words).join('; '))
    return event.right
  })

describe('copies of a log', () => {
  test('are one sound log together: no id twice, versions without a gap, nothing recorded before what stands before it', () => {
    const ledger = Log.ledger()
    for (const event of all(20, 3)) {
      const recordedAt = Log.instantOf(event.recorded)
      expect(ledger.faults(event, recordedAt)).toEqual([])
      ledger.enter(event, recordedAt)
    }
    expect([ledger.events(), ledger.streams()]).toEqual([600, 60])
  })

  test('go on at the same time', () => {
    const first = all(20, 3)
      .slice(0, 200)
      .map(({ stream }) => Math.floor((Number(stream.slice(-6)) - 1) / 20))
    expect(new Set(first)).toEqual(new Set([0, 1, 2]))
  })
})
