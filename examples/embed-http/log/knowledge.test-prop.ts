import { Log } from '@norrsken/core'
import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import { Day, Instant } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { E, O } from '../fp.ts'
import { knowledge } from './knowledge.ts'

const horizonOf = ([day, instant]: readonly [string | null, string | null]): Log.Horizon => ({
  validAt: day === null ? null : O.toNullable(Day.fromIso(day)),
  knownAt: instant === null ? null : O.toNullable(Instant.fromIso(instant))
})
const horizons = fc.array(fc.tuple(fc.option(arbitrary.day), fc.option(arbitrary.instant)).map(horizonOf), {
  minLength: 1,
  maxLength: 6
})

test('what is known of a log is on each day, and at each instant, what its events say, however it has grown', async () => {
  const seen = { corrected: 0 }
  await fc.assert(
    fc.asyncProperty(arbitrary.log(), horizons, fc.integer({ min: 1, max: 8 }), async (events, asked, step) => {
      if (events.some((event) => event.corrects !== undefined || event.type === 'EventRetracted')) seen.corrected += 1
      const store = memoryEventStore({ clock: () => Instant.instant('2030-01-01T12:00:00Z') })
      const known = knowledge(store)
      for (let to = 0; to < events.length; to += step) {
        const imported = await store.importLog(events.slice(to, to + step))()
        expect(E.isRight(imported)).toBe(true)
        const { world } = await known.current()
        // Asked twice, and in turns: what is kept of one day is not told of another.
        for (const horizon of [...asked, ...asked]) {
          expect(world(horizon)).toEqual(Log.worldOf(horizon)(events.slice(0, to + step)))
        }
      }
    })
  )
  expect(seen.corrected).toBeGreaterThan(5)
})
