import type { PGlite } from '@electric-sql/pglite'
import { E } from '../fp.ts'
import type { InUse } from '../Unready.ts'
import { takeDirectory } from './lockFile.ts'

/** A database that is open in this process, and what says that it is no longer used by one who asked for it. */
export interface Held {
  readonly database: PGlite
  readonly release: () => Promise<void>
}

interface Shared {
  readonly opening: Promise<PGlite>
  users: number
}

/** The directories that this process has open. Several stores of one process, of several tenants, share what is open. */
const open = new Map<string, Shared>()

/** The last closing of each directory: it is not opened before that is over. */
const closing = new Map<string, Promise<void>>()

/**
 * Opens the database of a directory, or shares the one that is open in this process.
 *
 * @param create - opens it
 */
export const holdDirectory = async (path: string, create: () => Promise<PGlite>): Promise<E.Either<InUse, Held>> => {
  await closing.get(path)
  const shared = open.get(path)
  if (shared !== undefined) return E.right(await use(shared, path))
  const taken = takeDirectory(path)
  if (E.isLeft(taken)) return E.left({ type: 'InUse', directory: path, pid: taken.left })
  const giveUp = taken.right
  process.once('exit', giveUp)
  const opening = create()
  const made: Shared = { opening, users: 0 }
  open.set(path, made)
  givers.set(made, () => {
    process.off('exit', giveUp)
    giveUp()
  })
  return E.right(await use(made, path))
}

const givers = new WeakMap<Shared, () => void>()

const use = async (shared: Shared, path: string): Promise<Held> => {
  shared.users += 1
  try {
    const database = await shared.opening
    return { database, release: () => release(shared, path, () => database.close()) }
  } catch (error) {
    await release(shared, path, async () => {})
    throw error
  }
}

const release = async (shared: Shared, path: string, close: () => Promise<void>): Promise<void> => {
  shared.users -= 1
  if (shared.users > 0) return
  open.delete(path)
  const closed = close().finally(() => givers.get(shared)?.())
  const settled = closed.catch(() => {})
  closing.set(path, settled)
  void settled.then(() => {
    if (closing.get(path) === settled) closing.delete(path)
  })
  await closed
}
