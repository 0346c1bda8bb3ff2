import type { Day, Instant } from '@norrsken/rules'
import type { Draft } from 'immer'
import type * as AgreementEvents from '../agreement/Event.ts'
import type * as CaseEvents from '../case/Event.ts'
import { evolve as evolveCase } from '../case/evolve.ts'
import * as CaseState from '../case/State.ts'
import type * as MeetingEvents from '../meeting/Event.ts'
import { evolve as evolveMeeting } from '../meeting/evolve.ts'
import * as MeetingState from '../meeting/State.ts'
import { type Entry, inOrder, rank } from './Entry.ts'
import { visible } from './visible.ts'

/** What a log says by the end of a day, as it was known at an instant. */
export interface World {
  /** The events of each agreement, later ones too: what has been agreed reaches ahead. In the order in which they apply. */
  readonly agreements: ReadonlyArray<AgreementHistory>
  readonly cases: ReadonlyArray<Named<CaseState.State>>
  readonly meetings: ReadonlyArray<Named<MeetingState.State>>
}

export interface AgreementHistory {
  readonly stream: string
  readonly entries: ReadonlyArray<Entry<AgreementEvents.Event>>
}

export interface Named<S> {
  readonly stream: string
  readonly state: S
}

/** Which events count. */
export interface Horizon {
  /** The last day whose events change the state of cases and meetings; `null`: no last day. */
  readonly validAt: Day.Day | null
  /** The knowledge that counts: what was recorded by then; `null`: all. */
  readonly knownAt: Instant.Instant | null
}

/**
 * Builds a world from the entries of a log as they come, without keeping those of cases and meetings.
 *
 * Most streams are written in the order in which their events apply. The others, those in which something was recorded
 * late, corrected or taken back, are *unsettled* when the log ends: their entries must be handed in once more.
 */
export interface Builder {
  readonly accept: (entry: Entry) => void
  /** The numbers of the streams whose entries are needed again, of cases and meetings only. */
  readonly unsettled: () => ReadonlySet<number>
  /** The world, given every entry of the unsettled streams in the order of the log. */
  readonly finish: (entriesOfUnsettled: ReadonlyArray<Entry>) => World
}

type Stream =
  | { readonly kind: 'agreement'; readonly name: string; readonly entries: Entry[] }
  | (Folded & { readonly kind: 'case'; state: CaseState.State })
  | (Folded & { readonly kind: 'meeting'; state: MeetingState.State })

/** A stream whose events are applied as they come. All that each of them needs is in one place: there are many streams. */
interface Folded {
  readonly name: string
  /** When its last event was so, and the rank of that event: what comes next must not come before it. */
  lastAt: number
  lastRank: number
}

/** A builder of the world that a horizon shows. `streamOf` finds the stream of an event's id. */
export const builder = ({ validAt, knownAt }: Horizon, streamOf: (id: string) => number): Builder => {
  const streams: (Stream | undefined)[] = []
  const unsettled = new Set<number>()
  const retractions: Entry[] = []
  let agreementsLinked = false

  const accept = (entry: Entry): void => {
    if (knownAt !== null && entry.recordedAt > knownAt) return
    const { event, stream } = entry
    let into = streams[stream]
    if (into === undefined) {
      into = begin(event.stream)
      streams[stream] = into
    }
    if (event.type === 'EventRetracted') {
      retractions.push(entry)
      unsettle(streamOf(event.data.event))
      return
    }
    if (event.corrects !== undefined) unsettle(stream)
    if (into.kind === 'agreement') {
      into.entries.push(entry)
      return
    }
    if (validAt !== null && entry.day > validAt) return
    const ranked = rank(event)
    if (entry.at < into.lastAt || (entry.at === into.lastAt && ranked < into.lastRank)) unsettled.add(stream)
    if (unsettled.has(stream)) return
    into.lastAt = entry.at
    into.lastRank = ranked
    apply(into, entry)
  }

  const unsettle = (stream: number): void => {
    if (streams[stream]?.kind === 'agreement') agreementsLinked = true
    else unsettled.add(stream)
  }

  const settle = (entries: ReadonlyArray<Entry>): void => {
    const byStream = new Map<number, Entry[]>()
    for (const entry of standing(entries)) {
      if (validAt !== null && entry.day > validAt) continue
      const others = byStream.get(entry.stream)
      if (others === undefined) byStream.set(entry.stream, [entry])
      else others.push(entry)
    }
    for (const stream of unsettled) {
      const into = streams[stream]
      if (into === undefined || into.kind === 'agreement') continue
      const fresh = begin(into.name)
      for (const entry of (byStream.get(stream) ?? []).sort(inOrder)) apply(fresh, entry)
      streams[stream] = fresh
    }
  }

  /** Retractions stand in any stream; they are kept here, so that whoever hands in entries need not find them. */
  const standing = (entries: ReadonlyArray<Entry>): ReadonlyArray<Entry> =>
    visible(knownAt)(
      [...entries.filter(({ event }) => event.type !== 'EventRetracted'), ...retractions].sort(
        (one, other) => one.ordinal - other.ordinal
      )
    )

  const finish = (entries: ReadonlyArray<Entry>): World => {
    settle(entries)
    const agreements: AgreementHistory[] = []
    const cases: Named<CaseState.State>[] = []
    const meetings: Named<MeetingState.State>[] = []
    const histories = agreementEntries()
    for (const stream of streams) {
      if (stream === undefined) continue
      if (stream.kind === 'case') cases.push({ stream: stream.name, state: stream.state })
      else if (stream.kind === 'meeting') meetings.push({ stream: stream.name, state: stream.state })
      else agreements.push({ stream: stream.name, entries: histories.get(stream.name) ?? [] })
    }
    return { agreements, cases, meetings }
  }

  const agreementEntries = (): ReadonlyMap<string, ReadonlyArray<Entry<AgreementEvents.Event>>> => {
    const all = streams.flatMap((stream) => (stream?.kind === 'agreement' ? stream.entries : []))
    const byName = new Map<string, Entry<AgreementEvents.Event>[]>()
    for (const entry of agreementsLinked ? standing(all) : all) {
      const entries = byName.get(entry.event.stream)
      if (entries === undefined) byName.set(entry.event.stream, [entry as Entry<AgreementEvents.Event>])
      else entries.push(entry as Entry<AgreementEvents.Event>)
    }
    for (const entries of byName.values()) entries.sort(inOrder)
    return byName
  }

  return { accept, unsettled: () => unsettled, finish }
}

const begin = (name: string): Stream => {
  if (name.startsWith('agreement/')) return { kind: 'agreement', name, entries: [] }
  const first = { name, lastAt: Number.NEGATIVE_INFINITY, lastRank: 0 }
  return name.startsWith('case/')
    ? { kind: 'case', state: CaseState.initial(), ...first }
    : { kind: 'meeting', state: MeetingState.initial(), ...first }
}

const apply = (into: Stream, entry: Entry): void => {
  if (into.kind === 'case') evolveCase(into.state as Draft<CaseState.State>, entry as Entry<CaseEvents.Event>)
  else if (into.kind === 'meeting') {
    evolveMeeting(into.state as Draft<MeetingState.State>, entry as Entry<MeetingEvents.Event>)
  }
}
