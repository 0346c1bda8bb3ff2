import { Log } from '@norrsken/core'
import { column } from '../column.ts'
import { passingBy } from '../readTally.ts'
import type { Source } from '../Source.ts'
import { eventsOf, scan, UNREAD } from '../scan.ts'
import type { Part } from './Part.ts'
import { type Sharing, shareOf } from './Sharing.ts'

/**
 * Reads the streams of one reader of a log, and how they stand at a horizon. `null`: something is wrong with them, or seems to be as
 * long as the others are not known; then the whole log has to be read by one.
 */
export const readPart = (source: Source, horizon: Log.Horizon, { part, of }: Sharing): Part | null => {
  const ledger = Log.ledger()
  const building = Log.passing(horizon, (id) => ledger.streamOf(ledger.find(id)))
  const ordinals = column((length) => new Int32Array(length))
  const recorded = column((length) => new Float64Array(length))
  /** Of each stream, by its number. */
  const first = column((length) => new Int32Array(length))
  let lines = 0

  const note = (stream: number, recordedAt: number): void => {
    if (stream === first.length()) first.push(lines - 1)
    ordinals.push(lines - 1)
    recorded.push(recordedAt)
  }
  const passing = passingBy(building)
  const { total, end } = scan(
    { ...source, heard: () => {} },
    ledger,
    (entry) => {
      note(entry.stream, entry.recordedAt)
      building.accept(entry)
    },
    { ...passing, accept: (skimmed, { stream }) => note(stream, skimmed.recordedAt) },
    UNREAD,
    (bytes, from, to) => {
      const share = shareOf(bytes, from, to, of)
      if (share !== 'blank') lines += 1
      return share !== part && share !== 'any'
    }
  )
  if (total > 0) return null
  settle(source, building, ledger, ordinals.all())
  const tally = building.finish()
  const numbers = new Map(ledger.names().map((name, number) => [name, number]))
  const fromOf = (those: ReadonlyArray<{ readonly stream: string }>): Int32Array =>
    Int32Array.from(those, ({ stream }) => first.get(numbers.get(stream) ?? -1))
  return {
    tally,
    from: first.all(),
    casesFrom: fromOf(tally.cases),
    meetingsFrom: fromOf(tally.meetings),
    ordinals: ordinals.all(),
    recorded: recorded.all(),
    ids: ledger.kept().hashes,
    madeUp: end.madeUp
  }
}

/** Reads once more the streams that a builder has not settled. */
const settle = (source: Source, building: Log.Building, { streamOf }: Log.Ledger, ordinals: Int32Array): void => {
  const unsettled = building.unsettled()
  if (unsettled.size === 0) return
  let next = 0
  const isWanted = (ordinal: number): boolean => {
    while ((ordinals[next] ?? Number.POSITIVE_INFINITY) < ordinal) next += 1
    return ordinals[next] === ordinal && unsettled.has(streamOf(next))
  }
  for (const { event } of eventsOf(source, isWanted)) building.again(Log.entry(event, next, streamOf(next)))
}
