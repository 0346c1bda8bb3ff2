import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linesInLogOrder } from './entries.ts'

/** The history of the agreement, which is in the repository. */
export const history = join(import.meta.dirname, '../../../../examples/history/history.ndjson')

/** A log in a file: the history of the agreement, and then cases with ten events each. */
export interface LogFile {
  readonly path: string
  readonly events: number
}

/** Uses logs of some sizes, which are gone afterwards. */
export const withLogFiles = async <A>(
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

const write = (path: string, cases: number): LogFile => {
  const file = openSync(path, 'w')
  const told = readFileSync(history, 'utf8')
  const lines = linesInLogOrder(cases)
  writeSync(file, told)
  for (let from = 0; from < lines.length; from += 10_000) {
    writeSync(
      file,
      lines
        .slice(from, from + 10_000)
        .map(({ line }) => `${line}\n`)
        .join('')
    )
  }
  closeSync(file)
  return { path, events: lines.length + told.trimEnd().split('\n').length }
}
