import type { Store } from '@norrsken/core'
import { all, fail, idsOf, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { untilNobodyListens } from '../listeners.ts'
import { appendOf, closed } from '../said.ts'

/** Five events in `case/1` and `case/2` by turns, one append each. */
const fill = async (store: Store.EventStore): Promise<void> => {
  for (let number = 1; number <= 5; number += 1) {
    stored(await store.append(appendOf([closed(`e${number}`)], { stream: `case/${2 - (number % 2)}` }))())
  }
}

/** What a reading that must fail fails with. */
const reasonOf = (reading: AsyncIterable<unknown>): Promise<unknown> =>
  all(reading).then(
    () => fail('the reading came to its end'),
    (error: unknown) => error
  )

const readings: ReadonlyArray<
  readonly [
    what: string,
    read: (store: Store.EventStore, options?: { readonly signal: Store.Signal }) => AsyncIterable<unknown>
  ]
> = [
  ['a stream', (store, options) => store.read('case/1', options)],
  ['all events', (store, options) => store.readAll(options)]
]

/** When a reading ends, and what it leaves behind. */
export const readingOn: Suite = {
  about: 'a reading',
  claims: {
    'ends with what was stored when it began, though more is stored while it is read': async ({ store }) => {
      await fill(store)
      for (const [what, read] of readings) {
        const seen: unknown[] = []
        for await (const one of read(store)) {
          seen.push(one)
          stored(await store.append(appendOf([closed(`${what} ${seen.length}`)], { stream: 'case/1' }))())
          if (seen.length > 20) fail('the reading goes on')
        }
        same(seen.length, what === 'a stream' ? 3 : 8)
      }
    },

    'begins anew with each iteration': async ({ store }) => {
      const [ofStream, ofAll] = [store.read('case/1'), store.readAll()]
      same([(await all(ofStream)).length, (await all(ofAll)).length], [0, 0])
      await fill(store)
      same([(await all(ofStream)).length, (await all(ofAll)).length], [3, 5])
    },

    'ends with the reason of a signal that is aborted, before it or while it reads': async ({ store }) => {
      await fill(store)
      for (const [, read] of readings) {
        const controller = new AbortController()
        const { signal } = controller
        const one = (async () => {
          for await (const _ of read(store, { signal })) controller.abort('enough')
        })()
        same(await one.catch((reason: unknown) => reason), 'enough')
        same(await reasonOf(read(store, { signal })), 'enough')
      }
    },

    'that is left early holds nothing up': async ({ store }) => {
      await fill(store)
      for (let time = 0; time < 30; time += 1) {
        for (const [, read] of readings) for await (const _ of read(store)) break
      }
      stored(await store.append(appendOf([closed('after')]))())
      same((await idsOf(store)).length, 6)
    },

    'leaves nobody behind who listens to its signal, read to its end, left early or aborted': async (trial) => {
      const { store, effort } = trial
      await fill(store)
      for (const [, read] of readings) {
        const controller = new AbortController()
        const { signal } = controller
        await all(read(store, { signal }))
        await untilNobodyListens(signal, effort.patience)
        for (let time = 0; time < 3; time += 1) for await (const _ of read(store, { signal })) break
        await untilNobodyListens(signal, effort.patience)
        const aborted = (async () => {
          for await (const _ of read(store, { signal })) controller.abort('enough')
        })()
        await aborted.catch(() => {})
        await untilNobodyListens(signal, effort.patience)
      }
    },

    'may be one of many at a time': async ({ store }) => {
      await fill(store)
      const ids = await Promise.all(Array.from({ length: 30 }, () => idsOf(store)))
      for (const one of ids) same(one, ['e1', 'e2', 'e3', 'e4', 'e5'])
    },

    'after what is no version, or no position of a store, fails': async ({ store }) => {
      await fill(store)
      for (const after of [-1, 0.5, Number.NaN]) await reasonOf(store.read('case/1', { after }))
      await reasonOf(store.readAll({ after: 'no position' as Store.Position }))
    }
  }
}
