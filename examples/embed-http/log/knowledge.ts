import { Log, type Store } from '@norrsken/core'

/** What this process has read of the log. It is read on before each question, so an answer knows all that was stored. */
export interface Knowledge {
  /** The world that a horizon shows. Throws `Store.StoreUnavailable` where the log cannot be read on. */
  readonly world: (horizon: Log.Horizon) => Promise<Log.World>
  /** The version of a stream; 0 where it has no events. */
  readonly version: (stream: string) => Promise<number>
  /** The position up to which it has read; `null`: nothing. */
  readonly position: () => Store.Position | null
}

/** Keeps the events of a store in memory, which is right for a log of some ten thousands; a larger one is folded as it comes. */
export const knowledge = (store: Store.EventStore): Knowledge => {
  const events: Log.Event[] = []
  const versions = new Map<string, number>()
  let position: Store.Position | null = null
  let last: Promise<void> = Promise.resolve()

  const readOn = async (): Promise<void> => {
    for await (const next of store.readAll(position === null ? {} : { after: position })) {
      events.push(next.event)
      versions.set(next.event.stream, next.event.version)
      position = next.position
    }
  }

  /** One reading at a time. One that fails has kept what it read, and the next goes on from there. */
  const catchUp = (): Promise<void> => {
    last = last.then(readOn, readOn)
    return last
  }

  return {
    world: async (horizon) => {
      await catchUp()
      return Log.worldOf(horizon)(events)
    },
    version: async (stream) => {
      await catchUp()
      return versions.get(stream) ?? 0
    },
    position: () => position
  }
}
