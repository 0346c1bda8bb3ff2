import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { LogFile } from '../data/logFile.ts'

/** How many cases a log has, ten events each, and how many copies of them. */
export interface Copied {
  readonly cases: number
  readonly copies: number
}

/**
 * Uses a log in a file for temporary ones, which is gone afterwards. A signal to stop is heard as soon as the log is gone: whoever
 * interrupts by the keyboard stops the programs that read it at once, and it goes then.
 */
export const withLargeLog = async <A>({ cases, copies }: Copied, use: (file: LogFile) => A): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), 'norrsken-bench-'))
  const stop = (): never => process.exit(1)
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    const path = join(folder, 'log.ndjson')
    const options = ['--conditions=@norrsken/source', '--max-old-space-size=4096']
    const said = execFileSync(
      process.execPath,
      [...options, join(import.meta.dirname, 'write.ts'), path, String(cases), String(copies)],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
    )
    const events = Number(said)
    assert.ok(events > cases, 'the log was not written')
    return use({ path, events })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await setImmediate()
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

/** Why there is no room for a log; `null` where there is. */
export const missingRoom = ({ cases, copies }: Copied): string | null => {
  const needed = 10 * cases * copies * LINE
  const { bavail, bsize } = statfsSync(tmpdir())
  const free = bavail * bsize - LEFT
  return needed <= free
    ? null
    : `no room: the log takes about ${gigabytes(needed)} GB, and ${tmpdir()} has ${gigabytes(Math.max(free, 0))} GB that may be used`
}

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1)

/** In bytes, what a line has on average, its end included, and a little more. */
const LINE = 400
/** In bytes, what is left of a disk to others. */
const LEFT = 1e9
