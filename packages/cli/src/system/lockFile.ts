import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Holder, Lock } from '../Capabilities.ts'
import { codeOf } from './inaccessible.ts'
import { isFolder, makeFolder } from './makeFolder.ts'
import { onEnd } from './onEnd.ts'
import { isGone, processIn, thisProcess } from './process.ts'

/**
 * Makes a file that only one process at a time can make, and gives what takes it away again; a signal that ends the program does so
 * too. It says which process made it: the lock of one that is gone is taken over. Folders that had to be made for it go with it, if
 * nothing else came into them.
 */
export const lockFile = (path: string): Lock => {
  const made = makeFolder(dirname(path))
  const mine = JSON.stringify({ ...thisProcess(), lock: randomUUID() })
  try {
    if (!take(path, mine)) return { type: 'held', by: holderOf(path) }
  } catch (error) {
    removeEmpty(dirname(path), made)
    throw error
  }
  const remove = (): void => {
    // Whoever took it away by hand may have let another have it.
    if (textOf(path) === mine) rmSync(path, { force: true })
    removeEmpty(dirname(path), made)
  }
  const stopWatching = onEnd(remove)
  return {
    type: 'had',
    release: () => {
      stopWatching()
      remove()
    }
  }
}

/**
 * Whether the lock could be had. A lock of a process that is gone changes hands only with whoever has the lock of doing so, which is of
 * that one lock: else two that find it at once would each take what the other has just made.
 */
const take = (path: string, mine: string): boolean => {
  if (make(path, mine)) return true
  const theirs = textOf(path)
  const holder = theirs === null ? null : processIn(theirs)
  if (holder === null || !isGone(holder)) return false
  const takingOver = `${path}.${holder.lock}`
  if (!take(takingOver, mine)) return false
  try {
    if (textOf(path) !== theirs) return false
    const beside = besideOf(path)
    writeFileSync(beside, mine, { flag: 'wx', mode: 0o600 })
    renameSync(beside, path)
    return true
  } finally {
    rmSync(takingOver, { force: true })
  }
}

/** Makes the file with its text at once, if it is not there: nobody sees it empty. */
const make = (path: string, mine: string): boolean => {
  const beside = besideOf(path)
  try {
    writeFileSync(beside, mine, { flag: 'wx', mode: 0o600 })
    linkSync(beside, path)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    if (!withoutLinks.has(code ?? '')) throw error
  } finally {
    rmSync(beside, { force: true })
  }
  return makeWithoutLinks(path, mine)
}

/** What systems say that have no second names for a file. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

const makeWithoutLinks = (path: string, mine: string): boolean => {
  try {
    writeFileSync(path, mine, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

const besideOf = (path: string): string => `${path}.${randomUUID()}.new`

const holderOf = (path: string): Holder | null => {
  const text = textOf(path)
  const holder = text === null ? null : processIn(text)
  return holder === null ? null : { pid: holder.pid, host: holder.host }
}

/** What a file says; `null` where there is none that can be read. */
const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Removes folders from one up to another above it, as far as they are empty. */
const removeEmpty = (from: string, to: string | undefined): void => {
  if (to === undefined || !isFolder(from)) return
  try {
    rmdirSync(from)
  } catch {
    return
  }
  if (from !== to) removeEmpty(dirname(from), to)
}
