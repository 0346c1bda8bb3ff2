import type { DurableStore, StoreOptions } from '../DurableStore.ts'
import type { Driver } from '../driver/Driver.ts'
import { E, type TE } from '../fp.ts'
import { migrateBy } from '../migrate.ts'
import { notReached, readiness } from '../readiness.ts'
import { settledOf, storeOf } from '../store.ts'
import type { Unready } from '../Unready.ts'
import { holdDirectory } from './directories.ts'
import { pgliteDriver } from './pgliteDriver.ts'
import { notOpened, readyFolder } from './readyFolder.ts'

/**
 * Opens the store of a directory: a PostgreSQL within the process, by the package `@electric-sql/pglite`. It is made if it
 * is not there, for its owner alone, and brought to the version of this program. One process has it open at a time; the
 * stores of a process share it.
 *
 * What is answered has survived the end of the process, and not the loss of power: PGlite leaves it to the operating system
 * when to write to the disk. With `null` for the directory all is kept in memory.
 *
 * @example
 * import { pgliteEventStore } from '@norrsken/eventstore-adapter-postgres/pglite'
 *
 * const opening = pgliteEventStore('log.db', { tenant: 'main' })
 * assert.equal(typeof opening, 'function')
 */
export const pgliteEventStore = (
  directory: string | null,
  options: StoreOptions = {}
): TE.TaskEither<Unready, DurableStore> => {
  const settled = settledOf(options)
  return async () => {
    if (E.isLeft(settled)) return settled
    const { schema, tenant } = settled.right
    const opened = await driverOf(directory)
    if (E.isLeft(opened)) return opened
    const driver = opened.right
    try {
      const migrated = await migrateBy(driver, { ...options, schema })
      const ready = E.isLeft(migrated) ? migrated : await readiness(driver, schema, tenant)
      if (E.isRight(ready)) return E.right(storeOf(driver, settled.right))
      await driver.close()
      return ready
    } catch (error) {
      await driver.close().catch(() => {})
      return E.left(notReached(error))
    }
  }
}

const driverOf = async (directory: string | null): Promise<E.Either<Unready, Driver>> => {
  const pglite = await import('@electric-sql/pglite').catch(() => null)
  if (pglite === null) return E.left({ type: 'NoDriver', package: '@electric-sql/pglite' })
  if (directory === null) {
    const database = await pglite.PGlite.create()
    return E.right(pgliteDriver(database, 'memory', () => database.close()))
  }
  const folder = readyFolder(directory)
  if (E.isLeft(folder)) return folder
  const path = folder.right
  try {
    const held = await holdDirectory(path, () => pglite.PGlite.create({ dataDir: path }))
    return E.isLeft(held) ? held : E.right(pgliteDriver(held.right.database, 'process', held.right.release))
  } catch (error) {
    return E.left(notOpened(directory, error))
  }
}
