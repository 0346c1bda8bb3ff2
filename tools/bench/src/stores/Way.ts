import type { Asked, Plain } from '../data/appends.ts'

/** A way to store events, and to look at what has been stored. */
export interface Way {
  readonly append: (asked: Asked) => Promise<unknown>
  readonly count: () => Promise<number>
  /** The events of a stream, as they are written. */
  readonly read: (stream: string) => Promise<ReadonlyArray<Plain>>
  readonly close: () => Promise<void>
}
