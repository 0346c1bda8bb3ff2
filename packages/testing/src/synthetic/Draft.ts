import type { Agreement, Case, Log, Meeting } from '@norrsken/core'
import { Day, Instant, Stockholm } from '@norrsken/rules'

/** The type of an event with what it says. */
type SaidOf<E> = E extends { readonly type: infer T; readonly data: infer D }
  ? { readonly type: T; readonly data: D }
  : never

/** An event that will be written: its place in the log, and so its id, comes when its turn does. */
export interface Draft {
  readonly said: Said
  readonly effective: string
  readonly recorded: Instant.Instant
  readonly by: Log.By
  readonly corrects?: Draft
}

export type AgreementSaid = SaidOf<Agreement.Event>
export type CaseSaid = SaidOf<Case.Event>
export type MeetingSaid = SaidOf<Meeting.Event>

/** What an event says, or what it takes back: an event that has no id yet. */
export type Said = AgreementSaid | CaseSaid | MeetingSaid | Retraction

export interface Retraction {
  readonly type: 'Retraction'
  readonly of: Draft
  readonly reason: string
}

/** All that will be written to one stream. */
export interface Plan {
  readonly stream: string
  /** Nothing of it is recorded before. */
  readonly from: Instant.Instant
  readonly drafts: ReadonlyArray<Draft>
}

/** A plan of what has been drafted in any order. */
export const plan = (stream: string, from: Instant.Instant, drafts: ReadonlyArray<Draft>): Plan => ({
  stream,
  from,
  drafts: [...drafts].sort((one, other) => one.recorded - other.recorded)
})

/** The instant at a time of a day in Sweden. */
export const at = (day: Day.Day, hour: number, minute: number = 0): Instant.Instant => {
  const local = (day * Instant.msPerDay + (hour * 60 + minute) * Instant.msPerMinute) as Instant.Instant
  const offset = Stockholm.offsetMinutes((local - Instant.msPerMinute * 60) as Instant.Instant)
  return (local - offset * Instant.msPerMinute) as Instant.Instant
}

/** An instant some minutes later. */
export const later = (instant: Instant.Instant, minutes: number): Instant.Instant =>
  (instant + minutes * Instant.msPerMinute) as Instant.Instant

/** How an instant, and a day, is written in an event. */
export const iso = Stockholm.toLocalIso
export const dayIso = Day.toIso
