import type { Store } from '@norrsken/core'
import { all, holds, idsOf, linesOf, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { appendOf, closed, several } from '../said.ts'

/** Five events in `case/1` and `case/2` by turns, one append each. */
const fill = async (store: Store.EventStore): Promise<void> => {
  for (let number = 1; number <= 5; number += 1) {
    stored(await store.append(appendOf([closed(`e${number}`)], { stream: `case/${2 - (number % 2)}` }))())
  }
}

/** What a reader is given. */
export const reading: Suite = {
  about: 'a reading',
  claims: {
    'of a stream is of its events in the order of their versions, from 1 without gaps': async ({ store }) => {
      await fill(store)
      const events = await all(store.read('case/1'))
      same(
        events.map(({ id, stream, version }) => [id, stream, version]),
        [
          ['e1', 'case/1', 1],
          ['e3', 'case/1', 2],
          ['e5', 'case/1', 3]
        ]
      )
    },

    'of a stream begins after a version, and is empty after the last and beyond': async ({ store }) => {
      await fill(store)
      const events = await all(store.read('case/1'))
      for (const after of [0, 1, 2, 3, 4, 2 ** 40]) {
        same(await all(store.read('case/1', { after })), events.slice(after))
      }
    },

    'of a stream that nobody has written to is empty, whatever it is called': async ({ store }) => {
      await fill(store)
      for (const stream of [
        'case/9',
        'case/',
        '',
        'nowhere',
        'case/\u0000',
        'case/\ud800',
        "case/1' or '1' = '1",
        'CASE/1'
      ]) {
        same(await all(store.read(stream)), [])
      }
    },

    'of all events is in the order in which they were stored, at rising positions': async ({ store }) => {
      await fill(store)
      same(await idsOf(store), ['e1', 'e2', 'e3', 'e4', 'e5'])
      const positions = (await all(store.readAll())).map(({ position }) => position)
      for (const [index, position] of positions.entries()) {
        holds(index === 0 || position > (positions[index - 1] ?? ''), 'a later position is greater as a string')
      }
    },

    'of all events begins after a position, those within an append too': async ({ store }) => {
      await fill(store)
      stored(await store.append(appendOf(several('m', 4)))())
      const events = await all(store.readAll())
      for (const [index, { position }] of events.entries()) {
        same(await all(store.readAll({ after: position })), events.slice(index + 1))
      }
    },

    'gives an event alike by its stream and among all, at the same place each time': async ({ store }) => {
      await fill(store)
      const events = await all(store.readAll())
      const ofStream = events.filter(({ event }) => event.stream === 'case/1').map(({ event }) => event)
      same(linesOf(await all(store.read('case/1'))), linesOf(ofStream))
      same(await all(store.readAll()), events)
    },

    'of many events is complete': async ({ store }) => {
      const ids = []
      for (let batch = 0; batch < 4; batch += 1) {
        const events = several(`${batch}/`, 700)
        stored(await store.append(appendOf(events))())
        ids.push(...events.map(({ id }) => id))
      }
      same(await idsOf(store), ids)
      same(
        (await all(store.read('case/1', { after: 100 }))).map(({ id }) => id),
        ids.slice(100)
      )
    }
  }
}
