import type { Store } from '@norrsken/core'
import type { Attempt, Defect } from '../validate/Attempt.ts'

/** A time of much work for a store. */
export interface Load {
  /** One for each writer; a store may stand here several times. */
  readonly writers: ReadonlyArray<Store.EventStore>
  /** One for each reader that reads what is there again and again. */
  readonly catchingUp: ReadonlyArray<Store.EventStore>
  /** One for each reader that has subscribed. */
  readonly live: ReadonlyArray<Store.EventStore>
  /** How long it is written, in milliseconds. */
  readonly duration: number
  /** How long a reader may then take until it has read everything, and a writer until it is answered, in milliseconds. */
  readonly patience: number
  /** The chance by which it goes: the same seed makes the same appends. */
  readonly seed: number
  /** Takes back a write before it is committed, if the adapter has a way. One append in ten is then such a write. */
  readonly rollBack?: (event: Store.NewEvent, stream: string) => Promise<unknown>
}

/** What a time of load came to. */
export interface LoadReport {
  readonly attempts: ReadonlyArray<Attempt>
  /** The log in the end. */
  readonly log: ReadonlyArray<Store.Positioned>
  /** What is wrong with it, and with the answers. */
  readonly defects: ReadonlyArray<Defect>
  readonly readers: ReadonlyArray<Read>
  readonly rolledBack: number
  /** How many appends had each answer: `stored`, or the type of the refusal. */
  readonly answers: { readonly [type: string]: number }
}

/** What a reader has seen, and where that first differs from the log. */
export interface Read {
  readonly reader: string
  readonly events: number
  /** `null` where it is the log: every event, once, in its order. */
  readonly difference: string | null
}
