import { Log } from '@norrsken/core'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { E } from './fp.ts'
import { all, newStore, rightOf } from './store.test-kit.ts'

const json = (event: Log.Event): unknown => JSON.parse(Log.line(event))

test('a log that is imported in parts, some of them again, is the log in the end', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      arbitrary.log({ maxEvents: 10 }),
      fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 6 })), { maxLength: 10 }),
      async (log, parts) => {
        const { store } = newStore()
        const importPart = async (from: number, to: number): Promise<void> => {
          const before = (await all(store.readAll())).length
          const outcome = await store.importLog(log.slice(from, to))()
          const isNext = from === before || from >= to || from >= log.length
          expect(E.isRight(outcome)).toBe(isNext)
          seen.add(isNext ? 'next' : 'not next')
          if (E.isRight(outcome)) expect(outcome.right.events).toBe(log.slice(from, to).length)
        }
        let reached = 0
        for (const [back, count] of parts) {
          const begin = Math.max(0, reached - back)
          await importPart(begin, begin + count)
          reached = (await all(store.readAll())).length
        }
        await importPart(reached, log.length)
        const stored = (await all(store.readAll())).map(({ event }) => event)
        expect(stored).toEqual(log)
        expect(stored.map(json)).toEqual(log.map(json))
        for (const stream of new Set(log.map((event) => event.stream))) {
          expect(await all(store.read(stream))).toEqual(log.filter((event) => event.stream === stream))
        }
      }
    )
  )
  expect([...seen].sort()).toEqual(['next', 'not next'])
})

test('an import that is refused, however far it came, leaves no trace in what is stored afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrary.log({ minEvents: 1 }), fc.nat(), fc.nat(), async (log, cut, flawed) => {
      const { store } = newStore()
      const from = cut % log.length
      rightOf(await store.importLog(log.slice(0, from))())
      const rest = log.slice(from)
      const index = flawed % rest.length
      const flaw = { ...(rest[index] as Log.Event), version: 1000 }
      const outcome = await store.importLog(rest.with(index, flaw))()
      expect(outcome).toMatchObject({ left: { type: 'NotNext', index, id: flaw.id } })
      rightOf(await store.importLog(rest)())
      expect((await all(store.readAll())).map(({ event }) => event)).toEqual(log)
    })
  )
})
