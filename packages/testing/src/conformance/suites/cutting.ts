import type { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import { all, fail, holds, type Outcome, refused, same } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { listen, pause } from '../listen.ts'
import type { Cut } from '../Made.ts'
import { isUnavailable, patiently } from '../patiently.ts'
import { appendOf, several } from '../said.ts'
import { counting, folded } from './counting.ts'

const sent = appendOf(several('e', 3), { expected: 'none' })

/** Sends an append whose connection is cut: it is answered, or the store says that it does not know. */
const sendWithCut = async (store: Store.EventStore, cut: Cut, when: Parameters<Cut>[0]): Promise<Outcome> => {
  await cut(when)
  const outcome = await store.append(sent)()
  if (E.isLeft(outcome)) refused(outcome, 'Unavailable')
  return outcome
}

const idsIn = (log: ReadonlyArray<Store.Positioned>): ReadonlyArray<string> => log.map(({ event }) => event.id)

/** That a connection may break at any time. */
export const cutting: Suite = {
  about: 'a connection that is cut',
  needs: 'cut',
  claims: {
    'before an append is committed leaves nothing, and the append can be sent again': async ({
      store,
      cut,
      effort
    }) => {
      const again = patiently(store, effort.patience)
      const outcome = await sendWithCut(store, cut, 'before-commit')
      if (E.isLeft(outcome)) same(await again.log(), [])
      const answer = await again.append(sent)
      if (E.isRight(outcome)) same(answer, outcome.right)
      same(idsIn(await again.log()), ['e1', 'e2', 'e3'])
    },

    'after an append is committed leaves one copy, however often it is sent again': async ({ store, cut, effort }) => {
      const again = patiently(store, effort.patience)
      const outcome = await sendWithCut(store, cut, 'after-commit')
      if (E.isLeft(outcome)) {
        same(refused(outcome, 'Unavailable').ambiguous, true)
        refused(await again.answer({ ...sent, events: several('e', 2) }), 'IdempotencyConflict')
      }
      const answer = await again.append(sent)
      same(await again.append(sent), answer)
      same([answer.first, answer.version], [1, 3])
      const log = await again.log()
      same(idsIn(log), ['e1', 'e2', 'e3'])
      same([answer.position, answer.recorded], [log.at(-1)?.position, log.at(-1)?.event.recorded])
    },

    'again and again costs no append and doubles none': async ({ store, cut, effort }) => {
      const again = patiently(store, effort.patience)
      for (let round = 0; round < 10; round += 1) {
        await cut((['before-commit', 'after-commit', 'now'] as const)[round % 3] ?? 'now')
        const append = appendOf(several(`${round}/`, 2))
        const answer = await again.append(append)
        same(answer.version, 2 * (round + 1))
        same(await again.append(append), answer)
      }
      const versions = (await again.log()).map(({ event }) => event.version)
      same(
        versions,
        versions.map((_, index) => index + 1)
      )
    },

    'does not make a reading shorter without a word': async ({ store, cut, effort }) => {
      const again = patiently(store, effort.patience)
      for (let round = 0; round < 4; round += 1) await again.append(appendOf(several(`${round}/`, 500)))
      const log = await again.log()
      for (let round = 0; round < 5; round += 1) {
        const reading = all(store.readAll()).catch((error: unknown) =>
          isUnavailable(error) ? null : fail(`the reading failed: ${String(error)}`)
        )
        await pause(round)
        await cut('now')
        const read = await reading
        if (read !== null) same(read, log)
      }
      same(await again.log(), log)
    },

    'is only a delay for those who have subscribed': async ({ store, cut, effort }) => {
      const again = patiently(store, effort.patience)
      const listener = listen(store, effort.patience)
      await listener.until(0)
      for (let round = 0; round < 5; round += 1) {
        await cut('now')
        await again.append(appendOf(several(`${round}/`, 3)))
        if (round % 2 === 0) await listener.until(3 * (round + 1))
      }
      await listener.until(15)
      await listener.stop()
      same(listener.ids(), idsIn(await again.log()))
      same(listener.deliveries.filter(({ type }) => type === 'CaughtUp').length, 1)
    },

    'does not part the rows of a projection from the position that they know': async (trial) => {
      const { store, cut, effort, capabilities } = trial
      if (!capabilities.projections) return
      const again = patiently(store, effort.patience)
      for (let round = 0; round < 6; round += 1) {
        await again.append(appendOf(several(`${round}/`, 50)))
        const catching = store.catchUp(counting())()
        await pause(round)
        await cut('now')
        const outcome = await catching
        holds(E.isRight(outcome) || outcome.left.type === 'Unavailable', 'it is done, or the store is unavailable')
      }
      await again.append(appendOf(several('last/', 1)))
      const log = await again.log()
      same(
        await again.rows(counting()),
        folded(
          counting(),
          log.map(({ event }) => event)
        )
      )
    }
  }
}
