import type { Entry } from '../log/Entry.ts'

/** The event that an event stands for: the one that it corrects, by however many corrections in between; else itself. */
export const originals = (entries: ReadonlyArray<Entry>): ((id: string) => string) => {
  const found = new Map<string, string>()
  for (const { event } of entries) {
    if (event.corrects !== undefined) found.set(event.id, found.get(event.corrects) ?? event.corrects)
  }
  return (id) => found.get(id) ?? id
}
