import { Store } from '@norrsken/core'
import type { Failure } from '../Failure.ts'
import type { During } from './LogStore.ts'

type NoAnswer = Store.Unavailable | Store.Forbidden

/** That a store was lost, or refused, while it was read; what else was thrown is thrown on. */
export const lostOf = (error: unknown, store: string): Failure => {
  const noAnswer = Store.noAnswer(error)
  if (noAnswer !== null) return lostAtReading(noAnswer, store)
  throw error
}

/** That a store was lost, or refused, while it was read. */
export const lostAtReading = (error: NoAnswer, store: string): Failure => lost(error, 'reading', store)

/** That a store was lost, or refused, while it was written to. */
export const lostAtWriting = (error: NoAnswer, store: string): Failure => lost(error, 'writing', store)

const lost = (error: NoAnswer, during: During, store: string): Failure => {
  if (error.type === 'Forbidden') return { type: 'StoreUnavailable', store, why: { type: 'Forbidden', during } }
  const { ambiguous, refusal } = error
  const code = refusal === undefined ? {} : { code: refusal }
  return { type: 'StoreUnavailable', store, why: { type: 'Lost', during, ambiguous, ...code } }
}
