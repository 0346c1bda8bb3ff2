import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { missing } from './missing.ts'

const root = join(import.meta.dirname, '..')

/** A call of the program that a page shows, and the lines that it says are printed; `…` stands for some that are left out. */
interface Shown {
  readonly place: string
  readonly words: ReadonlyArray<string>
  readonly lines: ReadonlyArray<string>
}

const command = /^ {4}\$ npx -y pnpm@[\d.]+ -s norrsken (.*)$/

/** The calls that a page shows in its indented blocks. */
const shownIn = (page: string): ReadonlyArray<Shown> => {
  const lines = readFileSync(join(root, page), 'utf8')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
  return lines.flatMap((line, index) => {
    const [, words] = command.exec(line) ?? []
    if (words === undefined) return []
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((next) => !next.startsWith('    ') || next.startsWith('    $'))
    const printed = rest.slice(0, end < 0 ? rest.length : end).map((next) => next.slice(4))
    return [{ place: `${page}: ${words}`, words: words.split(/\s+/), lines: printed }]
  })
}

const run = (words: ReadonlyArray<string>): ReadonlyArray<string> => {
  const program = join(root, 'packages/cli/src/main.ts')
  const flags = ['--conditions=@norrsken/source', program, ...words]
  return execFileSync(process.execPath, flags, { cwd: root, encoding: 'utf8' }).split('\n')
}

describe('what a page says is printed', () => {
  const pages = ['README.md', ...globSync('{docs,examples,packages}/**/*.md', { cwd: root })]
  const shown = pages.filter((page) => !page.includes('node_modules')).flatMap(shownIn)

  test('is looked for', () => {
    expect(shown.length).toBeGreaterThan(1)
  })

  test.each(shown.map((one) => [one.place, one] as const))('%s', (_, { words, lines }) => {
    const said = lines.filter((line) => line.trim() !== '…')
    expect(missing(said, run(words))).toBe('')
  })
})
