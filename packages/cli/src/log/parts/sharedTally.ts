import type { Log } from '@norrsken/core'
import type { Readers } from '../../Capabilities.ts'
import { E } from '../../fp.ts'
import { readTally } from '../readTally.ts'
import type { Unread } from '../readWorld.ts'
import type { Source } from '../Source.ts'
import { joined } from './joined.ts'
import { readPart } from './readPart.ts'

/**
 * As `readTally`, by several readers at a time, each of which reads the streams that are its share. Where one of them meets anything
 * that may be wrong, or their shares do not fit together, the whole log is read by one, who says what it is.
 *
 * @param many - how many readers, this one among them
 */
export const sharedTally = async (
  source: Source,
  horizon: Log.Horizon,
  many: number,
  { read }: Readers
): Promise<E.Either<Unread, Log.Tally>> => {
  const { file } = source
  if (many < 2 || file === undefined) return readTally(source, horizon)
  const version = source.version()
  const { validAt, knownAt } = horizon
  const others = Array.from({ length: many - 1 }, (_, other) =>
    read({ type: 'read', file, horizon: { validAt, knownAt }, sharing: { part: other + 1, of: many } })
  )
  try {
    const own = readPart(source, horizon, { part: 0, of: many })
    const parts = [own, ...(await Promise.all(others))].flatMap((part) => part ?? [])
    const all = parts.length === many ? joined(parts) : null
    if (all === null) return readTally(source, horizon)
    if (source.version() !== version) return E.left({ type: 'LogChanged' })
    source.heard?.(all.events, all.madeUp)
    return E.right(all.tally)
  } finally {
    // The file is theirs too until they are done.
    await Promise.allSettled(others)
  }
}
