import { closeSync, existsSync, fstatSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import type { Instant } from '@norrsken/rules'
import type { Capabilities, Inaccessible, OutputFile } from './Capabilities.ts'
import { E } from './fp.ts'
import type { Source } from './log/Source.ts'
import { attempt, attemptLater, notWritten } from './system/inaccessible.ts'
import { lockFile } from './system/lockFile.ts'
import { isFolder, makeFolder } from './system/makeFolder.ts'
import { kept, spooled } from './system/ownFile.ts'
import { placeOf } from './system/place.ts'
import { readers } from './system/readers.ts'
import { sourceOf } from './system/sourceOf.ts'
import { isFree, writeFolderWhole } from './system/wholeFolder.ts'

/** What a process of Node can do. Here alone, and in what this loads, are a clock, a file system, a network and a terminal. */
export const nodeCapabilities = (): Capabilities => {
  // Without a listener a write that fails would end the process. The one who waits for the write hears of it.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  return {
    now: () => Date.now() as Instant.Instant,
    open: (path) => attempt(path, () => openLog(path)),
    standardInput: () => attempt('-', () => spooled(0)),
    openStore: async (at, make) => (await import('./store/openStore.ts')).openStore(at, make),
    migrate: async (at, roles) => (await import('./store/openStore.ts')).migrateServer(at, roles),
    keep: (text) => attemptLater(tmpdir(), () => kept(text)),
    write: (folder, files) => {
      const taken = files.find(({ name }) => isFolder(join(inCallersFolder(folder), name)))
      if (taken === undefined) return notWritten(attempt(folder, () => writeAll(folder, files)))
      return E.left(aFolder(join(folder, taken.name)))
    },
    writeFile: async (path, text) => {
      const place = inCallersFolder(path)
      if (isFolder(place)) return E.left(aFolder(path))
      const { writeWhole } = await import('./system/wholeFile.ts')
      return notWritten(await attemptLater(path, () => writeWhole(place, text)))
    },
    removeFile: (path) => attempt(path, () => rmSync(inCallersFolder(path), { force: true })),
    placeOf: (path) => attempt(path, () => placeOf(inCallersFolder(path))),
    lock: (path) => notWritten(attempt(path, () => lockFile(inCallersFolder(path)))),
    writeFolder: (folder, files) => {
      const place = inCallersFolder(folder)
      return notWritten(
        E.flatten(
          attempt(folder, () => {
            if (!isFree(place, files)) return E.left(inaccessibleBecause(folder, 'not-empty', 'ENOTEMPTY'))
            writeFolderWhole(place, files)
            return E.right(files.map(({ name }) => join(folder, name)))
          })
        )
      )
    },
    readers,
    out: say,
    err: (text) => void process.stderr.write(text),
    terminal: process.stderr.isTTY === true
  }
}

/** A listener that has gone away, as `head` does, is no error. */
const say = (text: string): Promise<boolean> =>
  new Promise((done, fail) => {
    process.stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (error == null) done(true)
      else if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') done(false)
      else fail(error)
    })
  })

/** Relative paths are meant in the folder that the caller stands in. */
const inCallersFolder = (path: string): string => resolve(process.cwd(), path)

const openLog = (path: string): Source => {
  const file = openSync(inCallersFolder(path), 'r')
  try {
    const status = fstatSync(file)
    if (status.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
    if (status.isFile()) return sourceOf(file, path)
    return spooled(file)
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/**
 * Files are written beside their places first, and take them only when all have been written. What was there before
 * waits beside them too, and comes back should one of them not get its place; the error says if others had got theirs by then.
 */
const writeAll = (folder: string, files: ReadonlyArray<OutputFile>): ReadonlyArray<string> => {
  const target = inCallersFolder(folder)
  const made = makeFolder(target)
  let beside: string | undefined
  try {
    beside = mkdtempSync(join(target, '.norrsken-'))
    for (const { name, content } of files) writeFileSync(join(beside, name), content, { flush: true })
    exchange(target, beside, files)
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true })
    throw error
  } finally {
    if (beside !== undefined) rmSync(beside, { recursive: true, force: true })
  }
  return files.map(({ name }) => join(folder, name))
}

const exchange = (target: string, beside: string, files: ReadonlyArray<OutputFile>): void => {
  const back: Array<() => void> = []
  let seen = false
  try {
    for (const { name } of files) {
      const [place, old] = [join(target, name), join(beside, `${name}.before`)]
      if (existsSync(place)) {
        renameSync(place, old)
        back.unshift(() => renameSync(old, place))
      }
      renameSync(join(beside, name), place)
      seen = true
      back.unshift(() => rmSync(place))
    }
  } catch (error) {
    for (const undo of back) {
      try {
        undo()
      } catch {
        seen = true
      }
    }
    throw seen && error instanceof Error ? Object.assign(error, { seen }) : error
  }
}

const inaccessibleBecause = (path: string, reason: Inaccessible['reason'], code: string): Inaccessible => ({
  type: 'Inaccessible',
  path,
  reason,
  code
})

const aFolder = (path: string): Inaccessible => inaccessibleBecause(path, 'folder', 'EISDIR')
