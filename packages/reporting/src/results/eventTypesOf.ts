import type { Definition } from '../catalogue/Definition.ts'

/** The types of the events that a definition speaks of, in the order of their names: what its figures can rest on, whatever there is. */
export const eventTypesOf = (definition: Definition): ReadonlyArray<string> => {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (speaksOf.has(key) && typeof part === 'string' && /^[A-Z]/.test(part)) found.add(part)
      look(part)
    }
  }
  look(definition)
  return [...found].sort()
}

/** The keys under which a definition names an event. */
const speaksOf: ReadonlySet<string> = new Set(['each', 'first', 'event', 'has', 'of'])
