import type { Log, Store } from '@norrsken/core'
import { Instant } from '@norrsken/rules'
import { all, idsOf, left, linesOf, logOf, refused, right, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { listen } from '../listen.ts'
import { appendOf, closed, corrected } from '../said.ts'
import { difficultTexts } from './difficult.ts'
import { elsewhere, logOfReasons, slowly, spoilt } from './elsewhere.ts'

const importInto = async (store: Store.Importing, events: Iterable<Log.Event> | AsyncIterable<Log.Event>) =>
  right(await store.importLog(events)())

/** That a log that was written elsewhere is taken over as it is. */
export const importing: Suite = {
  about: 'a log that comes from elsewhere',
  needs: 'import',
  claims: {
    'is stored as it is, with its stamps as they were written': async ({ store, capabilities }) => {
      const texts = Object.values(difficultTexts).filter((text) => text.isWellFormed() && text.length <= 10_000)
      const log = logOfReasons(texts)
      const imported = await importInto(store, log)
      same(linesOf(await logOf(store)), linesOf(log))
      const { position } = (await all(store.readAll())).at(-1) ?? {}
      same(imported, { events: log.length, position, durability: capabilities.durability })
    },

    'may come as slowly as it likes, and of any length': async ({ store }) => {
      const log = elsewhere(3000)
      await importInto(store, slowly(log))
      same(linesOf(await logOf(store)), linesOf(log))
      same((await all(store.read('case/1'))).length, 1000)
    },

    'may be empty': async ({ store, capabilities }) => {
      same(await importInto(store, []), { events: 0, position: null, durability: capabilities.durability })
      same(await idsOf(store), [])
    },

    'is gone on with: versions, ids, links and stamps follow on it': async ({ store, setClock }) => {
      await importInto(store, elsewhere(6, '2023-03-08T11:30:00.5Z'))
      setClock(Instant.instant('2023-03-08T11:00:00Z'))
      const expected = 2
      const answer = stored(await store.append(appendOf([corrected('n1', 'e1')], { stream: 'case/0', expected }))())
      same([answer.first, answer.recorded], [3, '2023-03-08T11:30:00.500Z'])
      refused(await store.append(appendOf([closed('e4')]))(), 'InvalidEvent')
    },

    'follows on what is stored, and may correct it': async ({ store }) => {
      stored(await store.append(appendOf([closed('a1')]))())
      const [first, ...more] = elsewhere(2, '2023-03-08T12:00:00Z').map((event, index) => ({
        ...event,
        id: `i${index}`,
        stream: 'case/1',
        version: index + 2
      }))
      if (first === undefined) return
      await importInto(store, [{ ...first, corrects: 'a1' } as Log.Event, ...(more as ReadonlyArray<Log.Event>)])
      same(await idsOf(store), ['a1', 'i0', 'i1'])
    },

    'is refused as a whole, with the first event that does not follow, and nothing of it is stored': async (trial) => {
      const flaws: { readonly [path: string]: object } = {
        id: { id: 'e1' },
        version: { version: 7 },
        recorded: { recorded: '2023-03-08T11:59:59+01:00' },
        corrects: { corrects: 'nothing' }
      }
      const { store } = trial
      for (const [path, change] of Object.entries(flaws)) {
        const log = spoilt(4, change)
        const error = left(await store.importLog(slowly(log))())
        if (error.type !== 'NotNext') throw new Error(`expected NotNext, found ${error.type}`)
        same([error.index, error.id, error.faults.map((fault) => fault.path)], [4, log[4]?.id, [path]])
        same(await idsOf(store), [])
      }
      await importInto(store, elsewhere(6))
      const again = left(await store.importLog(elsewhere(6))())
      same(again.type === 'NotNext' && [again.index, again.id], [0, 'e1'])
      same((await idsOf(store)).length, 6)
    },

    'is refused where it is older than what is stored': async ({ store }) => {
      stored(await store.append(appendOf([closed('a1')], { stream: 'case/9' }))())
      const error = left(await store.importLog(elsewhere(2, '2023-03-08T12:59:59.999+01:00'))())
      same(error.type === 'NotNext' && error.faults[0]?.path, 'recorded')
    },

    'that breaks off, or whose signal is aborted, is not stored': async ({ store }) => {
      const breaking = slowly(elsewhere(500), () => {
        throw new Error('the file ended too early')
      })
      const outcomes = [await settled(store.importLog(breaking)())]
      const controller = new AbortController()
      const { signal } = controller
      const aborted = slowly(elsewhere(500), () => controller.abort('enough'))
      outcomes.push(await settled(store.importLog(aborted, { signal })()))
      same(outcomes, ['not stored', 'not stored'])
      same(await idsOf(store), [])
      await importInto(store, elsewhere(3))
    },

    'is handed to those who have subscribed': async ({ store, effort }) => {
      const listener = listen(store, effort.patience)
      await listener.until(0)
      await importInto(store, elsewhere(30))
      await listener.until(30)
      await listener.stop()
      same(listener.ids(), await idsOf(store))
    }
  }
}

const settled = (importing: Promise<{ readonly _tag: 'Left' | 'Right' }>): Promise<string> =>
  importing.then(
    ({ _tag }) => (_tag === 'Right' ? 'stored' : 'not stored'),
    () => 'not stored'
  )
