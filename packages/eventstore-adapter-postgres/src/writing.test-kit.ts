import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Attempt } from '@norrsken/testing/conformance'
import { pause } from './sessions.test-kit.ts'

/** What the program that appends is told. */
interface Told {
  /** Where the store is: `postgres://…`, or `pglite:` and a directory. */
  readonly place: string
  readonly tenant: string
  readonly round: number
  /** Where it writes down what it sends, and what it was answered. */
  readonly file: string
}

const program = fileURLToPath(new URL('./writer.test-kit.ts', import.meta.url))

/** Starts the program that appends, and waits until it has been answered. */
export const started = async ({ place, tenant, round, file }: Told): Promise<ChildProcess> => {
  const told = [program, place, tenant, `${round}`, file]
  const child = spawn(process.execPath, ['--conditions=@norrsken/source', ...told], {
    stdio: ['ignore', 'inherit', 'inherit']
  })
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('"answer"')) {
    if (child.exitCode !== null) throw new Error('the program ended by itself')
    await pause(5)
  }
  return child
}

/** Kills it, and waits until it is gone. */
export const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    if (child.exitCode !== null) reject(new Error('the program ended by itself'))
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

/** What the program has written down: the last line may be half a line. */
export const attemptsIn = (file: string): ReadonlyArray<Attempt> =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => ({ answer: null, ...JSON.parse(line) }))
