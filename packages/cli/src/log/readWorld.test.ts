import { describe, expect, test } from 'vitest'
import { sourceOf } from '../testing/inMemory.ts'
import { sampleLog, textOf } from '../testing/sampleLog.ts'
import { readWorld } from './readWorld.ts'
import type { Source } from './Source.ts'

const everything = { validAt: null, knownAt: null }
const late = textOf(sampleLog)
const inOrder = textOf(sampleLog.filter((event) => event['id'] !== 'e11'))

/** A log that another program writes to while it is read. */
const changing = (content: string): Source => {
  let looks = 0
  return {
    ...sourceOf(content),
    version: () => {
      looks += 1
      return String(looks)
    }
  }
}

/** A source that counts how often it is read from its start. */
const counting = (content: string) => {
  const source = sourceOf(content)
  const counted = {
    ...source,
    passes: 0,
    read: (bytes: Uint8Array, position: number): number => {
      if (position === 0) counted.passes += 1
      return source.read(bytes, position)
    }
  }
  return counted
}

describe('reading a log', () => {
  test('takes one pass where every event was written in the order in which it applies', () => {
    const source = counting(inOrder)
    expect(readWorld(source, everything)._tag).toBe('Right')
    expect(source.passes).toBe(1)
  })

  test('takes two where one was recorded late', () => {
    const source = counting(late)
    expect(readWorld(source, everything)._tag).toBe('Right')
    expect(source.passes).toBe(2)
  })

  test('gives no world of a log that changed between the two', () => {
    expect(readWorld(changing(late), everything)).toEqual({ _tag: 'Left', left: { type: 'LogChanged' } })
    expect(readWorld(changing(inOrder), everything)._tag).toBe('Right')
  })
})
