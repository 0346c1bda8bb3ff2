import type { EventType } from '../../arbitrary/event.ts'
import type { Written } from '../Written.ts'

/** A log that is to be changed, and what it may be changed by. */
export interface Ground {
  readonly log: ReadonlyArray<Written>
  /** Whether the reader may know anything of an event. */
  readonly isKnown: (event: Written) => boolean
  /** Events of cases that the log does not have. */
  readonly more: ReadonlyArray<Written>
}

/** A log that is perhaps a valid one, and perhaps the same to the reader. Nothing is worked out until it is called. */
export type Candidate = () => ReadonlyArray<Written>

/**
 * A kind of change to a log. Not every candidate is one that the reader may not know of: that is for whoever makes pairs to
 * find out.
 */
export interface Change {
  readonly name: string
  /** The types of event that a log must have for there to be something to change; absent: any. */
  readonly of?: ReadonlyArray<EventType>
  readonly candidates: (ground: Ground) => ReadonlyArray<Candidate>
}

/** Candidates that each change one event. Where `change` gives `null` there is none. */
export const ofEach = (
  { log }: Ground,
  change: (event: Written, place: number) => Written | null
): ReadonlyArray<Candidate> =>
  log.flatMap((event, place) => {
    const changed = change(event, place)
    return changed === null ? [] : [() => log.with(place, changed)]
  })

/** An event that says something else, as far as it is changed. */
export const saying = (event: Written, data: { readonly [key: string]: unknown }): Written => ({
  ...event,
  data: { ...event.data, ...data }
})
