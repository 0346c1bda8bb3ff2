import type { Store } from '@norrsken/core'
import type { NoStore } from '../store/LogStore.ts'

/** What is said of stores, in one language. */
export interface StoreWords {
  /** How many events have been read so far. */
  readonly reading: (events: number) => string
  /** That a store that is asked has no events: it may be the wrong one. */
  readonly empty: (store: string) => string
  readonly imported: (store: string, events: number, streams: number, durability: Store.Durability) => string
  readonly exported: (file: string, events: number) => string
  /** Why a store is not available. */
  readonly why: (why: NoStore) => string
  /** What an address should have been. */
  readonly address: { readonly postgres: string; readonly pglite: string }
  /** That a form says all of individuals that the log does. */
  readonly notForAudience: (form: string) => string
}

/** What PostgreSQL means by the codes that a caller can do something about. */
export const refusalOf = (code: string): 'login' | 'database' | 'rights' | 'full' | 'starting' | 'other' =>
  refusals.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'

const refusals = [
  [/^28/, 'login'],
  [/^3D000$/, 'database'],
  [/^42501$/, 'rights'],
  [/^53300$/, 'full'],
  [/^57P03$/, 'starting']
] as const
