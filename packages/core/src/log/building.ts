import type { Day } from '@norrsken/rules'
import type { Draft } from 'immer'
import type * as AgreementEvents from '../agreement/Event.ts'
import type * as CaseEvents from '../case/Event.ts'
import type * as MeetingEvents from '../meeting/Event.ts'
import { type Entry, inOrder } from './Entry.ts'
import type { Horizon } from './Horizon.ts'
import { order, point } from './Order.ts'
import type { Aggregate } from './replay.ts'
import type { Skimmed } from './skim.ts'
import { visible } from './visible.ts'

/** Takes the entries of a log as they come, and folds those of cases and meetings without keeping them. */
export interface Building {
  readonly accept: (entry: Entry) => void
  /** The numbers of the streams whose entries are needed again, of cases and meetings only. */
  readonly unsettled: () => ReadonlySet<number>
  /** Takes an entry once more. Those of a stream come in the order of the log; of streams that are settled none is needed. */
  readonly again: (entry: Entry) => void
}

/** What is folded of a stream: it tells at least how the stream began. */
export interface Begun {
  readonly agreement: string | null
  readonly began: Day.Day | null
}

/** What the events of cases and of meetings are folded into. */
export interface Folds<C extends Begun, M extends Begun> {
  readonly case: Aggregate<C, CaseEvents.Event>
  readonly meeting: Aggregate<M, MeetingEvents.Event>
}

/** Takes entries as `Building` does, and also events of cases of which nothing is known but where they stand. */
export interface Fold<C, M> extends Building {
  /**
   * Takes an event of a case instead of `accept`; or does not, where it may change what is folded.
   *
   * @param stream - its number; -1 where the event is the first of its stream
   * @param leaves - whether an event leaves what has been folded as it is
   */
  readonly pass: (skimmed: Skimmed, stream: number, leaves: (folded: C, skimmed: Skimmed) => boolean) => boolean
  /** All that was folded. Throws where entries of an unsettled stream have not been handed in again. */
  readonly finish: () => Folded<C, M>
}

/** What a log tells of each stream, in the order of first mention. */
export interface Folded<C, M> {
  readonly agreements: ReadonlyArray<{
    readonly stream: string
    readonly entries: ReadonlyArray<Entry<AgreementEvents.Event>>
  }>
  readonly cases: ReadonlyArray<{ readonly stream: string; readonly state: C }>
  readonly meetings: ReadonlyArray<{ readonly stream: string; readonly state: M }>
}

/** Folds what a horizon shows. `streamOf` finds the stream of an event's id. */
export const building = <C extends Begun, M extends Begun>(
  { validAt, knownAt }: Horizon,
  streamOf: (id: string) => number,
  folds: Folds<C, M>
): Fold<C, M> => {
  const streams: (Stream<C, M> | undefined)[] = []
  const unsettled = new Set<number>()
  const waiting = new Map<number, Entry[]>()
  /** Retractions stand in any stream; they are kept by the stream in which they take something back. */
  const retractions = new Map<number, Entry[]>()
  const { follows } = order()

  const isKnown = ({ recordedAt }: Pick<Entry, 'recordedAt'>): boolean => knownAt === null || recordedAt <= knownAt

  const begin = (name: string): Stream<C, M> => {
    if (name.startsWith('agreement/')) return { kind: 'agreement', name, entries: [] }
    const first = { name, first: Number.POSITIVE_INFINITY, firstDay: 0, count: 0 }
    return name.startsWith('case/')
      ? { kind: 'case', state: folds.case.initial(), ...first }
      : { kind: 'meeting', state: folds.meeting.initial(), ...first }
  }

  const apply = (into: Stream<C, M>, entry: Entry): void => {
    if (into.kind === 'case') folds.case.evolve(into.state as Draft<C>, entry as Entry<CaseEvents.Event>)
    else if (into.kind === 'meeting') {
      folds.meeting.evolve(into.state as Draft<M>, entry as Entry<MeetingEvents.Event>)
    }
  }

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

  const pass: Fold<C, M>['pass'] = (skimmed, stream, leaves) => {
    if (!isKnown(skimmed)) return true
    const into = streams[stream]
    if (into?.kind !== 'case') return false
    if (!leaves(into.state, skimmed) && !unsettled.has(stream)) return false
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

  const finish = (): Folded<C, M> => {
    for (const stream of unsettled) {
      const into = streams[stream]
      if (into !== undefined && into.kind !== 'agreement' && into.count > 0) {
        throw new Error('entries of an unsettled stream were not handed in again')
      }
    }
    const agreements: Folded<C, M>['agreements'][number][] = []
    const cases: Folded<C, M>['cases'][number][] = []
    const meetings: Folded<C, M>['meetings'][number][] = []
    streams.forEach((stream, number) => {
      if (stream === undefined) return
      const { kind, name } = stream
      if (kind === 'case') cases.push({ stream: name, state: stream.state })
      else if (kind === 'meeting') meetings.push({ stream: name, state: stream.state })
      else {
        const entries = standing(number, stream.entries) as ReadonlyArray<Entry<AgreementEvents.Event>>
        agreements.push({ stream: name, entries })
      }
    })
    return { agreements, cases, meetings }
  }

  return { accept, pass, unsettled: () => unsettled, again, finish }
}

type Stream<C, M> =
  | { readonly kind: 'agreement'; readonly name: string; readonly entries: Entry[] }
  | (Met & { readonly kind: 'case'; readonly state: C })
  | (Met & { readonly kind: 'meeting'; readonly state: M })

interface Met {
  readonly name: string
  /** Where the first event that was folded stands, and its day. */
  first: number
  firstDay: number
  /** How many entries have come. */
  count: number
}

/**
 * Whether an entry is so before the first that was folded, and tells another day of its stream's beginning, or another
 * agreement to which the stream belongs. An entry that is not is noted, where it is the first.
 */
const beginsEarlier = (into: Met & { readonly state: Begun }, entry: Entry): boolean => {
  if (into.first === Number.POSITIVE_INFINITY) {
    into.first = point(entry)
    into.firstDay = entry.day
    return false
  }
  if (point(entry) >= into.first) return false
  const { data } = entry.event
  return entry.day < into.firstDay || into.state.agreement !== null || 'agreement' in data
}
