import { Buffer } from 'node:buffer'
import { posix } from 'node:path'
import type { Migrated } from '@norrsken/eventstore-adapter-postgres'
import { Instant } from '@norrsken/rules'
import type { Capabilities, Holder, Inaccessible } from '../Capabilities.ts'
import { E } from '../fp.ts'
import type { Source } from '../log/Source.ts'
import { type ExitCode, run } from '../run.ts'
import type { LogStore, NoStore } from '../store/LogStore.ts'

/** A computer in memory: what there is before the program runs. */
export interface Computer {
  /** Files by their paths. */
  readonly files?: { readonly [path: string]: string | Uint8Array }
  /** Folders in which nothing can be written. */
  readonly closed?: ReadonlyArray<string>
  /** Folders in which what is written is seen for a moment, and then taken away again. */
  readonly seen?: ReadonlyArray<string>
  /** So many times a file can be written; then no file can be changed. */
  readonly room?: number
  /** Who has the locks that are there. */
  readonly holder?: Holder
  readonly standardInput?: string
  /** Stores by the names of their addresses, or why they are not to be had. */
  readonly stores?: { readonly [name: string]: LogStore | NoStore }
  /** What migrating does, by the names of addresses. */
  readonly schemas?: { readonly [name: string]: Migrated | NoStore }
  readonly now?: string
  /** Whether standard error is a terminal. */
  readonly terminal?: boolean
  /** After how many writes nobody listens to standard output any more. */
  readonly listensFor?: number
  /** Milliseconds that pass each time somebody looks at the clock. */
  readonly tick?: number
  /** How many bytes of a file are read at a time, at most. */
  readonly block?: number
}

/** What came of a run. */
export interface Outcome {
  readonly exit: ExitCode
  readonly out: string
  readonly err: string
  readonly written: { readonly [path: string]: string }
}

/** Runs the program on a computer in memory. */
export const runOn =
  (computer: Computer) =>
  async (...args: ReadonlyArray<string>): Promise<Outcome> => {
    const {
      files = {},
      closed = [],
      seen = [],
      room = Number.POSITIVE_INFINITY,
      holder = null,
      standardInput = '',
      stores = {},
      schemas = {},
      listensFor = Number.POSITIVE_INFINITY,
      tick = 0,
      block = Number.POSITIVE_INFINITY
    } = computer
    let out = ''
    let err = ''
    let said = 0
    let writes = 0
    let now: number = Instant.instant(computer.now ?? '2024-07-01T12:00:00+02:00')
    const written: Record<string, string> = {}
    const capabilities: Capabilities = {
      now: () => {
        now += tick
        return now as Instant.Instant
      },
      readers: {
        most: 1,
        read: async () => null,
        judge: () => ({ noted: Promise.resolve(null), judged: Promise.resolve(null), stop: async () => {} })
      },
      open: (path) => {
        const content = files[path]
        return content === undefined ? E.left(missing(path)) : E.right(sourceOf(content, block))
      },
      standardInput: () => E.right(sourceOf(standardInput)),
      openStore: async ({ name }) => {
        const store = stores[name] ?? { type: 'NotReached' }
        return 'type' in store ? E.left(store) : E.right(store)
      },
      migrate: async ({ name }) => {
        const migrated = schemas[name] ?? { type: 'NotReached' }
        return 'type' in migrated ? E.left(migrated) : E.right(migrated)
      },
      keep: async (text) => {
        let content = ''
        for await (const part of text) content += part
        return E.right(sourceOf(content, block))
      },
      writeFile: async (path, text) => {
        writes += 1
        if (writes > room) return E.left({ type: 'Inaccessible', path, reason: 'full', code: 'ENOSPC' })
        written[path] = Array.from(text, textIn).join('')
        return E.right(undefined)
      },
      removeFile: (path) => {
        if (writes >= room) return E.left(closedAt(path))
        delete written[path]
        return E.right(undefined)
      },
      placeOf: (path) => {
        const place = posix.resolve('/', path)
        const isFile = files[path] !== undefined
        return E.right({ path: place.slice(1), is: isFile ? 'file' : 'nothing', identity: isFile ? place : null })
      },
      lock: (path) =>
        E.right(files[path] === undefined ? { type: 'had', release: () => {} } : { type: 'held', by: holder }),
      write: (folder, outputs) => {
        if (closed.includes(folder)) return E.left(closedAt(folder))
        if (seen.includes(folder)) return E.left({ ...closedAt(folder), seen: true })
        for (const { name, content } of outputs) written[`${folder}/${name}`] = textIn(content)
        return E.right(outputs.map(({ name }) => `${folder}/${name}`))
      },
      writeFolder: (folder, outputs) => {
        if (closed.includes(folder)) return E.left(closedAt(folder))
        for (const { name, content } of outputs) written[`${folder}/${name}`] = textIn(content)
        return E.right(outputs.map(({ name }) => `${folder}/${name}`))
      },
      out: async (text) => {
        said += 1
        if (said > listensFor) return false
        out += text
        return true
      },
      err: (text) => {
        err += text
      },
      terminal: computer.terminal ?? false
    }
    const exit = await run(args, capabilities)
    return { exit, out, err, written }
  }

/** What a file holds; of bytes each is one sign. */
const textIn = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : Buffer.from(content).toString('latin1')

/** A source of what is in memory, which hands out at most `atMost` bytes at a time. */
export const sourceOf = (content: string | Uint8Array, atMost: number = Number.POSITIVE_INFINITY): Source => {
  const bytes = Buffer.from(content)
  return {
    read: (into, position) => bytes.copy(into, 0, position, position + Math.min(into.length, atMost)),
    size: () => bytes.length,
    version: () => 'as it was',
    close: () => {}
  }
}

const closedAt = (path: string): Inaccessible => ({ type: 'Inaccessible', path, reason: 'closed', code: 'ENOENT' })

const missing = (path: string): Inaccessible => ({ type: 'Inaccessible', path, reason: 'missing', code: 'ENOENT' })
