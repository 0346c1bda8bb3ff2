import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import type { Migrated, Unready } from '@norrsken/eventstore-adapter-postgres'
import { E } from '../fp.ts'
import type { Address, FolderAddress, ServerAddress } from './Address.ts'
import type { LogStore, NoStore } from './LogStore.ts'

/**
 * Opens the store at an address. Loaded only where an address is given, since the drivers take long to load.
 *
 * @param make - makes a store where there is none; else that is a reason not to open it
 */
export const openStore = async (address: Address, make: boolean): Promise<E.Either<NoStore, LogStore>> => {
  try {
    return address.type === 'Server' ? await openServer(address, make) : await openFolder(address, make)
  } catch (error) {
    return E.left(reasonOf(error, address))
  }
}

/** A schema that is not there is made, if it may be; one that is older is not brought up in passing, as others may use it. */
const openServer = async (at: ServerAddress, make: boolean): Promise<E.Either<NoStore, LogStore>> => {
  const { migrate, postgresEventStore } = await import('@norrsken/eventstore-adapter-postgres')
  const where = whereOf(at)
  const open = postgresEventStore({ ...where, ...tenantOf(at) })
  const opened = await open()
  if (!make || E.isRight(opened) || !isNotMade(opened.left)) return opened
  const made = await migrate(where)()
  return E.isLeft(made) ? made : open()
}

/**
 * Brings the schema of a server to the version of this program, and makes it where there is none.
 *
 * @param roles - how the names of its roles begin, if they are to be made
 */
export const migrateServer = async (at: ServerAddress, roles: string | null): Promise<E.Either<NoStore, Migrated>> => {
  try {
    const { migrate } = await import('@norrsken/eventstore-adapter-postgres')
    return await migrate({ ...whereOf(at), ...(roles === null ? {} : { roles }) })()
  } catch (error) {
    return E.left(reasonOf(error, at))
  }
}

const whereOf = ({ connection, schema }: ServerAddress) => ({ connection, ...(schema === null ? {} : { schema }) })

const isNotMade = (unready: Unready): boolean => unready.type === 'NotMigrated' && unready.found === 0

/** Only a folder that has a store, or nothing, is opened: a PGlite makes itself at home in any. */
const openFolder = async (at: FolderAddress, make: boolean): Promise<E.Either<NoStore, LogStore>> => {
  const path = resolve(process.cwd(), at.folder)
  const files = filesIn(path)
  if (files.length === 0 && !make) return E.left({ type: 'NoFolder' })
  if (files.length > 0 && !files.includes('PG_VERSION')) return E.left({ type: 'OtherFolder' })
  const { pgliteEventStore } = await import('@norrsken/eventstore-adapter-postgres/pglite')
  return pgliteEventStore(path, tenantOf(at))()
}

const tenantOf = ({ tenant }: Address) => (tenant === null ? {} : { tenant })

/** What is in a folder: nothing, where there is none. */
const filesIn = (path: string): ReadonlyArray<string> => {
  try {
    return readdirSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/** What a driver throws may quote what it was given: nothing of it is told but the system's name for the reason. */
const reasonOf = (error: unknown, { type }: Address): NoStore => {
  const code = codeOf(error)
  if (code === 'ENOTDIR') return { type: 'OtherFolder' }
  if (code !== null) return { type: 'Refused', code }
  return type === 'Folder' ? { type: 'Damaged' } : { type: 'NotReached' }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)
    ? error.code
    : null
