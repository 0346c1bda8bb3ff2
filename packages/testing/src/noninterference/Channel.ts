import type { Log } from '@norrsken/core'

/** Who reads a log, and when. */
export interface Reader {
  /** `<party>/<branch>`, `outside/<actor>` or `body/<name>`. */
  readonly unit: string
  /** The instant of reading: what a consent covers, it covers then. */
  readonly at: string
}

/** A way in which a unit is told something that is made of a log: an answer, a page, an error, an exit code. */
export interface Channel {
  readonly name: string
  /**
   * All that the unit is told, as text. What it throws is told too: message, cause and own properties.
   *
   * It must say the same whenever it is asked the same: take clock and ids from the reader, or leave them out.
   */
  readonly observe: (log: ReadonlyArray<Log.Event>, reader: Reader) => string | Promise<string>
}
