import type { Event } from '../../log/Event.ts'

/** Numbers the events of each stream anew, from 1: a gap would tell that something is hidden. */
export const renumber = (): (<E extends Event>(event: E) => E) => {
  const versions = new Map<string, number>()
  return (event) => {
    const version = (versions.get(event.stream) ?? 0) + 1
    versions.set(event.stream, version)
    return version === event.version ? event : { ...event, version }
  }
}
