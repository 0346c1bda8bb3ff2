import type { Store } from '@norrsken/core'
import type { DurableStore } from './DurableStore.ts'
import type { E } from './fp.ts'

const by = { unit: 'ostersund/coordination', function: 'coordinator' }

/** That a case was closed. */
export const closed = (id: string, more: object = {}): Store.NewEvent => ({
  id,
  type: 'CaseClosed',
  schema: 1,
  effective: '2023-03-08',
  by,
  data: { reason: 'done' },
  ...more
})

let batches = 0

/** Appends events under a batch of their own. */
export const append = (
  store: DurableStore,
  events: ReadonlyArray<Store.NewEvent>,
  more: Partial<Store.Append> = {}
): Promise<E.Either<Store.AppendError, Store.Appended>> => {
  batches += 1
  return store.append({ batch: `batch ${batches}`, stream: 'case/1', expected: 'any', events, ...more })()
}

export const all = async <A>(values: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: A[] = []
  for await (const value of values) found.push(value)
  return found
}

/** The ids of all events of a store, in its order. */
export const idsOf = async (store: Store.EventStore): Promise<ReadonlyArray<string>> =>
  (await all(store.readAll())).map(({ event }) => event.id)
