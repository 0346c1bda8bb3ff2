import type { Instant } from '@norrsken/rules'
import { type Entry, rank } from './Entry.ts'
import type { Event } from './Event.ts'

/** The event with which something began, by what places it among others: whichever of them is read first. */
export interface Beginning {
  /** Its id. */
  readonly event: string
  readonly type: Event['type']
  readonly at: Instant.Instant
  readonly ordinal: number
}

/** How something begins that begins with an event. */
export const beginningWith = ({ event: { id, type }, at, ordinal }: Entry): Beginning => ({
  event: id,
  type,
  at,
  ordinal
})

/** Whether something begins with an event rather than with what is known so far. What takes something back begins nothing. */
export const isBeginning = ({ event, at, ordinal }: Entry, known: Beginning | null): boolean =>
  event.type !== 'EventRetracted' &&
  (known === null || at < known.at || (at === known.at && (rank(event) - rank(known) || ordinal - known.ordinal) < 0))
