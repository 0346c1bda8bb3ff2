import { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import type { NaiveDay } from './membership.ts'

/** What a naive reader has before it when it judges the duties under one agreement at the end of a day. */
export interface NaiveLog {
  readonly validAt: string
  /** What happened under the agreement by then, in the order in which it applies. */
  readonly acts: ReadonlyArray<Happened>
  /** The cases and the meetings that belong to the agreement. */
  readonly cases: ReadonlyArray<NaiveStream>
  readonly meetings: ReadonlyArray<NaiveStream>
  /** Every event of the log by then, whatever it belongs to. */
  readonly everything: ReadonlyArray<Happened>
  /** The days from the first event to beyond valid-at, without a gap. */
  readonly days: ReadonlyArray<NaiveDay>
}

/** The events of one case or meeting, in the order in which they apply. */
export interface NaiveStream {
  readonly name: string
  readonly events: ReadonlyArray<Happened>
}

/** An event with its times as a naive reader uses them. */
export interface Happened<T extends keyof Events = keyof Events> {
  readonly event: Events[T]
  readonly day: string
  /** 00:00 of the day in Sweden, where no more is known. */
  readonly at: number
  readonly isKnownByItsDay: boolean
  /** The number of its stream in the log. */
  readonly stream: number
}

/** The events of a log, by their types. */
export type Events = { readonly [E in Log.Event as E['type']]: E }

/** What happened, read from the entries of a log. */
export const happened = ({ event, day, at, stream }: Log.Entry): Happened => ({
  event,
  day: Day.toIso(day),
  at,
  isKnownByItsDay: Log.isWholeDay(event),
  stream
})

/** The events of one type. */
export const those = <T extends keyof Events>(type: T, events: ReadonlyArray<Happened>): ReadonlyArray<Happened<T>> =>
  events.filter((one): one is Happened<T> => one.event.type === type)

/** The terms and the parties of a day on which the agreement is in force. */
export type DayInForce = NaiveDay & { readonly terms: NonNullable<NaiveDay['terms']> }

/** A day, if the agreement is in force on it. */
export const inForceOn = (day: string, { days }: NaiveLog): DayInForce | null => {
  const first = days[0]
  if (first === undefined) return null
  const found = days[(Date.parse(day) - Date.parse(first.day)) / 86_400_000]
  return found !== undefined && isInForce(found) ? found : null
}

/** Whether the agreement is in force on a day. */
export const isInForce = (day: NaiveDay): day is DayInForce => day.terms !== null

/** Days in force that follow each other without a gap. */
export type Run = readonly [DayInForce, ...DayInForce[]]

/** The runs of days in force. */
export const runsInForce = ({ days }: NaiveLog): ReadonlyArray<Run> => runsOf(days, () => 'in force')

/** The runs of days in force of which the same can be said; a day of which nothing can be said is in none. */
export const runsOf = (days: ReadonlyArray<NaiveDay>, say: (day: DayInForce) => string | null): ReadonlyArray<Run> => {
  const runs: [DayInForce, ...DayInForce[]][] = []
  let saidBefore: string | null = null
  for (const day of days) {
    const said: string | null = isInForce(day) ? say(day) : null
    if (isInForce(day) && said !== null) {
      if (said === saidBefore) runs.at(-1)?.push(day)
      else runs.push([day])
    }
    saidBefore = said
  }
  return runs
}

/** The last day of a run. */
export const lastOf = (run: Run): string => (run[run.length - 1] ?? run[0]).day
