import assert from 'node:assert/strict'
import { freemem } from 'node:os'
import type { LogFile } from '../data/logFile.ts'
import { type Taken, taken } from '../measuring/norrsken.ts'

/** How `norrsken state` went on a log. */
export interface Run extends Taken {
  readonly threads: 1 | 2
  /** How many MiB of heap the engine was allowed; `null`: what it allows by itself. */
  readonly heap: number | null
}

/**
 * Asks a program for the state of a log, as a process of its own. If the heap that the engine allows by itself is too little, it is asked
 * once more, with what the machine has left.
 *
 * @returns why it gave none, where that is too little too
 */
export const stateOf = (program: string, { path }: LogFile, threads: 1 | 2): Run | string => {
  const run = (heap: number | null): Run | string => {
    const allowed = heap === null ? [] : [`--max-old-space-size=${heap}`]
    const asked = ['state', path, '--json', '--valid-at', '2034-12-31', '--workers', String(threads)]
    try {
      const all = taken([...allowed, program, ...asked])
      assert.match(all.output, /"cases"/)
      return { ...all, threads, heap }
    } catch (error) {
      if (!(error instanceof Error) || !/heap out of memory|SIGKILL/.test(error.message)) throw error
      return `a heap of ${heap === null ? 'the usual size' : `${heap.toLocaleString('en')} MiB`} is too little`
    }
  }
  const usual = run(null)
  return typeof usual === 'string' ? run(Math.floor((0.8 * freemem()) / 2 ** 20)) : usual
}
