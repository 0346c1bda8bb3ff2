import type { Log } from '@norrsken/core'
import type { Reader } from './Channel.ts'

/** Two logs that differ only in what a reader may not know. */
export interface Pair {
  /** The kind of change that the other log is got by. */
  readonly change: string
  readonly log: ReadonlyArray<Log.Event>
  readonly other: ReadonlyArray<Log.Event>
  readonly reader: Reader
}
