import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const blocks = (page: string, language: string): ReadonlyArray<string> =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code.trimEnd())

describe('the steps of a tutorial', () => {
  for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'))) {
    test(`of ${file} make the whole file, which is run`, () => {
      const page = readFileSync(join(import.meta.dirname, file), 'utf8')
      expect(blocks(page, 'ts')).toEqual([blocks(page, 'typescript').join('\n\n')])
    })
  }
})
