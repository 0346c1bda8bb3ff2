import { all, idsOf, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { listen } from '../listen.ts'
import { appendOf, closed } from '../said.ts'

/** That what was never committed never was. */
export const takingBack: Suite = {
  about: 'a write that is taken back before it is committed',
  needs: 'rollBack',
  claims: {
    'leaves nothing: no event, no version, no id, and nobody hears of it': async ({ store, rollBack, effort }) => {
      const listener = listen(store, effort.patience)
      await listener.until(0)
      for (const number of [1, 2, 3]) {
        same(await rollBack(closed(`e${number}`), 'case/1'), number)
        same((await all(store.read('case/1'))).length, number - 1)
        same(stored(await store.append(appendOf([closed(`e${number}`)], { expected: number - 1 }))()).first, number)
      }
      await listener.until(3)
      await listener.stop()
      same(listener.ids(), ['e1', 'e2', 'e3'])
      same(await idsOf(store), ['e1', 'e2', 'e3'])
    }
  }
}
