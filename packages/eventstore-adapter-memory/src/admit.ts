import { Log, Store } from '@norrsken/core'
import { copyOf, faultsOf, notJson } from './copy.ts'
import { E } from './fp.ts'

/** What a store sets of an event. */
export interface Place {
  readonly stream: string
  readonly version: number
  readonly recorded: string
}

/**
 * The event that a caller's becomes at a place, or every fault that it has. It shares nothing with what the caller
 * handed in, and it and all its parts are frozen.
 *
 * A caller without types may hand in anything, so everything is checked, by the codecs of the log. As most events are
 * well formed, a quick look comes first that lets through only what the codecs would: whoever fails it is decoded in full.
 */
export const admit = (given: Store.NewEvent, place: Place): E.Either<ReadonlyArray<Log.Fault>, Log.Event> => {
  const copy = copyOf(given)
  if (copy === notJson) return E.left(faultsOf(given))
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) return faultless(copy)
  const event = placed(copy as Given, place)
  return isWellFormed(event) && keysOf(event) === Object.keys(copy).length + setByStore
    ? E.right(Object.freeze(event) as Log.Event)
    : inFull(copy, place)
}

/** An event that nobody has looked at yet. */
type Given = { readonly [K in keyof Log.Event]?: unknown }
type Placed = { -readonly [K in keyof Log.Event]?: unknown } & Place
