import type { PGlite } from '@electric-sql/pglite'
import { E } from '../fp.ts'
import type { InUse } from '../Unready.ts'
import { takeDirectory } from './lockFile.ts'

/** A database that is open in this process, and what says that it is no longer used by one who asked for it. */
export interface Held {
  readonly database: PGlite
  readonly release: () => Promise<void>
}

interface Opened {
  readonly database: PGlite
  readonly close: () => Promise<void>
}

interface Shared {
  readonly opening: Promise<E.Either<InUse, Opened>>
  users: number
}

/** The directories that this process has open. Several stores of one process, of several tenants, share what is open. */
const open = new Map<string, Shared>()

/** The last closing of each directory: it is not opened before that is over. */
const closing = new Map<string, Promise<void>>()

/**
 * Opens the database of a directory, or shares the one that is open in this process.
 *
 * @param path - the directory, by the one path that all agree on
 * @param create - opens it
 */
export const holdDirectory = async (path: string, create: () => Promise<PGlite>): Promise<E.Either<InUse, Held>> => {
  while (closing.has(path)) await closing.get(path)
  const shared = open.get(path) ?? { opening: take(path, create), users: 0 }
  open.set(path, shared)
  shared.users += 1
  try {
    const opened = await shared.opening
    if (E.isLeft(opened)) {
      leave(shared, path)
      return opened
    }
    const { database, close } = opened.right
    let released: Promise<void> | undefined
    const release = (): Promise<void> => {
      released ??= leave(shared, path) ? closed(path, close) : Promise.resolve()
      return released
    }
    return E.right({ database, release })
  } catch (error) {
    leave(shared, path)
    throw error
  }
}

const take = async (path: string, create: () => Promise<PGlite>): Promise<E.Either<InUse, Opened>> => {
  const taken = await takeDirectory(path)
  if (E.isLeft(taken)) return taken
  process.once('exit', taken.right)
  const giveUp = (): void => {
    process.off('exit', taken.right)
    taken.right()
  }
  try {
    const database = await create()
    return E.right({ database, close: () => database.close().finally(giveUp) })
  } catch (error) {
    giveUp()
    throw error
  }
}

/** Whether nobody is left who uses it. */
const leave = (shared: Shared, path: string): boolean => {
  shared.users -= 1
  if (shared.users > 0) return false
  if (open.get(path) === shared) open.delete(path)
  return true
}

const closed = async (path: string, close: () => Promise<void>): Promise<void> => {
  const ending = close()
  const settled = ending
    .catch(() => {})
    .then(() => {
      closing.delete(path)
    })
  closing.set(path, settled)
  await ending
}
