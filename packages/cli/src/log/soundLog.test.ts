import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { sourceOf } from '../testing/inMemory.ts'
import { sampleLog, sampleWith, textOf } from '../testing/sampleLog.ts'
import { soundLog } from './soundLog.ts'

const today = Day.day('2024-07-01')

/** A sound log of a content that another program may change meanwhile. */
const logOf = (content: string) => {
  let version = 'as it was'
  const met: string[] = []
  const read = soundLog({ ...sourceOf(content), version: () => version }, ({ event }) => met.push(event.id))
  if (E.isLeft(read)) throw new Error('the log is not sound')
  const log = read.right
  const worldOf = (has: (event: number) => boolean) => log.worldOf({ has, added: [], ledger: log.ledger }, today)
  return { ...log, worldOf, met, change: () => (version = 'another') }
}

describe('a log that was found sound', () => {
  test('has met every event', () => {
    expect(logOf(textOf(sampleLog)).met).toEqual(sampleLog.map(({ id }) => id))
  })

  test('tells what any part of it says', () => {
    const { worldOf } = logOf(textOf(sampleLog))
    const streamsOf = (has: (event: number) => boolean) => {
      const world = worldOf(has)
      return E.isRight(world) ? [...world.right.agreements, ...world.right.cases].map(({ stream }) => stream) : []
    }
    expect(streamsOf(() => true)).toEqual(['agreement/norrsken', 'case/1', 'case/2'])
    expect(streamsOf((event) => event < 7)).toEqual(['agreement/norrsken', 'case/1'])
    expect(streamsOf((event) => event === 7)).toEqual(['case/2'])
  })

  test('gives the events of some numbers', () => {
    const events = logOf(textOf(sampleLog)).events(new Set([0, 12]))
    expect(E.isRight(events) && [...events.right].map(([number, { id }]) => [number, id])).toEqual([
      [0, 'e1'],
      [12, 'e13']
    ])
  })

  test('tells nothing any more once it has changed', () => {
    const { worldOf, events, change } = logOf(textOf(sampleLog))
    change()
    expect(worldOf(() => true)).toEqual(E.left({ type: 'LogChanged' }))
    expect(events(new Set([0]))).toEqual(E.left({ type: 'LogChanged' }))
  })
})

test('a log that is not sound is refused with its problems', () => {
  const read = soundLog(sourceOf(textOf(sampleWith('e12', { colour: 'blue' }))), () => {})
  expect(read).toMatchObject({ left: { type: 'LogMalformed', total: 1, problems: [{ line: 12, path: 'colour' }] } })
})
