import { randomUUID } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { makeFolder } from './makeFolder.ts'

/**
 * Writes a file that only its owner may read, whole or not at all: beside its place first, under another name, which it changes
 * for its own when all has been written. If the program is told to end meanwhile, what there is of it is taken away.
 */
export const writeWhole = async (path: string, text: Iterable<string>): Promise<void> => {
  const made = makeFolder(dirname(path))
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  const remove = (): void => rmSync(made ?? beside, { recursive: true, force: true })
  const stopWatching = onEnd(remove)
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      for (const part of text) await file.appendFile(part)
      await file.sync()
    } finally {
      await file.close()
    }
    renameSync(beside, path)
  } catch (error) {
    remove()
    throw error
  } finally {
    stopWatching()
  }
}

/** Does something before a signal ends the program as it would have. Gives what takes that back. */
const onEnd = (act: () => void): (() => void) => {
  const end = (signal: NodeJS.Signals): void => {
    stop()
    act()
    process.kill(process.pid, signal)
  }
  const stop = (): void => {
    for (const signal of signals) process.off(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return stop
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
