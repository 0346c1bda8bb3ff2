import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { account } from './account.ts'
import { programsOf, type Version } from './programs.ts'

/** A PostgreSQL server of one's own, with its data in a temporary folder. */
export interface Server {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  /** `postgres://…` for a database. */
  readonly url: (database?: string) => string
  /** Ends it at once, as if the process had died: nothing is written out. */
  readonly kill: () => Promise<void>
  /** Ends it in order, breaking connections off. */
  readonly stop: () => Promise<void>
  /** Starts it again after `kill` or `stop`, on the same port and data. */
  readonly start: () => Promise<void>
  /** Ends it and throws its data away. */
  readonly dispose: () => Promise<void>
}

/** How a server is made. */
export interface ServerOptions {
  readonly settings?: Readonly<Record<string, string>>
  /** The folder in which the server's own is made, which the server may enter: the system's for temporary ones. */
  readonly within?: string
}

/**
 * Makes a server and starts it. It writes to disk as a server of its version does by default; whoever needs no disk gives
 * `settings: { fsync: 'off' }`. If it does not start, nothing of it is left.
 */
export const startServer = async (
  version: Version,
  { settings = {}, within = tmpdir() }: ServerOptions = {}
): Promise<Server> => {
  const programs = programsOf(version)
  const runAs = account()
  const folder = mkdtempSync(join(within, 'norrsken-server-'))
  const data = join(folder, 'data')
  const password = randomBytes(12).toString('hex')
  let port = 0
  let running: ChildProcess | undefined

  const start = async (): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      const { child, ready } = startProcess(join(programs, 'postgres'), data, port, { ...common, ...settings }, runAs)
      running = child
      const said = await ready
      if (said === undefined) return
      // Where a child of the killed server lives on for a moment, so does its shared memory. A wrong setting stays wrong.
      if (attempt === 100 || said.includes('parameter "')) throw new Error(`PostgreSQL did not start:\n${said}`)
      await wait(50)
    }
  }

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const child = running
    running = undefined
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const children = signal === 'SIGKILL' ? childrenOf(child.pid) : []
    child.kill(signal)
    for (const pid of children) killIfThere(pid)
    await ended
  }

  const atExit = (): void => void running?.kill('SIGKILL')
  const dispose = async (): Promise<void> => {
    await end('SIGKILL')
    process.off('exit', atExit)
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }

  process.once('exit', atExit)
  try {
    makeCluster({ programs, folder, data, password, runAs })
    port = await freePort()
    await start()
  } catch (error) {
    await dispose()
    throw error
  }
  return {
    host: '127.0.0.1',
    port,
    user: 'owner',
    password,
    url: (database = 'postgres') => `postgres://owner:${password}@127.0.0.1:${port}/${database}`,
    start,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    dispose
  }
}

/** No Unix socket is needed, and two cores are soon busy. */
const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  logging_collector: 'off',
  lc_messages: 'C'
}

interface Cluster {
  readonly programs: string
  readonly folder: string
  readonly data: string
  readonly password: string
  readonly runAs: ReturnType<typeof account>
}

const makeCluster = ({ programs, folder, data, password, runAs }: Cluster): void => {
  const file = join(folder, 'password')
  writeFileSync(file, password, { mode: 0o600 })
  mkdirSync(data, { mode: 0o700 })
  if (runAs !== undefined) for (const path of [folder, file, data]) chownSync(path, runAs.uid, runAs.gid)
  chmodSync(folder, 0o755)
  const { status, stderr, error } = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'owner', '-A', 'scram-sha-256', `--pwfile=${file}`, '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...runAs, cwd: folder, encoding: 'utf8' }
  )
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`)
  rmSync(file)
}

const startProcess = (
  program: string,
  data: string,
  port: number,
  settings: Readonly<Record<string, string>>,
  runAs: ReturnType<typeof account>
): { readonly child: ChildProcess; readonly ready: Promise<string | undefined> } => {
  const set = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(program, ['-D', data, ...set], { ...runAs, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] })
  const ready = new Promise<string | undefined>((resolve) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length > 100_000) return
      said += text
      if (said.includes('database system is ready to accept connections')) resolve(undefined)
    })
    child.once('exit', () => resolve(said))
    child.once('error', (error) => resolve(error.message))
  })
  return { child, ready }
}

/** The processes that a server has for its sessions and its own work. Where the system does not tell, they end by themselves. */
const childrenOf = (pid: number | undefined): ReadonlyArray<number> => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

const killIfThere = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
