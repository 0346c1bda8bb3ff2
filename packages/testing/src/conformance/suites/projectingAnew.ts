import { all, holds, left, right, same } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { closed, several } from '../said.ts'
import { type Count, counting } from './counting.ts'
import { add, agrees, catchUp } from './projected.ts'

/** What becomes of a model that is changed, or cannot go on. */
export const projectingAnew: Suite = {
  about: 'a projection',
  needs: 'projections',
  claims: {
    'begins from the start of the log in a new version, and knows the old rows no more': async ({ store }) => {
      await add(store, several('a', 3))
      await catchUp(store)
      const newer = counting({ version: 2, apply: (_, { version }) => ({ closed: version, reason: 'counted anew' }) })
      same(right(await store.row(newer, 'case/1')()), null)
      same(await all(store.rows(newer)), [])
      same(await catchUp(store, newer), 3)
      await agrees(store, newer)
      same(await all(store.rows(counting())), [])
    },

    'of an older program does not take away the rows of a newer one': async ({ store }) => {
      await add(store, several('a', 3))
      await catchUp(store, counting({ version: 3 }))
      const error = { type: 'ProjectionNewer', projection: 'counting', version: 1, kept: 3 }
      same(left(await store.catchUp(counting())()), error)
      await agrees(store, counting({ version: 3 }))
    },

    'is kept by its name, beside others': async ({ store }) => {
      await add(store, several('a', 2))
      const other = counting({ name: "counting'; --", apply: () => ({ closed: 0, reason: 'other' }) })
      same(await catchUp(store), 2)
      same(await all(store.rows(other)), [])
      same(await catchUp(store, other), 2)
      await agrees(store)
      await agrees(store, other)
    },

    'stands before an event that it cannot take, and goes on there once it can': async ({ store }) => {
      await add(store, [closed('a1'), closed('a2')])
      await catchUp(store)
      await add(store, [closed('a3'), closed('a4', 'hard'), closed('a5')])
      const { apply } = counting()
      const cause = new Error('too hard')
      const throwing = (): never => {
        throw cause
      }
      for (const change of [
        {
          apply: (row: Count | null, event: Parameters<typeof apply>[1]) =>
            event.id === 'a4' ? throwing() : apply(row, event)
        },
        { keyOf: (event: Parameters<typeof apply>[1]) => (event.id === 'a4' ? throwing() : event.stream) }
      ]) {
        const position = (await all(store.readAll())).at(3)?.position
        const error = { type: 'ProjectionFailed', projection: 'counting', position, event: 'a4', cause }
        for (const _ of [1, 2]) same(left(await store.catchUp(counting(change))()), error)
        const count = right(await store.row(counting(), 'case/1')())?.closed ?? 0
        holds(count === 2 || count === 3, `it stands before the fourth event, and knows ${count}`)
      }
      await catchUp(store)
      await agrees(store)
    },

    'whose signal is aborted ends with its reason, and stays where it was, or where it had come to': async ({
      store
    }) => {
      await add(store, several('a', 5))
      const { apply } = counting()
      const early = new AbortController()
      early.abort('enough')
      const late = new AbortController()
      const aborting = counting({
        apply: (row, event) => {
          if (event.id === 'a3') late.abort('enough')
          return apply(row, event)
        }
      })
      for (const [projection, { signal }] of [
        [counting(), early],
        [aborting, late]
      ] as const) {
        const ended = store
          .catchUp(projection, { signal })()
          .then(
            () => 'it went on',
            (reason: unknown) => reason
          )
        same(await ended, 'enough')
      }
      await catchUp(store)
      await agrees(store)
    }
  }
}
