import type { Day, Instant } from '@norrsken/rules'
import type { Draft } from 'immer'
import type * as AgreementEvents from '../agreement/Event.ts'
import type * as CaseEvents from '../case/Event.ts'
import { evolve as evolveCase } from '../case/evolve.ts'
import * as CaseState from '../case/State.ts'
import type * as MeetingEvents from '../meeting/Event.ts'
import { evolve as evolveMeeting } from '../meeting/evolve.ts'
import * as MeetingState from '../meeting/State.ts'
import { type Entry, inOrder } from './Entry.ts'
import { order, point } from './Order.ts'
import type { Skimmed } from './skim.ts'
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
 * late, corrected or taken back, are *unsettled* when the log ends: their entries must be handed in once more. Each is
 * settled, and its entries are let go, as soon as the last of them has come.
 */
export interface Builder {
  readonly accept: (entry: Entry) => void
  /** The numbers of the streams whose entries are needed again, of cases and meetings only. */
  readonly unsettled: () => ReadonlySet<number>
  /** Takes an entry once more. Those of a stream come in the order of the log; of streams that are settled none is needed. */
  readonly again: (entry: Entry) => void
  /** The world. Throws where entries of an unsettled stream have not been handed in again. */
  readonly finish: () => World
}

type Stream =
  | { readonly kind: 'agreement'; readonly name: string; readonly entries: Entry[] }
  | (Folded & { readonly kind: 'case'; state: CaseState.State })
  | (Folded & { readonly kind: 'meeting'; state: MeetingState.State })

interface Folded {
  readonly name: string
  /** Where the first event that was folded stands, and its day. */
  first: number
  firstDay: number
  /** How many entries have come. */
  count: number
}

/** A builder of the world that a horizon shows. `streamOf` finds the stream of an event's id. */
export const builder = (horizon: Horizon, streamOf: (id: string) => number): Builder => passing(horizon, streamOf)

/** A builder that may be told of some events of cases only that they are there: then it says of those cases how they stand, and no more. */
export interface Passing extends Builder {
  /**
   * Takes an event of a case instead of `accept`, of which no more is known than where it stands; or does not, where it may change how
   * the case stands. It must be of a type of `passable`.
   *
   * @param stream - its number; -1 where the event is the first of its stream
   */
  readonly pass: (skimmed: Skimmed, stream: number) => boolean
}

/** As `builder`. */
export const passing = ({ validAt, knownAt }: Horizon, streamOf: (id: string) => number): Passing => {
  const streams: (Stream | undefined)[] = []
  const unsettled = new Set<number>()
  const waiting = new Map<number, Entry[]>()
  /** Retractions stand in any stream; they are kept by the stream in which they take something back. */
  const retractions = new Map<number, Entry[]>()
  const { follows } = order()

  const isKnown = ({ recordedAt }: Pick<Entry, 'recordedAt'>): boolean => knownAt === null || recordedAt <= knownAt

  const accept = (entry: Entry): void => {
    if (!isKnown(entry)) return
    const { event, stream } = entry
    let into = streams[stream]
    if (into === undefined) {
      into = begin(event.stream)
      streams[stream] = into
    }
    if (event.type === 'EventRetracted') {
      const target = streamOf(event.data.event)
      retractions.set(target, [...(retractions.get(target) ?? []), entry])
      unsettle(target)
      return
    }
    if (event.corrects !== undefined) unsettle(stream)
    if (into.kind === 'agreement') {
      into.entries.push(entry)
      return
    }
    into.count += 1
    if (validAt !== null && entry.day > validAt) return
    if (!follows(entry, into.kind) || beginsEarlier(into, entry)) unsettled.add(stream)
    if (!unsettled.has(stream)) apply(into, entry)
  }

  const pass = (skimmed: Skimmed, stream: number): boolean => {
    if (!isKnown(skimmed)) return true
    const into = streams[stream]
    if (into?.kind !== 'case') return false
    const { began, referral } = into.state
    const changesNothing = referral !== null && began !== null && skimmed.day > began
    if (!changesNothing && !unsettled.has(stream)) return false
    into.count += 1
    return true
  }

  const unsettle = (stream: number): void => {
    if (streams[stream]?.kind !== 'agreement') unsettled.add(stream)
  }

  const again = (entry: Entry): void => {
    const into = streams[entry.stream]
    if (into === undefined || into.kind === 'agreement' || !unsettled.has(entry.stream)) return
    if (entry.event.type === 'EventRetracted' || !isKnown(entry)) return
    const entries = waiting.get(entry.stream) ?? []
    entries.push(entry)
    if (entries.length < into.count) waiting.set(entry.stream, entries)
    else settle(entry.stream, into.name, entries)
  }

  const settle = (stream: number, name: string, entries: ReadonlyArray<Entry>): void => {
    const fresh = begin(name)
    for (const entry of standing(stream, entries).filter(({ day }) => validAt === null || day <= validAt))
      apply(fresh, entry)
    streams[stream] = fresh
    unsettled.delete(stream)
    waiting.delete(stream)
  }

  /** The entries of a stream that stand, in the order in which they apply. */
  const standing = (stream: number, entries: ReadonlyArray<Entry>): ReadonlyArray<Entry> => {
    const inLogOrder = [...entries, ...(retractions.get(stream) ?? [])].sort(
      (one, other) => one.ordinal - other.ordinal
    )
    return [...visible(knownAt)(inLogOrder)].sort(inOrder)
  }

  const finish = (): World => {
    for (const stream of unsettled) {
      const into = streams[stream]
      if (into !== undefined && into.kind !== 'agreement' && into.count > 0) {
        throw new Error('entries of an unsettled stream were not handed in again')
      }
    }
    const agreements: AgreementHistory[] = []
    const cases: Named<CaseState.State>[] = []
    const meetings: Named<MeetingState.State>[] = []
    streams.forEach((stream, number) => {
      if (stream === undefined) return
      const { kind, name } = stream
      if (kind === 'case') cases.push({ stream: name, state: stream.state })
      else if (kind === 'meeting') meetings.push({ stream: name, state: stream.state })
      else agreements.push({ stream: name, entries: standing(number, stream.entries) as AgreementHistory['entries'] })
    })
    return { agreements, cases, meetings }
  }

  return { accept, pass, unsettled: () => unsettled, again, finish }
}

/**
 * Whether an entry is so before the first that was folded, and tells another day of its stream's beginning, or another
 * agreement to which the stream belongs. An entry that is not is noted, where it is the first.
 */
const beginsEarlier = (
  into: Folded & { readonly state: { readonly agreement: string | null } },
  entry: Entry
): boolean => {
  if (into.first === Number.POSITIVE_INFINITY) {
    into.first = point(entry)
    into.firstDay = entry.day
    return false
  }
  if (point(entry) >= into.first) return false
  const { data } = entry.event
  return entry.day < into.firstDay || into.state.agreement !== null || 'agreement' in data
}

const begin = (name: string): Stream => {
  if (name.startsWith('agreement/')) return { kind: 'agreement', name, entries: [] }
  const first = { name, first: Number.POSITIVE_INFINITY, firstDay: 0, count: 0 }
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
