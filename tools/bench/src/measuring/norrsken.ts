import { execFileSync, spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { wall } from './clocks.ts'

const root = join(import.meta.dirname, '../../../..')
const cli = join(root, 'packages/cli')

/** What a process took: time of the processor and time on the wall, in milliseconds, and the most memory that it had, in bytes. */
export interface Taken {
  readonly time: number
  readonly wall: number
  readonly memory: number
  readonly output: string
}

/** Builds the program, unless nothing has changed since it was built, and gives the file that starts it. */
export const built = (): string => {
  const path = [join(cli, 'node_modules/.bin'), join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  execFileSync(process.execPath, [join(root, 'tools/build-package.ts')], {
    cwd: cli,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'ignore', 'inherit']
  })
  return join(cli, 'dist/main.js')
}

/** Runs Node, as plainly as somebody who types the command, and says what it took from its start to its end. */
export const taken = (args: ReadonlyArray<string>): Taken => {
  const sinceStart = wall()
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    ['--require', join(import.meta.dirname, 'sayTaken.cjs'), ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 28 }
  )
  const waited = sinceStart() / 1e6
  const said = /^taken (\d+) (\d+)$/m.exec(stderr)
  if (status !== 0 || said === null) throw new Error(`Node ended with ${status ?? signal}: ${stderr}`)
  return { time: Number(said[1]) / 1000, wall: waited, memory: Number(said[2]) * 1024, output: stdout }
}
