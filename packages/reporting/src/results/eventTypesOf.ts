import type { Definition } from '../catalogue/Definition.ts'
import { eventTypesOfLife } from './lifeFigures.ts'
import type { Meaning } from './Meaning.ts'

/**
 * The types of the events that a definition speaks of, or that a figure of the agreement's life is made of, in the order of their
 * names: what its figures can rest on, whatever there is.
 */
export const eventTypesOf = (definition: Definition | Meaning): ReadonlyArray<string> => {
  if (!('count' in definition)) return eventTypesOfLife(definition)
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (speaksOf.has(key) && typeof part === 'string' && /^[A-Z]/.test(part)) found.add(part)
      look(part)
    }
  }
  look(definition)
  const isByHome = definition.by?.some(({ by }) => by === 'home-municipality') === true
  if (isByHome || definition.measure.type === 'rate') for (const type of ofHomes) found.add(type)
  return [...found].sort()
}

/** The events that say where somebody lives. */
const ofHomes = ['CaseReferred', 'HomeMunicipalityChanged']

/** The keys under which a definition names an event. */
const speaksOf: ReadonlySet<string> = new Set(['each', 'first', 'event', 'has', 'of'])
