import { all, right, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { appendOf, closed, several } from '../said.ts'

/** What a store tells of how far it has come. */
export const lagging: Suite = {
  about: 'how far a store has come',
  claims: {
    'is nowhere where nothing was stored': async ({ store }) => {
      same(right(await store.lag()()), { settled: null, blockedBy: [] })
    },

    'is its last event where nothing is under way, and nothing holds it up': async ({ store }) => {
      for (const number of [1, 2, 3]) {
        const { position } = stored(await store.append(appendOf([closed(`e${number}`)]))())
        same(right(await store.lag()()), { settled: position, blockedBy: [] })
        same((await all(store.readAll())).at(-1)?.position, position)
      }
    },

    'is its last event, however many there are, and in however many streams': async ({ store }) => {
      for (const [index, count] of [1, 1, 2, 3, 7, 40, 1, 300, 2, 1].entries()) {
        const request = appendOf(several(`${index}/`, count), { stream: `case/${index % 4}` })
        const { position } = stored(await store.append(request)())
        same(right(await store.lag()()), { settled: position, blockedBy: [] })
      }
    }
  }
}
