import { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import type { Unread } from './readWorld.ts'
import type { Source } from './Source.ts'
import { eventsOf, type Skimming, scan } from './scan.ts'

/**
 * How the cases and meetings of a log stand, and its agreements, as a horizon shows them: the tally of the world that `readWorld`
 * gives. Most events of cases are only skimmed for it. A log with any problem is refused as a whole.
 */
export const readTally = (source: Source, horizon: Log.Horizon): E.Either<Unread, Log.Tally> => {
  const version = source.version()
  const ledger = Log.ledger()
  const building = Log.passing(horizon, (id) => ledger.streamOf(ledger.find(id)))
  const { problems, total } = scan(source, ledger, building.accept, passingBy(building))
  if (total > 0) return E.left({ type: 'LogMalformed', problems, total })
  if (building.unsettled().size > 0) {
    if (source.version() !== version) return E.left({ type: 'LogChanged' })
    settle(source, building, ledger)
    if (source.version() !== version) return E.left({ type: 'LogChanged' })
  }
  return E.right(building.finish())
}

/** Skims what a builder need not be told in full. */
export const passingBy = ({ pass }: Log.Passing): Skimming => ({
  types: Log.passable,
  suffices: pass,
  accept: () => {}
})

/** Reads the streams once more that a builder has not settled. */
export const settle = (source: Source, building: Log.Building, { streamOf }: Log.Ledger): void => {
  const unsettled = building.unsettled()
  for (const { event, ordinal } of eventsOf(source, (ordinal) => unsettled.has(streamOf(ordinal)))) {
    building.again(Log.entry(event, ordinal, streamOf(ordinal)))
  }
}
