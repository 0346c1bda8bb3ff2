import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const program = join(import.meta.dirname, '../../packages/cli/src/main.ts')

/** What the program `norrsken` prints when it is called with these words. */
export const norrsken = (...words: ReadonlyArray<string>): string =>
  execFileSync(process.execPath, ['--conditions=@norrsken/source', program, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 30
  })
