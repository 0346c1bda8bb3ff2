import type { Forbidden, Unavailable } from './EventStore.ts'
import { StoreForbidden } from './StoreForbidden.ts'
import { StoreUnavailable } from './StoreUnavailable.ts'

/**
 * What a reading has thrown of its store, as an append says it: the store was lost, or does not let its user read. Nothing was
 * sent to be stored. `null`: it was something else.
 *
 * @example
 * import { Store } from '@norrsken/core'
 *
 * assert.deepEqual(Store.noAnswer(new Store.StoreForbidden()), { type: 'Forbidden' })
 * assert.deepEqual(Store.noAnswer(new Store.StoreUnavailable()), { type: 'Unavailable', ambiguous: false })
 * assert.equal(Store.noAnswer(new RangeError('not a version')), null)
 */
export const noAnswer = (error: unknown): Unavailable | Forbidden | null => {
  if (error instanceof StoreForbidden) return { type: 'Forbidden' }
  if (!(error instanceof StoreUnavailable)) return null
  const { refusal } = error
  return { type: 'Unavailable', ambiguous: false, ...(refusal === undefined ? {} : { refusal }) }
}
