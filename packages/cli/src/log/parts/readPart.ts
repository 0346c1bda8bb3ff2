import { Log } from '@norrsken/core'
import { column } from '../column.ts'
import { passingBy } from '../readTally.ts'
import type { Source } from '../Source.ts'
import { eventsOf, scan, UNREAD } from '../scan.ts'
import { noting } from './Noted.ts'
import type { Part } from './Part.ts'
import { leaving, type Sharing } from './Sharing.ts'

/**
 * Reads the streams of one reader of a log, and how they stand at a horizon; the first reads also what is not shared out. `null`:
 * something is wrong with them, or seems to be as long as the others are not known; then the whole log has to be read by one.
 */
export const readPart = (source: Source, horizon: Log.Horizon, sharing: Sharing): Part | null => {
  const ledger = Log.ledger()
  const building = Log.passing(horizon, (id) => ledger.streamOf(ledger.find(id)))
  const noted = noting()
  /** Of each stream, by its number. */
  const first = column((length) => new Int32Array(length))
  const { leave, ordinal } = leaving(sharing, sharing.part === 0)

  const note = (stream: number, recordedAt: number, isMadeUp: boolean): void => {
    if (stream === first.length()) first.push(ordinal())
    noted.note(ordinal(), recordedAt, isMadeUp, true)
  }
  const passing = passingBy(building)
  const { total } = scan(
    { ...source, heard: () => {} },
    ledger,
    (entry) => {
      note(entry.stream, entry.recordedAt, entry.event.synthetic === true)
      building.accept(entry)
    },
    { ...passing, accept: (skimmed, { stream }) => note(stream, skimmed.recordedAt, skimmed.synthetic) },
    UNREAD,
    leave
  )
  if (total > 0) return null
  settle(source, building, ledger, noted.ordinals())
  const tally = building.finish()
  const numbers = new Map(ledger.names().map((name, number) => [name, number]))
  const fromOf = (those: ReadonlyArray<{ readonly stream: string }>): Int32Array =>
    Int32Array.from(those, ({ stream }) => first.get(numbers.get(stream) ?? -1))
  return {
    tally,
    from: first.all(),
    casesFrom: fromOf(tally.cases),
    meetingsFrom: fromOf(tally.meetings),
    ...noted.finish(ledger.kept().hashes)
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
