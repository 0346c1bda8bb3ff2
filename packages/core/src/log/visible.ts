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
  const byId = new Map(known.map((entry) => [entry.event.id, entry]))
  const retracted = new Set(known.flatMap(({ event }) => (event.type === 'EventRetracted' ? [event.data.event] : [])))
  const chain = (event: Event): ReadonlyArray<Event> => {
    const target = event.corrects === undefined ? undefined : byId.get(event.corrects)
    return target === undefined ? [event] : [event, ...chain(target.event)]
  }
  const standing = new Map<number, Entry<E>>()
  for (const entry of known) {
    const links = chain(entry.event)
    const original = byId.get(links[links.length - 1]?.id ?? entry.event.id) ?? entry
    if (entry.event.type === 'EventRetracted' || links.some((link) => retracted.has(link.id))) continue
    standing.set(original.ordinal, entry.ordinal === original.ordinal ? entry : { ...entry, ordinal: original.ordinal })
  }
  return [...standing.values()].sort((one, other) => one.ordinal - other.ordinal)
}
