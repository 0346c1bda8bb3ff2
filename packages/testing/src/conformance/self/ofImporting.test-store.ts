import type { Log, Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import type { WholeStore } from '../Made.ts'
import { inEvents, type Mistake, mistake, versionOf } from './Mistake.test-store.ts'

type ImportLog = Store.Importing['importLog']

const inImport = (
  is: string,
  importLog: (store: WholeStore, ...asked: Parameters<ImportLog>) => ReturnType<ReturnType<ImportLog>>
): Mistake =>
  mistake(is, (store) => ({
    importLog:
      (...asked) =>
      () =>
        importLog(store, ...asked)
  }))

async function* changed(
  events: Iterable<Log.Event> | AsyncIterable<Log.Event>,
  change: (event: Log.Event) => Log.Event | null
) {
  for await (const event of events) {
    const made = change(event)
    if (made !== null) yield made
  }
}

/** Mistakes in how a log is taken over. */
export const ofImporting: ReadonlyArray<Mistake> = [
  inEvents('stamps what it takes over anew', (event) => ({ ...event, recorded: '2023-03-08T13:00:00.000Z' })),
  inImport('takes over a thousand at most', async (store, events) => {
    let count = 0
    return store.importLog(
      changed(events, (event) => {
        count += 1
        return count > 1000 ? null : event
      })
    )()
  }),
  inImport('takes over one after the other', async (store, events, options) => {
    let imported = E.right<Store.ImportError, Store.Imported>({ events: 0, position: null, durability: 'power' })
    let index = 0
    for await (const event of events) {
      options?.signal?.throwIfAborted()
      const one = await store.importLog([event])()
      if (E.isLeft(one)) return one.left.type === 'NotNext' ? E.left({ ...one.left, index }) : one
      index += 1
      imported = E.right({ ...one.right, events: index })
    }
    return imported
  }),
  inImport('leaves out what does not follow', async (store, events, options) => {
    const versions = new Map<string, number>()
    const follows = changed(events, (event) => {
      const isNext = event.version === (versions.get(event.stream) ?? 0) + 1
      versions.set(event.stream, event.version)
      return isNext ? event : null
    })
    return store.importLog(follows, options)()
  }),
  inImport('takes over nothing where something is', async (store, events, options) => {
    const isEmpty = (await versionOf(store, 'case/1')) + (await versionOf(store, 'case/9')) === 0
    return isEmpty ? store.importLog(events, options)() : E.right({ events: 0, position: null, durability: 'power' })
  }),
  inImport('cannot take over nothing', async (store, events, options) => {
    const imported = await store.importLog(events, options)()
    return E.isRight(imported) && imported.right.events === 0
      ? E.left({ type: 'Unavailable', ambiguous: false })
      : imported
  }),
  mistake('gives what it has taken over to no subscriber', (store) => ({
    subscribe: async function* (options) {
      for await (const one of store.subscribe(options)) {
        if (one.type === 'CaughtUp' || !one.event.recorded.endsWith('+01:00')) yield one
      }
    }
  })),
  mistake('forgets what it has taken over', (store) => ({
    append: (request) =>
      store.append({
        ...request,
        expected: 'any',
        events: request.events.map((event) => ({ ...event, id: `${event.id}+` }))
      })
  }))
]
