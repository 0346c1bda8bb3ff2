import { Buffer } from 'node:buffer'
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import type { Instant } from '@norrsken/rules'
import type { Capabilities, Inaccessible, OutputFile } from './Capabilities.ts'
import { E } from './fp.ts'
import type { Source } from './log/Source.ts'

/** What a process of Node can do. The only file that has a clock, a file system and a terminal. */
export const nodeCapabilities = (): Capabilities => {
  // Without a listener a write that fails would end the process. The one who waits for the write hears of it.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  return {
    now: () => Date.now() as Instant.Instant,
    open: (path) => attempt(path, () => openLog(path)),
    standardInput: () => attempt('-', () => spooled(0)),
    write: (folder, files) => {
      const taken = files.find(({ name }) => isFolder(join(inCallersFolder(folder), name)))
      if (taken === undefined) return attempt(folder, () => writeAll(folder, files))
      return E.left({ type: 'Inaccessible', path: join(folder, taken.name), reason: 'folder', code: 'EISDIR' })
    },
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

const sourceOf = (file: number, path: string): Source => {
  const reading = <A>(read: () => A): A => {
    try {
      return read()
    } catch (error) {
      throw new Error('a log could not be read to its end', { cause: inaccessible(path, error) })
    }
  }
  return {
    read: (bytes, position) => reading(() => readSync(file, bytes, 0, bytes.length, position)),
    size: () => reading(() => fstatSync(file).size),
    version: () =>
      reading(() => {
        const { size, mtimeNs } = fstatSync(file, { bigint: true })
        return `${size} ${mtimeNs}`
      }),
    close: () => closeSync(file)
  }
}

/**
 * All that comes out of a pipe, kept in a file that only this process can reach: it has no name any more when the first
 * byte is written to it, and is gone with the process.
 */
const spooled = (pipe: number): Source => {
  const folder = mkdtempSync(join(tmpdir(), 'norrsken-'))
  try {
    const path = join(folder, 'log')
    const file = openSync(path, 'wx+', 0o600)
    if (process.platform !== 'win32') unlinkSync(path)
    const bytes = Buffer.allocUnsafe(64 * 1024)
    for (let count = readPipe(pipe, bytes); count > 0; count = readPipe(pipe, bytes)) writeSync(file, bytes, 0, count)
    const source = sourceOf(file, '-')
    return {
      ...source,
      close: () => {
        source.close()
        rmSync(folder, { recursive: true, force: true })
      }
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  } finally {
    if (process.platform !== 'win32') rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads from a pipe, and waits where nothing has come yet. The end of a pipe is an error on some systems. */
const readPipe = (pipe: number, bytes: Buffer): number => {
  for (;;) {
    try {
      return readSync(pipe, bytes, 0, bytes.length, null)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

/**
 * Files are written beside their places first, and take them only when all have been written. What was there before
 * waits beside them too, and comes back should one of them not get its place.
 */
const writeAll = (folder: string, files: ReadonlyArray<OutputFile>): ReadonlyArray<string> => {
  const target = inCallersFolder(folder)
  const made = mkdirSync(target, { recursive: true })
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
  try {
    for (const { name } of files) {
      const [place, old] = [join(target, name), join(beside, `${name}.before`)]
      if (existsSync(place)) {
        renameSync(place, old)
        back.unshift(() => renameSync(old, place))
      }
      renameSync(join(beside, name), place)
      back.unshift(() => rmSync(place))
    }
  } catch (error) {
    for (const undo of back) undo()
    throw error
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

const attempt = <A>(path: string, act: () => A): E.Either<Inaccessible, A> => {
  try {
    return E.right(act())
  } catch (error) {
    return E.left(inaccessible(path, error))
  }
}

const inaccessible = (path: string, error: unknown): Inaccessible => {
  const code = codeOf(error)
  if (code === null) throw error
  return { type: 'Inaccessible', path, reason: reasons[code] ?? 'other', code }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

const reasons: { readonly [code: string]: Inaccessible['reason'] } = {
  ENOENT: 'missing',
  EISDIR: 'folder',
  ENOTDIR: 'no-folder',
  EEXIST: 'no-folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'full',
  EDQUOT: 'full'
}
