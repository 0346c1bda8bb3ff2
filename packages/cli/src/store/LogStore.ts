import type { Store } from '@norrsken/core'
import type { DurableStore, Unready } from '@norrsken/eventstore-adapter-postgres'

/** A store that is open: its log can be read, and another one taken over; and it can be asked whether it is as it was made. */
export interface LogStore extends Pick<Store.EventStore, 'readAll'>, Store.Importing, Pick<DurableStore, 'flaws'> {
  readonly close: () => Promise<void>
}

/** Why a store could not be opened, or was lost. None of it holds an address or a secret. */
export type NoStore =
  | Unready
  /** There is no such folder, or nothing is in it. */
  | { readonly type: 'NoFolder' }
  /** The folder holds something else. */
  | { readonly type: 'OtherFolder' }
  /** The system refused; `code` is its name for the reason, such as `EACCES`. */
  | { readonly type: 'Refused'; readonly code: string }
  /** What is in the folder cannot be opened. */
  | { readonly type: 'Damaged' }
  | Forbidden
  | Lost

/** The store does not let its user do what was asked. */
export interface Forbidden {
  readonly type: 'Forbidden'
  readonly during: During
}

/** The store was lost, or refused, while it was read or written. */
export interface Lost {
  readonly type: 'Lost'
  readonly during: During
  /** What was to be written may have been stored. */
  readonly ambiguous: boolean
  /** What PostgreSQL calls the reason, where it has answered. */
  readonly code?: string
}

export type During = 'reading' | 'writing'
