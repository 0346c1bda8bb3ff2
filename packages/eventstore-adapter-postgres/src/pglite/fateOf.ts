import type { Holder } from './Holder.ts'

/** What can be seen of the holder of a lock. */
export interface Seen {
  /** Whether somebody answers at its door; `Unknown` where there is none, or it cannot be reached. */
  readonly door: 'Answered' | 'Nobody' | 'Unknown'
  /** Whether the lock is in the memory or on a disk of this machine alone. */
  readonly isOnThisMachine: boolean
  /** Where this process is. */
  readonly namespace: string
  readonly machine: string
  /** When the process that has the number of the holder here began; empty where nobody tells, `null` where there is none. */
  readonly beginning: string | null
}

/**
 * Whether the holder of a lock is there. It is taken for dead only where that is certain: the operating system closes the
 * door of a process with the process, however it ends, and opens it for every container of the machine. Where no door can be
 * looked at, the number of the process tells, if it is a number of the same container, and of the same start of the machine.
 */
export const fateOf = (holder: Holder, seen: Seen): 'Alive' | 'Dead' | 'Unknown' => {
  if (seen.door === 'Answered') return 'Alive'
  if (seen.door === 'Nobody' && seen.isOnThisMachine) return 'Dead'
  if (holder.machine !== seen.machine || holder.namespace !== seen.namespace) return 'Unknown'
  if (seen.beginning === null) return 'Dead'
  if (holder.started === '' || seen.beginning === '') return 'Unknown'
  return holder.started === seen.beginning ? 'Alive' : 'Dead'
}
