import type { Readers } from '../../Capabilities.ts'
import { optionOf, type Run } from '../../Invocation.ts'
import * as values from '../../values.ts'
import type { Source } from '../Source.ts'

/** How many readers `--workers` asks for; `null` where it is not given. */
export const askedWorkers = (run: Run) =>
  values.ifGiven(optionOf('workers')(run), (value) => values.whole('--workers', value, 1, MOST_ASKED))

/** How many readers a log is read by if nobody says: a short one is read before another thread has begun. */
export const usualReaders = (source: Source, { most }: Readers): number =>
  source.size() < WORTHWHILE ? 1 : Math.min(most, MOST)

/** In bytes: about a second of reading. */
const WORTHWHILE = 64 * 1024 * 1024

/** Each reader looks at every line, if only to leave it to another. */
const MOST = 8

/** How many may be asked for. */
const MOST_ASKED = 64
