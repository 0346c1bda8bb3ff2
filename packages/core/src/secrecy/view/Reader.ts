import type { Instant } from '@norrsken/rules'

/** Who reads a log, and when. */
export interface Reader {
  readonly unit: string
  /**
   * The instant of the reading, never one that is asked about: a consent that has been withdrawn shows nothing any more, of
   * whichever day or knowledge (R10).
   */
  readonly at: Instant.Instant
}
