import type { Store } from '@norrsken/core'
import { all, logOf, right, same, stored } from '../assertions.ts'
import type { WholeStore } from '../Made.ts'
import { appendOf } from '../said.ts'
import { type Count, counting, folded } from './counting.ts'

/** Stores events. */
export const add = async (
  store: Store.EventStore,
  events: ReadonlyArray<Store.NewEvent>,
  stream = 'case/1'
): Promise<void> => {
  stored(await store.append(appendOf(events, { stream }))())
}

/** Catches up, and gives how many events were somebody’s. */
export const catchUp = async (store: WholeStore, projection: Store.Projection<Count> = counting()): Promise<number> =>
  right(await store.catchUp(projection)()).applied

/** Fails unless the rows are those of a fold of the whole log. */
export const agrees = async (store: WholeStore, projection: Store.Projection<Count> = counting()): Promise<void> => {
  const expected = folded(projection, await logOf(store))
  same(await all(store.rows(projection)), expected)
  for (const [key, row] of expected) same(right(await store.row(projection, key)()), row)
}
