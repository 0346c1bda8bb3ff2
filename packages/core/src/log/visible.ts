import type { Instant } from '@norrsken/rules'
import type { Entry } from './Entry.ts'
import type { Event } from './Event.ts'

/**
 * The events that stood, by what the log knew at an instant: those recorded by then, each in its last correction and in
 * the place of the original, without those that had been taken back.
 *
 * A correction may name the original or a later link of its chain; the last in the order of the log counts. A
 * retraction takes back an event and the corrections that name it.
 *
 * @param knownAt - `null`: all that the log holds
 */
export const visible =
  (knownAt: Instant.Instant | null) =>
  <E extends Event>(entries: ReadonlyArray<Entry<E>>): ReadonlyArray<Entry<E>> => {
    const known = knownAt === null ? entries : entries.filter((entry) => entry.recordedAt <= knownAt)
    const linked = known.some(({ event }) => event.type === 'EventRetracted' || event.corrects !== undefined)
    return linked ? resolve(known) : known
  }

const resolve = <E extends Event>(known: ReadonlyArray<Entry<E>>): ReadonlyArray<Entry<E>> => {
  const retracted = new Set(known.flatMap(({ event }) => (event.type === 'EventRetracted' ? [event.data.event] : [])))
  /** For each event, where its original stands, and whether it or one that it corrects was taken back. */
  const links = new Map<string, { readonly original: number; readonly takenBack: boolean }>()
  const standing = new Map<number, Entry<E>>()
  for (const entry of known) {
    const { event, ordinal } = entry
    const target = event.corrects === undefined ? undefined : links.get(event.corrects)
    const original = target?.original ?? ordinal
    const takenBack = retracted.has(event.id) || target?.takenBack === true
    links.set(event.id, { original, takenBack })
    if (event.type === 'EventRetracted' || takenBack) continue
    standing.set(original, ordinal === original ? entry : { ...entry, ordinal: original })
  }
  return [...standing.values()].sort((one, other) => one.ordinal - other.ordinal)
}
