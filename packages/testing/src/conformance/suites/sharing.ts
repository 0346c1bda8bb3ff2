import { E } from '../../fp.ts'
import { idsOf, right, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { listen } from '../listen.ts'
import { appendOf, closed, several } from '../said.ts'
import { counting } from './counting.ts'

/** That several programs may use one log. */
export const sharing: Suite = {
  about: 'several clients of one log',
  needs: 'other',
  claims: {
    'see what the others have stored, by the time that it was answered': async ({ store, other }) => {
      const second = await other()
      for (const [number, one] of [store, second, store, second].entries()) {
        same(stored(await one.append(appendOf([closed(`e${number}`)], { expected: number }))()).version, number + 1)
        same(await idsOf(store), await idsOf(second))
      }
    },

    'are told what the others have stored, though they store nothing themselves': async ({ store, other, effort }) => {
      const listener = listen(await other(), effort.patience)
      await listener.until(0)
      for (const round of [1, 2, 3]) {
        stored(await store.append(appendOf(several(`${round}/`, 3)))())
        await listener.until(3 * round)
      }
      await listener.stop()
      same(listener.ids(), await idsOf(store))
    },

    'know the batches of the others': async ({ store, other }) => {
      const append = appendOf(several('e', 3), { expected: 'none' })
      const first = stored(await store.append(append)())
      same(stored(await (await other()).append(append)()), first)
      same(await idsOf(store), ['e1', 'e2', 'e3'])
    },

    'are given one answer where they send one batch at the same time': async ({ store, other }) => {
      const second = await other()
      const append = appendOf(several('e', 3), { expected: 'none' })
      const sent = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? store : second).append(append)())
      const [first, ...others] = (await Promise.all(sent)).map(stored)
      for (const one of others) same(one, first)
      same(await idsOf(store), ['e1', 'e2', 'e3'])
    },

    'do not both get what only one can have': async ({ store, other }) => {
      const clients = [store, await other(), await other()]
      for (const expected of [0, 1, 2]) {
        const sent = Array.from({ length: 20 }, (_, index) =>
          (clients[index % 3] ?? store).append(appendOf([closed(`${expected}/${index}`)], { expected }))()
        )
        const outcomes = await Promise.all(sent)
        same(outcomes.filter(E.isRight).length, 1)
        for (const lost of outcomes.filter(E.isLeft)) {
          same(lost.left, { type: 'VersionConflict', stream: 'case/1', expected, actual: expected + 1 })
        }
      }
    },

    'count each event once in a projection that they share': async ({ store, other, capabilities }) => {
      const clients = [store, await other(), await other()]
      for (const round of [1, 2, 3]) {
        stored(await store.append(appendOf(several(`${round}/`, 20)))())
        if (!capabilities.projections) continue
        const applied = await Promise.all(clients.map((client) => client.catchUp(counting())()))
        same(
          applied.map((outcome) => right(outcome).applied).reduce((sum, count) => sum + count),
          20
        )
        same(right(await store.row(counting(), 'case/1')()), { closed: 20 * round, reason: 'done' })
      }
      same((await idsOf(clients[1] ?? store)).length, 60)
    }
  }
}
