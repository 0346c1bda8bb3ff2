import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './makeFolder.ts'
import { onEnd } from './onEnd.ts'

/**
 * Writes a file that only its owner may read, whole or not at all: beside its place first, under another name, which it changes
 * for its own when all has been written. What comes after it comes after it also where the power fails. If the program is told to end meanwhile, what there is of it is taken away.
 */
export const writeWhole = async (path: string, content: Iterable<string | Uint8Array>): Promise<void> => {
  const made = makeFolder(dirname(path))
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  const remove = (): void => rmSync(made ?? beside, { recursive: true, force: true })
  const stopWatching = onEnd(remove)
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      for (const part of content) await file.appendFile(part)
      await file.sync()
    } finally {
      await file.close()
    }
    renameSync(beside, path)
    keepName(dirname(path))
  } catch (error) {
    remove()
    throw error
  } finally {
    stopWatching()
  }
}

/** Has a system that can do so keep which names are in a folder. */
const keepName = (folder: string): void => {
  try {
    const opened = openSync(folder, 'r')
    try {
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
  } catch {
    // The file is in its place, and not every system can do more.
  }
}
