import type { NotIndexed } from '../log/index/LogIndex.ts'

/** What the program says of the index of a log, in one language. */
export interface IndexTexts {
  /** Why the program does not read a log by an index. */
  readonly notIndexed: (index: string, log: string, why: NotIndexed) => string
}
