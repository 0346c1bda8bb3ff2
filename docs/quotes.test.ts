import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** A piece of a file that a page shows: the path stands behind the language of its block. */
interface Quote {
  readonly place: string
  readonly file: string
  readonly code: string
}

const fence = /^( *)```typescript (\S+)\n(.*?)^\1```/gms

/** The blocks of a page that name a file. */
const quotesIn = (page: string): ReadonlyArray<Quote> =>
  [...read(page).matchAll(fence)].map(([, , file = '', code = '']) => ({ place: `${page}: ${file}`, file, code }))

/** Code by its lines: how far they are indented depends on what they stand in. */
const lines = (code: string): string => code.replaceAll(/^ +/gm, '')

describe('what a page quotes of the code', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })]
  const quotes = pages.flatMap(quotesIn)

  test('is looked for', () => {
    expect(quotes.length).toBeGreaterThan(1)
  })

  test.each(quotes.map((quote) => [quote.place, quote] as const))('stands there: %s', (_, { file, code }) => {
    expect(lines(read(file)).includes(lines(code)) ? '' : `${file} does not hold\n${code}`).toBe('')
  })
})
