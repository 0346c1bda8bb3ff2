import type { Log } from '@norrsken/core'
import type { Reader } from '../Channel.ts'

/** The same as something that is made of a log for a reader, made once for each log. A log of a pair has one reader. */
export const remembered = <A>(
  make: (log: ReadonlyArray<Log.Event>, reader: Reader) => A
): ((log: ReadonlyArray<Log.Event>, reader: Reader) => A) => {
  const made = new WeakMap<ReadonlyArray<Log.Event>, { readonly reader: Reader; readonly value: A }>()
  return (log, reader) => {
    const before = made.get(log)
    if (before?.reader === reader) return before.value
    const value = make(log, reader)
    made.set(log, { reader, value })
    return value
  }
}
