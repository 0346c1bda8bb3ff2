import { Instant } from '@norrsken/rules'
import { all, idsOf, linesOf, logOf, refused, right, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { listen } from '../listen.ts'
import { appendOf, closed, several } from '../said.ts'
import { counting } from './counting.ts'

/** That a store is more than the program that has it open. */
export const reopening: Suite = {
  about: 'a store that was opened again',
  needs: 'reopen',
  claims: {
    'has every event, at the position at which it was': async ({ store, reopen }) => {
      for (const round of [1, 2, 3]) stored(await store.append(appendOf(several(`${round}/`, 4)))())
      const [events, lines] = [await all(store.readAll()), linesOf(await logOf(store))]
      const again = await reopen()
      same(await all(again.readAll()), events)
      same(linesOf(await logOf(again)), lines)
      for (const [index, { position }] of events.entries()) {
        same(await all(again.readAll({ after: position })), events.slice(index + 1))
      }
    },

    'knows its batches': async ({ store, reopen }) => {
      const append = appendOf(several('e', 3), { expected: 'none' })
      const first = stored(await store.append(append)())
      const again = await reopen()
      same(stored(await again.append(append)()), first)
      const changed = { ...append, events: several('e', 2) }
      same(refused(await again.append(changed)(), 'IdempotencyConflict').batch, append.batch)
      same(await idsOf(again), ['e1', 'e2', 'e3'])
    },

    'goes on with its versions, ids and stamps, though the clock has gone backward': async (trial) => {
      const { store, reopen, setClock } = trial
      const { recorded } = stored(await store.append(appendOf(several('e', 3)))())
      setClock(Instant.instant('2023-03-01T00:00:00Z'))
      const again = await reopen()
      refused(await again.append(appendOf([closed('e1')], { batch: 'b' }))(), 'InvalidEvent')
      refused(await again.append(appendOf([closed('n')], { expected: 2 }))(), 'VersionConflict')
      const answer = stored(await again.append(appendOf([closed('n')], { expected: 3 }))())
      same([answer.first, answer.recorded], [4, recorded])
    },

    'lets a subscriber go on where it was': async ({ store, reopen, effort }) => {
      stored(await store.append(appendOf(several('a', 3)))())
      const before = listen(store, effort.patience)
      await before.until(3)
      await before.stop()
      const again = await reopen()
      const after = listen(again, effort.patience, before.events().at(1)?.position)
      await after.until(1)
      stored(await again.append(appendOf(several('b', 2)))())
      await after.until(3)
      await after.stop()
      same(after.ids(), ['a3', 'b1', 'b2'])
    },

    'has its projections as they were': async ({ store, reopen, capabilities }) => {
      stored(await store.append(appendOf(several('a', 3)))())
      if (capabilities.projections) right(await store.catchUp(counting())())
      const again = await reopen()
      stored(await again.append(appendOf(several('b', 2)))())
      if (!capabilities.projections) return
      same(right(await again.row(counting(), 'case/1')()), { closed: 3, reason: 'done' })
      same(right(await again.catchUp(counting())()).applied, 2)
      same(right(await again.row(counting(), 'case/1')()), { closed: 5, reason: 'done' })
    }
  }
}
