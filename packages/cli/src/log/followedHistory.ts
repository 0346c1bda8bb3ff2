import { Log } from '@norrsken/core'
import { type History, historyBuilder } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import type { Source } from './Source.ts'
import { type Leave, type Scan, type SkimmedLine, scan, UNREAD } from './scan.ts'
import { storedCases } from './storedCases.ts'

/** Is told of each event of a log, in its order, as long as no problem has been found; of some only where they stand. */
export interface Following {
  /** @param at - where its line begins, in bytes */
  readonly inFull: (entry: Log.Entry, at: number, text: string) => void
  readonly skimmed: (skimmed: Log.Skimmed, stream: number, line: SkimmedLine) => void
}

/** A log that was read, and the history that it tells of, if nothing is wrong with it. */
export interface Followed {
  readonly scan: Scan
  readonly ledger: Log.Ledger
  /** To be asked for once. */
  readonly history: () => History
}

/**
 * Reads a log to its end, to tell what was known by an instant (`null`: all), and has somebody follow. Cases are read again from the log
 * when they are gone through; their events are not held.
 *
 * @param name - what messages call the log
 * @param leave - the lines that are not read here
 */
export const followedHistory = (
  source: Source,
  knownAt: Instant.Instant | null,
  name: string,
  following: Following,
  leave: Leave | null = null
): Followed => {
  const ledger = Log.ledger()
  const cases = storedCases(source, ledger, knownAt, name)
  const building = historyBuilder(knownAt, (id) => ledger.streamOf(ledger.find(id)), cases)
  const found = scan(
    source,
    ledger,
    (entry, at, text) => {
      cases.place(at)
      building.accept(entry)
      following.inFull(entry, at, text)
    },
    {
      types: skimmedTypes,
      accept: (skimmed, { ordinal, stream }, line) => {
        cases.place(line.at)
        following.skimmed(skimmed, stream, line)
        if (building.note(skimmed, stream)) cases.note(skimmed, ordinal, stream)
      }
    },
    UNREAD,
    leave
  )
  return { scan: found, ledger, history: building.finish }
}

/**
 * The events of cases of which it is enough to note where they lie: all but those that say whose case it is, or lead to others. The
 * first event of a log is told in full.
 */
export const skimmedTypes: ReadonlySet<string> = new Set(
  [...Log.skimmable].filter((type) => type !== 'CaseReferred' && type !== 'SubjectAttached')
)
