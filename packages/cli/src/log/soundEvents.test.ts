import { describe, expect, test } from 'vitest'
import { Interrupted } from '../Failure.ts'
import { E } from '../fp.ts'
import { sourceOf } from '../testing/inMemory.ts'
import { sampleLog, textOf } from '../testing/sampleLog.ts'
import type { Source } from './Source.ts'
import { soundEvents } from './soundEvents.ts'

const nothing = { problems: [], total: 0 }

/** The events of a source, as far as they come, and why no more came. */
const readAll = (source: Source) => {
  const sound = soundEvents(source, 'log', nothing)
  if (E.isLeft(sound)) throw new Error('the log is not sound')
  const ids: string[] = []
  try {
    for (const { id } of sound.right.events) ids.push(id)
    return { ids, failure: null }
  } catch (error) {
    return { ids, failure: error instanceof Interrupted ? error.failure : error }
  }
}

describe('the events of a sound log', () => {
  const sample = sourceOf(textOf(sampleLog))
  const all = sampleLog.map((event) => event['id'])

  test('are all of them, in order', () => {
    expect(readAll(sample)).toEqual({ ids: all, failure: null })
  })

  test('come to no good end where the log has changed since it was found sound', () => {
    let version = 0
    const changing = { ...sample, version: () => String(version++) }
    expect(readAll(changing)).toEqual({ ids: all, failure: { type: 'LogChanged', log: 'log' } })
  })

  test('come to no good end where the log cannot be read any more', () => {
    const why = { type: 'Inaccessible', path: 'log', reason: 'other', code: 'EIO' }
    let beginnings = 0
    const breaking: Source = {
      ...sample,
      read: (bytes, position) => {
        if (position === 0) beginnings += 1
        if (beginnings > 1) throw new Error('a log could not be read to its end', { cause: why })
        return sample.read(bytes, position)
      }
    }
    expect(readAll(breaking)).toEqual({ ids: [], failure: { type: 'LogInaccessible', log: 'log', why } })
  })
})
