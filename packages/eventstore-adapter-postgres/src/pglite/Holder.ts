import { readFileSync, readlinkSync, statfsSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who has a directory open, as its lock says it: enough to tell later whether it still does. */
export interface Holder {
  readonly pid: number
  /** What tells a process from an earlier one of its number: when it began. Empty where the system does not tell. */
  readonly started: string
  /** What its number is a number in: processes of different containers may have the same. Empty where there are no such. */
  readonly namespace: string
  /** The machine since it was last started; where the system does not tell, its name. */
  readonly machine: string
  /** The name of the door in the directory behind which it is; empty where none could be made. */
  readonly door: string
}

/** This process, as a lock says it. */
export const ourselves = (door: string): Holder => ({
  pid: process.pid,
  started: startedOf(process.pid),
  namespace: textOr('', () => readlinkSync('/proc/self/ns/pid')),
  machine: textOr(hostname(), () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  door
})

/** What a lock says; `null` where it says nothing that is understood. */
export const readHolder = (text: string): Holder | null => {
  const { pid, started, namespace, machine, door } = parsed(text)
  const isWhole = [started, namespace, machine, door].every((part) => typeof part === 'string')
  return isWhole && Number.isSafeInteger(pid) && Number(pid) > 0
    ? ({ pid, started, namespace, machine, door } as Holder)
    : null
}

const parsed = (text: string): { readonly [name: string]: unknown } & Partial<Record<keyof Holder, unknown>> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** When the process of a number began, in the system's own words; `null` where there is none, empty where it is not told. */
export const beginningOf = (pid: number): string | null => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return null
  }
  return startedOf(pid)
}

const startedOf = (pid: number): string =>
  textOr('', () => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  })

/**
 * Whether what is in a directory is on a disk or in the memory of this machine: then no process of another one can have it
 * open. Only what is known to be so counts: what is shared over a network, or with the host of a virtual machine, is not.
 */
export const isOnThisMachine = (directory: string): boolean => {
  if (process.platform !== 'linux') return false
  try {
    return local.has(statfsSync(directory).type)
  } catch {
    return false
  }
}

/** What Linux calls ext2 to ext4, XFS, Btrfs, F2FS, ZFS, tmpfs, and the layers of a container. */
const local: ReadonlySet<number> = new Set([
  0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x2fc12fc1, 0x01021994, 0x794c7630
])

const textOr = (otherwise: string, read: () => string): string => {
  try {
    return read()
  } catch {
    return otherwise
  }
}
