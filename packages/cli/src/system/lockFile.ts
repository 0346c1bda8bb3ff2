import { closeSync, openSync, rmdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from './inaccessible.ts'
import { isFolder, makeFolder } from './makeFolder.ts'
import { onEnd } from './onEnd.ts'

/**
 * Makes an empty file that only one process at a time can make, and gives what takes it away again; a signal that ends the program
 * does so too. `null` where it is there already. Folders that had to be made for it go with it, if nothing else came into them.
 */
export const lockFile = (path: string): (() => void) | null => {
  const made = makeFolder(dirname(path))
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null
    removeEmpty(dirname(path), made)
    throw error
  }
  const remove = (): void => {
    rmSync(path, { force: true })
    removeEmpty(dirname(path), made)
  }
  const stopWatching = onEnd(remove)
  return () => {
    stopWatching()
    remove()
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
