import type { Day, Instant } from '@norrsken/rules'

/** Something that happened, with what a definition may ask of it: an event as it stands, or what is derived of several. */
export interface Moment {
  readonly event: { readonly id: string; readonly type: string; readonly stream: string; readonly data: object }
  readonly day: Day.Day
  readonly at: Instant.Instant
  /** Other accounts of the same thing, which nothing has corrected. */
  readonly others?: ReadonlyArray<Moment>
  /** The events of which it is derived. */
  readonly from?: ReadonlyArray<Cited>
  /** The stream of what it is about, where that is not its own. */
  readonly about?: string
  /** What came of it is still open. */
  readonly pending?: boolean
}

/** An event that a figure rests on. */
export interface Cited {
  readonly id: string
  readonly type: string
}

/** A moment and the other accounts of it. */
export const accountsOf = (moment: Moment): ReadonlyArray<Moment> =>
  moment.others === undefined ? [moment] : [moment, ...moment.others]

/** Several tellings of one thing as one: the one that counts, with the others beside it. */
export const together = (one: Moment, others: ReadonlyArray<Moment>): Moment =>
  others.length === 0 ? one : { ...one, others }

/** The events that a moment is known by. */
export const citedOf = (moment: Moment): ReadonlyArray<Cited> =>
  accountsOf(moment).flatMap(({ event: { id, type }, from }) => from ?? [{ id, type }])
