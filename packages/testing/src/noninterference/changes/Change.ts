import type { EventType } from '../../arbitrary/event.ts'
import type { Written } from '../Written.ts'

/** A log that is to be changed, and what it may be changed by. */
export interface Ground {
  readonly log: ReadonlyArray<Written>
  /** Whether the reader may know anything of an event. */
  readonly isKnown: (event: Written) => boolean
  /** Events of cases that the log does not have. */
  readonly more: ReadonlyArray<Written>
  /** Events of meetings that the log does not have. */
  readonly moreAtMeetings: ReadonlyArray<Written>
  /** Others, of the types that the log must have. */
  readonly others: ReadonlyArray<Written>
}

/** A log that is perhaps a valid one, and perhaps the same to the reader. Nothing is worked out until it is called. */
export type Candidate = () => ReadonlyArray<Written>

/** One way to change a log. */
export interface Way {
  /** The types of event that a log must have for there to be something to change; absent: any. */
  readonly of?: ReadonlyArray<EventType>
  readonly candidates: (ground: Ground) => ReadonlyArray<Candidate>
}

/**
 * A kind of change to a log: one way, or several that are taken in turn. Not every candidate is one that the reader may not
 * know of: that is for whoever makes pairs to find out.
 */
export type Change = (Way | { readonly inTurn: ReadonlyArray<Way> }) & {
  readonly name: string
  /** Who reads; absent: anybody. */
  readonly readBy?: 'one-that-has-left'
}

/** The ways in which a change is made. */
export const waysOf = (change: Change): ReadonlyArray<Way> => ('inTurn' in change ? change.inTurn : [change])

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

/** Whether the reader may know nothing of an event. What is done under an agreement everybody may know. */
export const isHidden =
  ({ isKnown }: Ground, kind: 'case' | 'meeting' | '' = '') =>
  (event: Written): boolean =>
    event.stream.startsWith(kind) && !event.stream.startsWith('agreement/') && !isKnown(event)

/** Candidates that each have some events more, at another place of the log, recorded when the event before was. */
export const put = ({ log }: Ground, more: ReadonlyArray<Written>): ReadonlyArray<Candidate> =>
  log.map((before, place) => () => [
    ...log.slice(0, place + 1),
    ...more.map((event) => ({ ...event, recorded: before.recorded })),
    ...log.slice(place + 1)
  ])

/** Candidates that each have two of some events in each other's places. */
export const swaps = ({ log }: Ground, some: (event: Written) => boolean): ReadonlyArray<Candidate> => {
  const places = log.flatMap((event, place) => (some(event) ? [place] : []))
  return places.flatMap((one) => places.filter((other) => one < other).map((other) => () => swapped(log, one, other)))
}

/** Two events change places, but for when they were recorded: that never runs backward. */
const swapped = (log: ReadonlyArray<Written>, one: number, other: number): ReadonlyArray<Written> => {
  const [first, second] = [log[one], log[other]]
  if (first === undefined || second === undefined) return log
  return log.with(one, { ...second, recorded: first.recorded }).with(other, { ...first, recorded: second.recorded })
}
