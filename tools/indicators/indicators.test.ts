import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '@norrsken/reporting'
import { describe, expect, test } from 'vitest'
import { page } from './page.ts'

const written = readFileSync(join(import.meta.dirname, '../../docs/reference/indicators.md'), 'utf8')

describe('the page of the indicators', () => {
  test('is the one that is written', () => {
    expect(written, 'if the difference is right, `pnpm run indicators` writes it').toBe(page(catalogue))
  })

  test('has every definition with what it cannot say', () => {
    const joined = written.replaceAll(/\s+/g, ' ')
    for (const { id, version, cannotSay } of catalogue) {
      expect(written).toContain(`## ${id} version ${version}\n`)
      expect(joined).toContain(cannotSay.en.slice(1).replaceAll(/\s+/g, ' '))
    }
  })
})
