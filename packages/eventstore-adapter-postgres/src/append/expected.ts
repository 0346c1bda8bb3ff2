import { Log, Store } from '@norrsken/core'
import { stored } from '../schema/names.ts'

/** The name of a batch as it is stored; `null` where it is no name. */
export const nameOf = (batch: string): string | null => (Store.batchFaults(batch).length === 0 ? stored(batch) : null)

/** A stream that cannot be has no events, like one that nobody has written to. */
export const streamOf = (stream: unknown): string =>
  typeof stream === 'string' && Log.kindOf(stream) !== null ? stream : ''

/** An expected version as a number: -1 for "any", -2 for "exists", -3 where nothing can be as it says. */
export const versionOf = (expected: Store.Expected): number => {
  if (expected === 'any') return -1
  if (expected === 'exists') return -2
  if (expected === 'none') return 0
  return Number.isSafeInteger(expected) && expected >= 0 ? expected : -3
}
