import { Store } from '@norrsken/core'
import { all, left, right, same } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { closed, several } from '../said.ts'
import { counting } from './counting.ts'
import { difficultStreams, difficultTexts, noNames } from './difficult.ts'
import { add, agrees, catchUp } from './projected.ts'

/** That a model and the position that it knows belong together. */
export const projecting: Suite = {
  about: 'a projection',
  needs: 'projections',
  claims: {
    'has rows once it has caught up, and says how far it has come': async ({ store }) => {
      same(right(await store.catchUp(counting())()), { position: null, applied: 0 })
      await add(store, several('a', 3))
      await add(store, [closed('b1')], 'case/2')
      same(right(await store.row(counting(), 'case/1')()), null)
      const { position, applied } = right(await store.catchUp(counting())())
      same([position, applied], [(await all(store.readAll())).at(-1)?.position, 4])
      same(right(await store.row(counting(), 'case/1')()), { closed: 3, reason: 'done' })
      same(right(await store.row(counting(), 'case/9')()), null)
      await agrees(store)
    },

    'counts each event once, however often it catches up': async ({ store }) => {
      for (const round of [1, 2, 3]) {
        await add(store, several(`${round}/`, 2))
        same([await catchUp(store), await catchUp(store)], [2, 0])
        await agrees(store)
      }
    },

    'says how many events were somebody’s, and comes to the end of the log also where none was': async ({ store }) => {
      const isHeard = (reason: unknown): boolean => reason !== 'nobody'
      const ofSome = counting({
        keyOf: (event) => (event.type === 'CaseClosed' && isHeard(event.data.reason) ? event.stream : null)
      })
      for (const [reasons, applied] of [
        [['done', 'nobody', 'done'], 2],
        [['nobody', 'nobody'], 0],
        [['forget'], 1]
      ] as const) {
        await add(
          store,
          reasons.map((reason, number) => closed(`${applied}/${number}`, reason))
        )
        const { position } = (await all(store.readAll())).at(-1) ?? {}
        same(right(await store.catchUp(ofSome)()), { position, applied })
        await agrees(store, ofSome)
      }
    },

    'under a name or of a version that none may have is refused by one rule, and has no rows': async ({ store }) => {
      await add(store, several('a', 3))
      const named = noNames.map((name) => counting({ name }))
      const numbered = [0.5, -1, Number.NaN, 2 ** 31].map((version) => counting({ version }))
      for (const projection of [...named, ...numbered]) {
        const error = { type: 'InvalidProjection', faults: Store.projectionFaults(projection) }
        same(left(await store.catchUp(projection)()), error)
        same(right(await store.row(projection, 'case/1')()), null)
        same(await all(store.rows(projection)), [])
      }
      same(await catchUp(store), 3)
    },

    'counts each event once where many catch up at the same time as many append': async ({ store }) => {
      const work = Array.from({ length: 8 }, async (_, worker) => {
        let applied = 0
        for (let round = 0; round < 5; round += 1) {
          await add(store, several(`${worker}/${round}/`, 2), `case/${worker % 3}`)
          applied += await catchUp(store)
        }
        return applied
      })
      const applied = (await Promise.all(work)).reduce((sum, count) => sum + count, await catchUp(store))
      same(applied, 80)
      await agrees(store)
    },

    'loses the row that an event takes away': async ({ store }) => {
      await add(store, [closed('a1'), closed('a2', 'forget')])
      await add(store, [closed('b1', 'forget'), closed('b2')], 'case/2')
      await catchUp(store)
      same(await all(store.rows(counting())), [['case/2', { closed: 1, reason: 'done' }]])
      await add(store, [closed('a3')])
      await catchUp(store)
      await agrees(store)
    },

    'has its rows in the order of their keys by code points, and keeps every text': async ({ store }) => {
      for (const [number, stream] of difficultStreams.entries()) await add(store, [closed(`${number}`)], stream)
      const texts = Object.values(difficultTexts).filter((text) => text.isWellFormed() && text.length <= 10_000)
      for (const [number, text] of texts.entries())
        await add(store, [closed(`t${number}`, text)], `case/text-${number}`)
      await catchUp(store)
      await agrees(store)
    },

    'has a row under every key that a text can be': async ({ store }) => {
      const texts = Object.values(difficultTexts).filter((text) => text.isWellFormed() && text.length <= 200)
      await add(
        store,
        texts.map((text, number) => closed(`e${number}`, text))
      )
      const byReason = counting({ keyOf: (event) => (event.type === 'CaseClosed' ? event.data.reason : null) })
      same(await catchUp(store, byReason), texts.length)
      await agrees(store, byReason)
      same((await all(store.rows(byReason))).length, new Set(texts).size)
    }
  }
}
