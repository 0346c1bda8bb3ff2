import { join } from 'node:path'
import { type Log, Store } from '@norrsken/core'
import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import { Day, Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { here } from '../test/kit.ts'
import { knowledge } from './knowledge.ts'
import { logIn } from './logIn.ts'

const history = (): ReadonlyArray<Log.Event> => {
  const events = logIn(join(here, '../history/history.ndjson'))
  if (E.isLeft(events)) throw new Error(events.left)
  return events.right
}

const clock = () => Instant.instant('2026-01-01T12:00:00Z')
/** A store that counts how often it is read, and can be lost. */
const watched = () => {
  const store = memoryEventStore({ clock })
  const seen = { readings: 0, isLost: false }
  const readAll: Store.EventStore['readAll'] = async function* (options) {
    seen.readings += 1
    for await (const one of store.readAll(options)) {
      if (seen.isLost) throw new Store.StoreUnavailable()
      yield one
    }
  }
  return { store, seen, watched: { ...store, readAll } }
}

describe('what is known of a log', () => {
  test('is folded once for a day, as long as nothing is recorded', async () => {
    const { store, watched: still } = watched()
    await store.importLog(history().slice(0, 40))()
    const known = knowledge(still)
    const horizon = { validAt: Day.day('2025-01-01'), knownAt: null }
    const first = (await known.current()).world(horizon)
    expect((await known.current()).world(horizon)).toBe(first)
    await store.importLog(history().slice(40))()
    expect((await known.current()).world(horizon)).not.toBe(first)
  })

  test('is read once for all who ask meanwhile, and after each of them has asked', async () => {
    const { store, seen, watched: busy } = watched()
    const known = knowledge(busy)
    const first = known.current()
    await Promise.resolve()
    await Promise.resolve()
    await store.importLog(history())()
    const others = Array.from({ length: 20 }, () => known.current())
    for (const { version } of await Promise.all(others)) expect(version('agreement/norrsken')).toBe(45)
    await first
    expect(seen.readings).toBe(2)
  })

  test('stays as it was where the log is lost, and goes on from there', async () => {
    const { store, seen, watched: lost } = watched()
    const known = knowledge(lost)
    await store.importLog(history().slice(0, 40))()
    await known.current()
    await store.importLog(history().slice(40))()
    seen.isLost = true
    await expect(known.current()).rejects.toThrow(Store.StoreUnavailable)
    seen.isLost = false
    expect((await known.current()).version('agreement/norrsken')).toBe(45)
  })
})
