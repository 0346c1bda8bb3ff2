import { Log, type Store } from '@norrsken/core'

/** What this process has read of the log. It is read on before each question, so an answer knows all that was stored. */
export interface Knowledge {
  /** Reads on. Throws `Store.StoreUnavailable` where the log cannot be read. */
  readonly current: () => Promise<Known>
  /** The position up to which it has read; `null`: nothing. */
  readonly position: () => Store.Position | null
}

/** The log as it is known. */
export interface Known {
  /** The world that a horizon shows. */
  readonly world: (horizon: Log.Horizon) => Log.World
  /** The version of a stream; 0 where it has no events. */
  readonly version: (stream: string) => number
}

/**
 * Keeps the entries of a store in memory, and the worlds of the last few horizons: while nothing is recorded, a question about
 * a day costs nothing but its answer. This is right for a log of some hundred thousand events.
 */
export const knowledge = (store: Store.EventStore): Knowledge => {
  const ledger = Log.ledger()
  const entries: Log.Entry[] = []
  const worlds = new Map<string, Log.World>()
  let position: Store.Position | null = null
  let reading: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null

  const readOn = async (): Promise<void> => {
    next = null
    for await (const stored of store.readAll(position === null ? {} : { after: position })) {
      const { ordinal, stream } = ledger.enter(stored.event, Log.instantOf(stored.event.recorded))
      entries.push(Log.entry(stored.event, ordinal, stream))
      worlds.clear()
      position = stored.position
    }
  }

  /**
   * One reading at a time, and one that waits for all who have come meanwhile: each gets one that began after it asked. One
   * that fails has kept what it read, and the next goes on from there.
   */
  const catchUp = (): Promise<void> => {
    if (next === null) {
      next = reading.then(readOn, readOn)
      reading = next
    }
    return next
  }

  const world = (horizon: Log.Horizon): Log.World => {
    const name = `${horizon.validAt} ${horizon.knownAt}`
    const kept = worlds.get(name)
    if (kept !== undefined) return kept
    const folded = worldOf(horizon, entries, ledger)
    if (worlds.size >= mostWorlds) worlds.clear()
    worlds.set(name, folded)
    return folded
  }

  return {
    current: async () => {
      await catchUp()
      return { world, version: ledger.version }
    },
    position: () => position
  }
}

/** Worlds of a large log take room. */
const mostWorlds = 4

/** The same as `Log.worldOf` makes of events whose times have not been read yet. */
const worldOf = (horizon: Log.Horizon, entries: ReadonlyArray<Log.Entry>, ledger: Log.Ledger): Log.World => {
  const building = Log.builder(horizon, (id) => ledger.streamOf(ledger.find(id)))
  for (const entry of entries) building.accept(entry)
  if (building.unsettled().size > 0) for (const entry of entries) building.again(entry)
  return building.finish()
}
