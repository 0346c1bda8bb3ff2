import { Log } from '@norrsken/core'
import type { Day, Instant } from '@norrsken/rules'

/** The streams of a log, each of which can be asked how it stood on any day by any knowledge. */
export interface Histories {
  /** In the order of their first days, and of one day by name: how a log was put together makes no difference. */
  readonly streams: ReadonlyArray<History>
  /** The agreements by what was known at a moment; `null`: by all. */
  readonly agreements: (knownAt: Instant.Instant | null) => Log.World['agreements']
  /** How some streams stood at the end of a day. */
  readonly world: (streams: Iterable<History>, on: Day.Day, knownAt: Instant.Instant | null) => Log.World
}

/** A case or a meeting: the days on which something of it happened, in order. */
export interface History {
  readonly stream: string
  readonly days: ReadonlyArray<Day.Day>
  readonly standing: (on: Day.Day, knownAt: Instant.Instant | null) => Log.World
}

/** The streams of the events of a log. What takes an event back counts with the stream of that event. */
export const historiesOf = (events: ReadonlyArray<Log.Event>): Histories => {
  const streamOf = new Map(events.map(({ id, stream }) => [id, stream]))
  const home = (event: Log.Event): string =>
    event.type === 'EventRetracted' ? (streamOf.get(event.data.event) ?? event.stream) : event.stream
  const byStream = new Map<string, Log.Event[]>()
  for (const event of events) {
    const of = home(event)
    const already = byStream.get(of)
    if (already === undefined) byStream.set(of, [event])
    else already.push(event)
  }
  const ofAgreements = events.filter((event) => home(event).startsWith('agreement/'))
  const agreementsAt = new Map<Instant.Instant | null, Log.World['agreements']>()
  const agreements: Histories['agreements'] = (knownAt) => {
    const kept = agreementsAt.get(knownAt)
    if (kept !== undefined) return kept
    const made = [...Log.worldOf({ validAt: null, knownAt })(ofAgreements).agreements].sort(byName)
    agreementsAt.set(knownAt, made)
    return made
  }
  const streams = [...byStream]
    .flatMap(([stream, events]) => (stream.startsWith('agreement/') ? [] : [historyOf(stream, events)]))
    .sort((one, other) => (one.days[0] ?? 0) - (other.days[0] ?? 0) || byName(one, other))
  return {
    streams,
    agreements,
    world: (some, on, knownAt) => {
      const stood = Array.from(some, ({ standing }) => standing(on, knownAt))
      return {
        agreements: agreements(knownAt),
        cases: stood.flatMap(({ cases }) => cases),
        meetings: stood.flatMap(({ meetings }) => meetings)
      }
    }
  }
}

const byName = (one: { readonly stream: string }, other: { readonly stream: string }): number =>
  one.stream < other.stream ? -1 : one.stream > other.stream ? 1 : 0

const historyOf = (stream: string, events: ReadonlyArray<Log.Event>): History => {
  const entries = events.map((event) => Log.entry(event, 0, 0))
  const days = [...new Set(entries.map(({ day }) => day))].sort((one, other) => one - other)
  const recorded = entries.map(({ recordedAt }) => recordedAt)
  const kept = new Map<string, Log.World>()
  const standing: History['standing'] = (on, knownAt) => {
    const past = days.findLast((day) => day <= on)
    const known = knownAt === null ? recorded.length : recorded.filter((at) => at <= knownAt).length
    const key = `${past ?? ''} ${known}`
    const already = kept.get(key)
    if (already !== undefined) return already
    const { cases, meetings } = Log.worldOf({ validAt: on, knownAt })(events)
    const isOurs = (one: { readonly stream: string }): boolean => one.stream === stream
    const made = { agreements: [], cases: cases.filter(isOurs), meetings: meetings.filter(isOurs) }
    kept.set(key, made)
    return made
  }
  return { stream, days, standing }
}
