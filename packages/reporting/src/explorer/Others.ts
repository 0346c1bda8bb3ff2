import type { Day } from '@norrsken/rules'
import type { Span } from './sweep.ts'

/** For each thing that is told otherwise, the days, and what was told; `null` where nothing was. */
export type Others = ReadonlyMap<string, ReadonlyArray<Span | Unsaid>>

export interface Unsaid {
  readonly from: Day.Day
  readonly to: Day.Day
  readonly run: null
}
