import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as RA from 'fp-ts/lib/ReadonlyArray.js'
import { problemText, readPage } from './readPage.ts'
import type { Scenario } from './Scenario.ts'

/** The top folder of the repository. */
export const root = join(import.meta.dirname, '..', '..')

/**
 * Every scenario of the repository, in the order of their paths.
 *
 * @throws if a page is not one, with each problem on a line: file, line, what
 */
export const readScenarios = (): ReadonlyArray<Scenario> => {
  const paths = globSync('scenarios/{good,bad}/**/*.md', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  const { left, right } = RA.separate(paths.sort().map((path) => readPage(path, open(path) ?? '', open)))
  if (left.length > 0) throw new Error(left.flat().map(problemText).join('\n'))
  return right
}

const open = (path: string): string | null => {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
