import { Answers, Case, Log, Meeting, Sealed } from '@norrsken/core'
import type { History } from '@norrsken/reporting'
import type { Day } from '@norrsken/rules'

/** What a log tells, ready to be put into tables: its events as they stand, and what follows of them on a day. */
export interface Told {
  readonly history: History
  /** The end of this day is where derived tables are seen from. */
  readonly validAt: Day.Day
  /** Every event as it stands: of a stream in the order in which they apply, streams by name. */
  readonly events: ReadonlyArray<Standing>
  /** Every agreement as it stood at the end of the day. */
  readonly views: ReadonlyArray<Answers.View>
  /** The agreement that each case and each meeting belongs to, by streams. */
  readonly agreementOf: ReadonlyMap<string, string>
}

/** An event as it stands, by its last correction. */
export interface Standing<E extends Log.Event = Log.Event> {
  readonly event: E
  readonly day: Day.Day
  readonly at: Log.Entry['at']
  /** Its place in its stream, from 1, in the order in which events apply. */
  readonly place: number
}

export type EventType = Log.Event['type']

/** An event of a type, with its place in its stream. */
export type Of<T extends EventType> = Standing<Extract<Log.Event, { readonly type: T }>>

/** The events of some types, in the order of the tables. */
export const eventsOf =
  <T extends EventType>(...types: ReadonlyArray<T>) =>
  ({ events }: Told): ReadonlyArray<Of<T>> =>
    events.filter((one): one is Of<T> => (types as ReadonlyArray<EventType>).includes(one.event.type))

/** What a history tells, as seen at the end of a day. */
export const told = (history: History, validAt: Day.Day): Told => {
  const streams = [...history.agreements, ...history.cases, ...history.meetings]
  const events = streams.flatMap(({ entries }) =>
    (entries as ReadonlyArray<Log.Entry>).map(({ event, day, at }, index) => ({ event, day, at, place: index + 1 }))
  )
  const question = { validAt, knownAt: history.knownAt, agreement: null, reading: {} }
  const views = Answers.views(worldUntil(history, validAt), question)
  const agreementOf = new Map(
    Answers.views(worldUntil(history, null), question).flatMap(({ stream: agreement, cases, meetings }) =>
      [...cases, ...meetings].map(({ stream }) => [stream, agreement] as const)
    )
  )
  return { history, validAt, events, views, agreementOf }
}

/** The world by the end of a day (`null`: by all that is known). What belongs to an agreement is known of later days too. */
const worldUntil = ({ agreements, cases, meetings }: History, day: Day.Day | null): Log.World => {
  const until =
    <A>(fold: (entries: ReadonlyArray<Log.Entry>) => A) =>
    ({ stream, entries }: History['meetings'][number]): ReadonlyArray<Log.Named<A>> => {
      const those = entries.filter((entry) => day === null || entry.day <= day)
      return those.length === 0 ? [] : [{ stream, state: fold(those) }]
    }
  return {
    agreements,
    cases: [...cases].flatMap(until((entries) => Log.replay(Case)(entries as ReadonlyArray<Log.Entry<Case.Event>>))),
    meetings: meetings.flatMap(
      until((entries) => Log.replay(Meeting)(entries as ReadonlyArray<Log.Entry<Meeting.Event>>))
    )
  }
}

/** An event that names the pseudonym of a person, and a number for the person. */
export interface Identified {
  readonly standing: Of<'CaseReferred' | 'SubjectAttached'>
  /** From 1, in the order in which persons are first named. */
  readonly person: number
}

/** Who each case is about, by number: the pseudonyms themselves are compared, and not read. */
export const identified = (from: Told): ReadonlyArray<Identified> => {
  const named = eventsOf(
    'CaseReferred',
    'SubjectAttached'
  )(from).flatMap((standing) =>
    standing.event.data.subject === null ? [] : [{ standing, subject: standing.event.data.subject }]
  )
  const places = Sealed.alike(named.map(({ subject }) => subject))
  const numbers = new Map<number, number>()
  return named.map(({ standing }, index) => {
    const place = places[index] ?? index
    const person = numbers.get(place) ?? numbers.size + 1
    numbers.set(place, person)
    return { standing, person }
  })
}
