import type { Store } from '@norrsken/core'
import type { Continued } from '../log/Continued.ts'
import type { Lost, NoStore } from '../store/LogStore.ts'

/** What is said of stores, in one language. */
export interface StoreWords {
  /** How many events have been read so far. */
  readonly reading: (events: number) => string
  /** That a store that is asked has no events: it may be the wrong one. */
  readonly empty: (store: string) => string
  readonly imported: (store: string, events: number, streams: number, durability: Store.Durability) => string
  /** What a schema has become; `from` is 0 where there was none, `roles` how the names of its roles begin. */
  readonly migrated: (migrated: MigratedText) => string
  /** What a log that was refused was supposed to continue. */
  readonly continued: (continued: Continued) => string
  /** That a store has nothing of a tenant. */
  readonly nothingStored: (store: string, tenant: string, schema: string) => string
  readonly exported: (file: string, events: number) => string
  /** Why a store is not available. */
  readonly why: (why: NoStore) => string
  /** What an address should have been. */
  readonly address: { readonly postgres: string; readonly pglite: string }
  /** That an address begins as none does. */
  readonly unknownScheme: string
  /** That an address has a setting that there is not. */
  readonly unknownSetting: (nearest: ReadonlyArray<string>, known: ReadonlyArray<string>) => string
  /** That a form says all of individuals that the log does. */
  readonly notForAudience: (form: string) => string
}

/** A schema that has been brought to a version. */
export interface MigratedText {
  readonly store: string
  readonly schema: string
  readonly from: number
  readonly to: number
  readonly roles: string | null
}

/** What PostgreSQL means by the codes that a caller can do something about. */
export const refusalOf = (code: string): Refusal => refusals.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'

export type Refusal = 'login' | 'database' | 'rights' | 'full' | 'starting' | 'timeout' | 'room' | 'standby' | 'other'

/** How a store was lost: without a word, as it stopped, or with a refusal, whose code the caller may look up. */
export const wayOf = ({
  code
}: Lost): { readonly type: 'silent' } | { readonly type: Refusal; readonly code: string } =>
  code === undefined ? { type: 'silent' } : { type: refusalOf(code), code }

/** With this a server answers whom it does not let do something. */
export const INSUFFICIENT_PRIVILEGE = '42501'

const refusals: ReadonlyArray<readonly [pattern: RegExp, means: Refusal]> = [
  [/^28/, 'login'],
  [/^3D000$/, 'database'],
  [/^42501$/, 'rights'],
  [/^53300$/, 'full'],
  [/^57P0[1-3]$/, 'starting'],
  [/^57014$/, 'timeout'],
  [/^53100$/, 'room'],
  [/^25006$/, 'standby']
]
