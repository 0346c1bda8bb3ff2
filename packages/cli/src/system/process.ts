import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import process from 'node:process'
import { codeOf } from './inaccessible.ts'

/** What tells a process from every other, as far as its system says so. */
export interface Process {
  readonly pid: number
  readonly host: string
  /** What tells the computer from others of the same name. */
  readonly machine: string | null
  /** What tells its running from the one before it was started anew. */
  readonly boot: string | null
  /** The processes among which its number tells it. */
  readonly among: string | null
  /** When it began, as its system counts: a number may be given to another later. */
  readonly began: string | null
}

export const thisProcess = (): Process => ({
  pid: process.pid,
  host: hostname(),
  machine: textIn('/etc/machine-id'),
  boot: textIn('/proc/sys/kernel/random/boot_id'),
  among: attempt(() => readlinkSync('/proc/self/ns/pid')),
  began: statusOf(process.pid)?.began ?? null
})

/** The process that a lock tells of, and which lock it is; `null` where a text is none that a lock has. */
export const processIn = (text: string): (Process & { readonly lock: string }) | null => {
  const said: unknown = attempt(() => JSON.parse(text))
  return isLocked(said) && UUID.test(said.lock) ? said : null
}

/**
 * Whether a process is known to have ended. Of one on another computer, or among other processes as in another container,
 * nothing is known.
 */
export const isGone = (other: Process, self: Process = thisProcess()): boolean => {
  if (other.host !== self.host || other.machine !== self.machine) return false
  if (other.boot !== self.boot) return other.machine !== null && other.boot !== null && self.boot !== null
  if (other.among !== self.among) return false
  if (!isThere(other.pid)) return true
  const status = statusOf(other.pid)
  return status !== null && (status.ended || (other.began !== null && status.began !== other.began))
}

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/** What Linux says of a process. The second part is a name, which may hold spaces and brackets. */
const statusOf = (pid: number): { readonly ended: boolean; readonly began: string } | null => {
  const parts =
    textIn(`/proc/${pid}/stat`)
      ?.replace(/^.*\) /s, '')
      .split(' ') ?? []
  const [state, began] = [parts[0], parts[19]]
  return state === undefined || began === undefined ? null : { ended: state === 'Z' || state === 'X', began }
}

const textIn = (path: string): string | null => attempt(() => readFileSync(path, 'utf8').trim() || null)

const attempt = <A>(act: () => A): A | null => {
  try {
    return act()
  } catch {
    return null
  }
}

const isLocked = (said: unknown): said is Process & { readonly lock: string } => {
  if (typeof said !== 'object' || said === null) return false
  const { pid, host, lock, ...rest } = said as { readonly [key: string]: unknown }
  return (
    Number.isSafeInteger(pid) &&
    Number(pid) > 0 &&
    typeof host === 'string' &&
    typeof lock === 'string' &&
    (['machine', 'boot', 'among', 'began'] as const).every((key) => rest[key] === null || typeof rest[key] === 'string')
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
