import { Store } from '@norrsken/core'
import type { Failure } from '../Failure.ts'

/** That a store was lost while it was read; what else was thrown is thrown on. */
export const lostOf = (error: unknown, store: string): Failure => {
  if (error instanceof Store.StoreUnavailable) return lost(store, false)
  throw error
}

/** That a store was lost. `ambiguous`: what was to be written may have been stored. */
export const lost = (store: string, ambiguous: boolean): Failure => ({
  type: 'StoreUnavailable',
  store,
  why: { type: 'Lost', ambiguous }
})
