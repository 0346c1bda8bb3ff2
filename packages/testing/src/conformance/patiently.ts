import type { Store } from '@norrsken/core'
import { E } from '../fp.ts'
import { all, fail, type Outcome, stored } from './assertions.ts'
import { pause } from './listen.ts'

/** Whether something was thrown because a store could not be reached. */
export const isUnavailable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'type' in error && error.type === 'Unavailable'

/** Asks until the store can be reached: what a caller does after a connection was cut. Anything else is the answer. */
const asked = async <F, A>(ask: () => Promise<E.Either<F, A>>, patience: number): Promise<E.Either<F, A>> => {
  const since = Date.now()
  for (;;) {
    const outcome = await ask()
    if (E.isRight(outcome) || !isUnavailable(outcome.left) || Date.now() - since > patience) return outcome
    await pause(20)
  }
}

/** How a store is used whose connection may have been cut: whatever says that it is unavailable is asked again. */
export const patiently = (store: Store.EventStore & Partial<Store.ProjectionStore>, patience: number) => ({
  /** The answer to an append that is sent until there is one. */
  answer: (append: Store.Append): Promise<Outcome> => asked(store.append(append), patience),

  /** The same, for an append that must be stored. */
  append: async (append: Store.Append): Promise<Store.Appended> => stored(await asked(store.append(append), patience)),

  /** All events. */
  log: async (): Promise<ReadonlyArray<Store.Positioned>> => {
    const read = await asked(
      () =>
        all(store.readAll()).then(E.right, (error: unknown) =>
          isUnavailable(error) ? E.left(error) : fail(`a reading failed: ${String(error)}`)
        ),
      patience
    )
    return E.isRight(read) ? read.right : fail('the store remains unavailable')
  },

  /** Catches up, and gives the rows. */
  rows: async <M>(projection: Store.Projection<M>): Promise<ReadonlyArray<readonly [string, M]>> => {
    const { catchUp, rows } = store
    if (catchUp === undefined || rows === undefined) return fail('the store keeps no projections')
    const projected = await asked(catchUp(projection), patience)
    return E.isRight(projected) ? all(rows(projection)) : fail(`it did not catch up: ${JSON.stringify(projected.left)}`)
  }
})
