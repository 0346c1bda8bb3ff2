import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { generate } from '@norrsken/testing/synthetic'
import type { LogFile } from './logFile.ts'

/** Uses synthetic logs with so many cases over 22 months, which are gone afterwards. */
export const withGeneratedLogs = async <A>(
  cases: ReadonlyArray<number>,
  use: (files: ReadonlyArray<LogFile>) => Promise<A>
): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), 'norrsken-bench-'))
  try {
    return await use(cases.map((count) => write(join(folder, `${count}.ndjson`), count)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** No party leaves in the log of this seed. */
const SEED = 1

const write = (path: string, cases: number): LogFile => {
  const file = openSync(path, 'w')
  let events = 0
  let block: string[] = []
  const put = (): void => {
    writeSync(file, block.join(''))
    block = []
  }
  for (const event of generate({ cases, seed: SEED, from: Day.day('2023-03-01'), to: Day.day('2024-12-31') })) {
    events += 1
    block.push(`${Log.line(event)}\n`)
    if (block.length === 10_000) put()
  }
  put()
  closeSync(file)
  return { path, events }
}
