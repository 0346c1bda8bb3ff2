import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { E } from '../fp.ts'
import type { InUse } from '../Unready.ts'
import { type Door, knock, openDoor } from './door.ts'
import { fateOf } from './fateOf.ts'
import { beginningOf, type Holder, isOnThisMachine, ourselves, readHolder } from './Holder.ts'

/** What the names of all files begin with that this program puts beside those of PostgreSQL. */
export const ownFiles = 'norrsken.lock'

/**
 * Takes a directory for this process, or tells which process has it. PGlite itself lets several open one directory, and its
 * data does not survive that. The lock is a file in the directory, so that whoever sees the data sees it; it says who holds
 * it, and names a door at which that process answers. Who is certainly dead holds nothing; whoever may be alive does.
 *
 * @returns what gives the directory up again
 */
export const takeDirectory = async (directory: string): Promise<E.Either<InUse, () => void>> => {
  const door = await openDoor(directory, `${ownFiles}.${randomUUID()}`)
  try {
    const taken = await take(directory, door)
    if (E.isLeft(taken)) door.close()
    return taken
  } catch (error) {
    door.close()
    throw error
  }
}

const take = async (directory: string, door: Door): Promise<E.Either<InUse, () => void>> => {
  const file = join(directory, ownFiles)
  const taking = `${file}.taking`
  const own = `${JSON.stringify(ourselves(door.name))}\n`
  const inUse = (lock: string, isCertain: boolean, holder: Holder | null): E.Either<InUse, never> =>
    E.left({ type: 'InUse', directory, pid: holder?.pid ?? null, lock, isCertain })

  for (let attempt = 0; ; attempt += 1) {
    if (make(file, own)) return E.right(() => giveUp(file, own, door))
    const text = textOf(file)
    if (text === null) continue
    const holder = readHolder(text)
    // Whoever has just made the file may be about to write it.
    if (holder === null && attempt >= patience) return inUse(file, false, null)
    const fate = holder === null ? 'Unknown' : await seenFateOf(directory, holder)
    if (holder !== null && fate !== 'Dead') return inUse(file, fate === 'Alive', holder)
    if (fate === 'Dead' && make(taking, own)) {
      discard(directory, file, text, holder)
      rmSync(taking)
      continue
    }
    if (fate === 'Dead' && attempt >= patience) return inUse(taking, false, null)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** How often is looked whether another one is done with what takes it no time. */
const patience = 25

const seenFateOf = async (directory: string, holder: Holder): Promise<ReturnType<typeof fateOf>> => {
  const { namespace, machine } = ourselves('')
  return fateOf(holder, {
    door: await knock(directory, holder.door),
    isOnThisMachine: isOnThisMachine(directory),
    namespace,
    machine,
    beginning: beginningOf(holder.pid)
  })
}

/**
 * Takes a lock away that nobody holds. Only one at a time is at that, and looks again: what is there now may be the lock of
 * another one, who was faster.
 */
const discard = (directory: string, file: string, text: string, holder: Holder | null): void => {
  if (textOf(file) !== text) return
  if (holder?.door.startsWith(`${ownFiles}.`) === true) rmSync(join(directory, basename(holder.door)), { force: true })
  rmSync(file, { force: true })
}

const giveUp = (file: string, own: string, door: Door): void => {
  if (textOf(file) === own) rmSync(file, { force: true })
  door.close()
}

/** Makes a file, or finds that it is there. Its text is on the disk before anything depends on it. */
const make = (file: string, text: string): boolean => {
  let made: number
  try {
    made = openSync(file, 'wx', 0o600)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
  try {
    writeFileSync(made, text)
    fsyncSync(made)
    return true
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  } finally {
    closeSync(made)
  }
}

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
