import { Store } from '@norrsken/core'
import type { Failure } from '../Failure.ts'

/** That a store was lost while it was read, or could not be read; what else was thrown is thrown on. */
export const lostOf = (error: unknown, store: string): Failure => {
  if (error instanceof Store.StoreUnavailable) return lost({ type: 'Unavailable', ambiguous: false }, store)
  if (error instanceof Store.StoreForbidden) return lost({ type: 'Forbidden' }, store)
  throw error
}

/** That a store was lost, or does not let its user do that. */
export const lost = (error: Store.Unavailable | Store.Forbidden, store: string): Failure => ({
  type: 'StoreUnavailable',
  store,
  why: error.type === 'Forbidden' ? error : { type: 'Lost', ambiguous: error.ambiguous }
})
