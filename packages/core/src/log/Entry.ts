import { Day, Instant, Stockholm } from '@norrsken/rules'
import { O } from '../fp.ts'
import type { Event } from './Event.ts'

/** An event with its times read and its place in the log: what states are folded from. */
export interface Entry<E extends Event = Event> {
  readonly event: E
  /** When it was so: for an event known by its day, 00:00 of that day in Europe/Stockholm. */
  readonly at: Instant.Instant
  /** The local day of `at`. */
  readonly day: Day.Day
  readonly recordedAt: Instant.Instant
  /** Its number in the log, from 0. A correction that has taken the place of another event has that one's number. */
  readonly ordinal: number
  /** The number of its stream in the log, from 0. */
  readonly stream: number
}

/** A decoded event as an entry. */
export const entry = <E extends Event>(event: E, ordinal: number, stream: number): Entry<E> => {
  const recordedAt = instantOf(event.recorded)
  if (isDayText(event.effective)) {
    const day = dayOf(event.effective)
    return { event, at: Stockholm.startOfDay(day), day, recordedAt, ordinal, stream }
  }
  const at = instantOf(event.effective)
  return { event, at, day: Stockholm.localDay(at), recordedAt, ordinal, stream }
}

/** Whether an event is known by its day only. */
export const isWholeDay = (event: Event): boolean => isDayText(event.effective)

/** Whether a decoded text that is a day or an instant is a day. */
export const isDayText = (text: string): boolean => text.length === DAY_LENGTH

const DAY_LENGTH = '2023-03-01'.length

/** The day that a decoded text is. The codec has seen to it that there is one. */
export const dayOf = (text: string): Day.Day => decoded(Day.fromIso(text))

/** The instant that a decoded text is. The codec has seen to it that there is one. */
export const instantOf = (text: string): Instant.Instant => decoded(Instant.fromIso(text))

const decoded = <A>(value: O.Option<A>): A => {
  if (O.isNone(value)) throw new Error('a time that no codec has let through')
  return value.value
}

/** What of an entry its place among others comes from. */
export type Placed = Pick<Entry, 'at' | 'ordinal'> & { readonly event: { readonly type: string } }

/**
 * The order in which events apply: by when they were so; at a tie what begins a stream first, then endings before
 * beginnings, and last what takes back of a consent, which wins at its own instant; then as in the log.
 */
export const inOrder = (one: Placed, other: Placed): number =>
  one.at - other.at || rank(one.event) - rank(other.event) || one.ordinal - other.ordinal

/** Where an event stands at a tie. */
export const rank = ({ type }: { readonly type: string }): number => {
  switch (type) {
    case 'CaseReferred':
    case 'EditionAdopted':
    case 'MeetingHeld':
      return 0
    case 'RepresentativeLeft':
    case 'CaseClosed':
    case 'AttendeeLeft':
      return 1
    case 'ConsentNarrowed':
      return 3
    case 'ConsentWithdrawn':
      return 4
    default:
      return 2
  }
}

/** The local day of a decoded `effective`. */
export const dayOfEffective = (effective: string): Day.Day =>
  isDayText(effective) ? dayOf(effective) : Stockholm.localDay(instantOf(effective))
