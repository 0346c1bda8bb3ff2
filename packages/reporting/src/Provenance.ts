import type { Log } from '@norrsken/core'
import type { Day } from '@norrsken/rules'

/**
 * Where a fact comes from: a source states it; a source states it but not its day, which is made up; all of it is made
 * up; or the log does not say.
 */
export type Origin = 'sourced' | 'day-made-up' | 'made-up' | 'unstated'

/** A day, and where it comes from. */
export interface Dated {
  readonly day: Day.Day
  readonly origin: Origin
}

/** Where the events of an agreement come from, by their ids. */
export interface Provenance {
  readonly originOf: (id: string) => Origin
  /** The document that states it; `null` where none is named. */
  readonly sourceOf: (id: string) => string | null
}

/** Where the events of these entries come from. */
export const provenance = (entries: Log.AgreementHistory['entries']): Provenance => {
  const events = new Map(entries.map(({ event }) => [event.id, event]))
  return {
    sourceOf: (id) => events.get(id)?.source ?? null,
    originOf: (id) => {
      const event = events.get(id)
      if (event?.synthetic !== true) return event?.source === undefined ? 'unstated' : 'sourced'
      return event.source === undefined ? 'made-up' : 'day-made-up'
    }
  }
}

/** Where something that several facts decide comes from: the least certain of them. */
export const weakest = (origins: ReadonlyArray<Origin>): Origin =>
  (['made-up', 'day-made-up', 'unstated'] as const).find((origin) => origins.includes(origin)) ?? 'sourced'

/** Whether something is marked as made up. */
export const isMadeUp = (origin: Origin): boolean => origin === 'made-up' || origin === 'day-made-up'
