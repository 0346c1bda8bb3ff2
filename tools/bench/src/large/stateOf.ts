import assert from 'node:assert/strict'
import { freemem } from 'node:os'
import type { LogFile } from '../data/logFile.ts'
import { type Taken, taken } from '../measuring/norrsken.ts'

/** How `norrsken state` went on a log. */
export interface Run extends Taken {
  readonly threads: 1 | 2
  readonly heap: Heap
}

/** How many MiB of heap each thread was allowed; `null`: what the engine allows by itself. */
export type Heap = number | null

/**
 * Asks a program for the state of a log, as a process of its own. `null`: its heap was too little for it. Anything else that it ends by
 * is an error.
 */
export const stateOf = (program: string, { path }: LogFile, threads: 1 | 2, heap: Heap): Run | null => {
  const allowed = heap === null ? [] : [`--max-old-space-size=${heap}`]
  const asked = ['state', path, '--json', '--valid-at', '2034-12-31', '--workers', String(threads)]
  try {
    const all = taken([...allowed, program, ...asked])
    assert.match(all.output, /"cases"/)
    return { ...all, threads, heap }
  } catch (error) {
    if (error instanceof Error && /heap out of memory|ended with SIGKILL/.test(error.message)) return null
    throw error
  }
}

/** What a program may be allowed here: more than half of what is free, as what lies outside of the heap needs room too. */
export const mostHeap = (): number => Math.floor((0.6 * freemem()) / 2 ** 20)

/** In MiB, what the engine allows each thread of a program by itself. */
export const usualHeap = (): number => {
  const { output } = taken(['--print', 'v8.getHeapStatistics().heap_size_limit'])
  return Math.round(Number(output) / 2 ** 20)
}
