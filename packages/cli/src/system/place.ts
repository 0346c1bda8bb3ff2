import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Place } from '../Capabilities.ts'
import { codeOf } from './inaccessible.ts'

/**
 * Where a path leads: links are followed, also those that lead to nothing yet, and a path that is not there is so in the folder that
 * would hold it.
 */
export const placeOf = (path: string): Place => {
  const led = leads(resolve(path), 0)
  const status = statSync(led, { throwIfNoEntry: false })
  return {
    path: led,
    is: status === undefined ? 'nothing' : status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other',
    identity: status?.isFile() === true ? `${status.dev} ${status.ino}` : null
  }
}

/** So many links lead to each other at most, as with the system itself. */
const MOST = 40

const leads = (path: string, links: number): string => {
  try {
    return realpathSync(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || links > MOST) throw error
  }
  const folder = dirname(path)
  if (folder === path) return path
  const inFolder = join(leads(folder, links), basename(path))
  if (lstatSync(inFolder, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return inFolder
  return leads(resolve(dirname(inFolder), readlinkSync(inFolder)), links + 1)
}
