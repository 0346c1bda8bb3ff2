import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { missing } from '../missing.ts'

const blocks = (page: string, language: string): ReadonlyArray<string> =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code.trimEnd())

/** What a page says that its program prints: its indented lines, but for the commands and what is left out. */
const printedBy = (page: string): ReadonlyArray<string> =>
  page
    .replaceAll(/^```.*?^```/gms, '')
    .split('\n')
    .filter((line) => line.startsWith('    ') && !/^ +(npx |…)/.test(line))
    .map((line) => line.slice(4))

const run = (code: string): string =>
  execFileSync(
    process.execPath,
    ['--conditions=@norrsken/source', '--input-type=module-typescript', '--eval', `${code}\nexport {}`],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' }
  )

describe('the steps of a tutorial', () => {
  for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'))) {
    const page = readFileSync(join(import.meta.dirname, file), 'utf8')

    test(`of ${file} make the whole file, which is run`, () => {
      expect(blocks(page, 'ts')).toEqual([blocks(page, 'typescript').join('\n\n')])
    })

    test(`of ${file} print what it says`, () => {
      const said = printedBy(page)
      expect(said.length).toBeGreaterThan(0)
      expect(missing(said, run(blocks(page, 'ts').join('\n')).split('\n'))).toBe('')
    })
  }
})
