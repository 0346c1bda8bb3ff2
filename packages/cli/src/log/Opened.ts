import type { Found } from './Found.ts'
import type { Source } from './Source.ts'

/** A log that is open. */
export interface Opened {
  readonly source: Source
  /** What messages call it. */
  readonly name: string
  /** What is wrong with how it is kept, if it is kept in a store. */
  readonly found: Found
}
