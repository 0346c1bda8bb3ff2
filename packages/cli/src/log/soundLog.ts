import { Log } from '@norrsken/core'
import type { Day } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Unread } from './readWorld.ts'
import type { Source } from './Source.ts'
import { eventsOf, scan } from './scan.ts'

/** A log in which nothing is wrong, and of which any part can be read again. */
export interface SoundLog {
  readonly ledger: Log.Ledger
  /** What a part of the log says by the end of a day. */
  readonly worldOf: (part: Part, validAt: Day.Day) => E.Either<Unread, Log.World>
  /** The events that have these numbers. */
  readonly events: (numbers: ReadonlySet<number>) => E.Either<Unread, ReadonlyMap<number, Log.Event>>
}

/** Some events of a log, and entries that are supposed to follow them. */
export interface Part {
  /** Whether the event of a number is one of them. Corrections and retractions come with what they lead to. */
  readonly has: (event: number) => boolean
  readonly added: ReadonlyArray<Log.Entry>
  /** Holds all of these. */
  readonly ledger: Log.Ledger
}

/**
 * Reads a log to its end. One with any problem is refused as a whole.
 *
 * @param meet - gets each entry as long as no problem has been found
 */
export const soundLog = (source: Source, meet: (entry: Log.Entry) => void): E.Either<Unread, SoundLog> => {
  const version = source.version()
  const ledger = Log.ledger()
  const { problems, total } = scan(source, ledger, meet)
  if (total > 0) return E.left({ type: 'LogMalformed', problems, total })
  const isChanged = (): boolean => source.version() !== version

  const worldOf: SoundLog['worldOf'] = (part, validAt) => {
    const builder = Log.builder({ validAt, knownAt: null }, (id) => part.ledger.streamOf(part.ledger.find(id)))
    for (const entry of entriesOf(source, part, () => true)) builder.accept(entry)
    const unsettled = builder.unsettled()
    if (unsettled.size > 0) {
      for (const entry of entriesOf(source, part, (stream) => unsettled.has(stream))) builder.again(entry)
    }
    return isChanged() ? E.left({ type: 'LogChanged' }) : E.right(builder.finish())
  }

  const events: SoundLog['events'] = (numbers) => {
    const wanted = numbers.size === 0 ? [] : eventsOf(source, (number) => numbers.has(number))
    const found = new Map(Array.from(wanted, ({ ordinal, event }) => [ordinal, event] as const))
    return isChanged() ? E.left({ type: 'LogChanged' }) : E.right(found)
  }

  return E.right({ ledger, worldOf, events })
}

/** The entries of a part of a log that are in wanted streams, in order. */
function* entriesOf(
  source: Source,
  { has, added, ledger }: Part,
  wanted: (stream: number) => boolean
): Generator<Log.Entry, void> {
  const within = (ordinal: number): boolean => has(ordinal) && wanted(ledger.streamOf(ordinal))
  for (const { event, ordinal } of eventsOf(source, within)) {
    yield Log.entry(event, ordinal, ledger.streamOf(ordinal))
  }
  yield* added.filter(({ stream }) => wanted(stream))
}
