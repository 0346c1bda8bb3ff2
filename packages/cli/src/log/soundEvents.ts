import { Log } from '@norrsken/core'
import { type Failure, Interrupted } from '../Failure.ts'
import { E } from '../fp.ts'
import type { Found } from './Found.ts'
import type { Source } from './Source.ts'
import { eventsOf, scan } from './scan.ts'
import { stopped } from './stopped.ts'

/** The events of a log in which nothing is wrong, to be read once more. */
export interface SoundEvents {
  readonly number: number
  readonly streams: number
  /** Throws `Interrupted` where the log has changed meanwhile, or cannot be read any more. */
  readonly events: Iterable<Log.Event>
}

/**
 * Reads a log to its end. One with any problem is refused as a whole.
 *
 * @param name - what messages call the log
 * @param found - what is known to be wrong with how it is kept
 * @param ledger - of the log that it continues, if it continues one; holds its events too afterwards
 */
export const soundEvents = (
  source: Source,
  name: string,
  found: Found,
  ledger: Log.Ledger = Log.ledger()
): E.Either<Failure, SoundEvents> => {
  if (found.total > 0) return E.left({ type: 'LogMalformed', log: name, ...found })
  try {
    const version = source.version()
    const streams = new Set<number>()
    const {
      events: number,
      problems,
      total
    } = scan(source, ledger, ({ stream }) => streams.add(stream), {
      types: Log.skimmable,
      accept: (_, { stream }) => streams.add(stream)
    })
    return total > 0
      ? E.left({ type: 'LogMalformed', log: name, problems, total })
      : E.right({ number, streams: streams.size, events: unchanged(source, version, name) })
  } catch (error) {
    return E.left(stopped(error, name))
  }
}

function* unchanged(source: Source, version: string, log: string): Generator<Log.Event, void> {
  try {
    for (const { event } of eventsOf(source)) yield event
    if (source.version() === version) return
  } catch (error) {
    throw new Interrupted(stopped(error, log))
  }
  throw new Interrupted({ type: 'LogChanged', log })
}
