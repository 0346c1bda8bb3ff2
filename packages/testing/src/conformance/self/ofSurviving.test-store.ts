import { E } from '../../fp.ts'
import type { WholeStore } from '../Made.ts'
import { inMade, type Mistake } from './Mistake.test-store.ts'

const changed = (open: () => Promise<unknown>, change: (store: WholeStore) => Partial<WholeStore>) => async () => {
  const store = (await open()) as WholeStore
  return { ...store, ...change(store) }
}

const withoutLast = (store: WholeStore): Partial<WholeStore> => ({
  readAll: async function* (options) {
    const events = []
    for await (const one of store.readAll(options)) events.push(one)
    yield* events.slice(0, -1)
  }
})

const otherBatches = (store: WholeStore): Partial<WholeStore> => ({
  append: (request) => store.append({ ...request, batch: `${request.batch} of another process` })
})

const deaf = (store: WholeStore): Partial<WholeStore> => ({
  subscribe: async function* (options) {
    for await (const one of store.subscribe(options)) {
      yield one
      if (one.type === 'CaughtUp') await new Promise(() => {})
    }
  }
})

const counting = (store: WholeStore): Partial<WholeStore> => ({
  catchUp: (projection, options) => store.catchUp({ ...projection, version: projection.version + 1 }, options),
  row: (projection, key) => store.row({ ...projection, version: projection.version + 1 }, key)
})

const careless = (store: WholeStore): Partial<WholeStore> => ({
  append: (request) => store.append({ ...request, expected: 'any' })
})

/** Mistakes that show when a store is opened again. */
export const ofReopening: ReadonlyArray<Mistake> = [
  inMade('loses its last event', ({ reopen }) => ({ reopen: changed(reopen, withoutLast) })),
  inMade('forgets its batches', ({ reopen }) => ({ reopen: changed(reopen, otherBatches) })),
  inMade('forgets its versions', ({ reopen }) => ({ reopen: changed(reopen, careless) })),
  inMade('forgets its projections', ({ reopen }) => ({ reopen: changed(reopen, counting) })),
  inMade('no longer tells what is new', ({ reopen }) => ({ reopen: changed(reopen, deaf) }))
]

/** Mistakes that show when several clients have one log. */
export const ofSharing: ReadonlyArray<Mistake> = [
  inMade('shows one client less than another', ({ other }) => ({ other: changed(other, withoutLast) })),
  inMade('knows only its own batches', ({ other }) => ({ other: changed(other, otherBatches) })),
  inMade('tells one client nothing of another', ({ other }) => ({ other: changed(other, deaf) })),
  inMade('expects only what it knows itself', ({ other }) => ({ other: changed(other, careless) })),
  inMade('projects for each client', ({ other }) => ({ other: changed(other, counting) }))
]

const lost = E.left({ type: 'Unavailable', ambiguous: true } as const)

/** Mistakes that show when a store is killed. */
export const ofKilling: ReadonlyArray<Mistake> = [
  inMade('no longer tells what is new', ({ kill }) => ({ kill: changed(kill, deaf) })),
  inMade('loses the last event that it acknowledged', ({ kill }) => ({ kill: changed(kill, withoutLast) })),
  inMade('cannot tell a retry', ({ kill, store }) => ({
    store: { ...store, append: () => async () => lost },
    kill: changed(kill, (open) => ({
      append: (request) => async () => {
        const half = { ...request, events: request.events.slice(0, 1), batch: `half of ${request.batch}` }
        await open.append(half)()
        return open.append(request)()
      }
    }))
  }))
]

/** Mistakes that show when a write is taken back. */
export const ofTakingBack: ReadonlyArray<Mistake> = [
  inMade('keeps what was taken back', ({ store }) => ({
    rollBack: async (event, stream) => {
      const outcome = await store.append({ batch: event.id, stream, expected: 'any', events: [event] })()
      return E.isRight(outcome) ? outcome.right.version : 1
    }
  }))
]

/** Mistakes that show when several clients put one log under load. */
export const ofLoadingTogether: ReadonlyArray<Mistake> = ofSharing.slice(0, 3)
