import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Law } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { page, paragraphsOf } from './page.ts'

const written = readFileSync(join(import.meta.dirname, '../../docs/reference/law.md'), 'utf8')

describe('the page of the law on secrecy', () => {
  test('is the one that is written', () => {
    expect(written, 'if the difference is right, `pnpm run law` writes it').toBe(page(Law.swedish))
  })

  test('says that it is no legal advice, and to which day it was checked', () => {
    expect(written).toContain('It is no legal advice')
    expect(written).toContain(`Nothing after ${Law.swedish.checkedTo} was checked`)
  })

  test('says of a paragraph what holds of each of its wordings: they differ in their conditions alone', () => {
    const { secrecies, provisions, duties } = Law.swedish
    for (const wordings of paragraphsOf<Law.Wording>([...secrecies, ...provisions, ...duties])) {
      const apart = { id: '', from: null, to: null, amendedBy: null, reference: '', certainty: null, conditions: [] }
      const scopes = new Set(wordings.map((row) => JSON.stringify({ ...row, ...apart })))
      expect([wordings[0]?.id, scopes.size]).toEqual([wordings[0]?.id, 1])
    }
  })

  test('has every row with its first day, its source and how sure we are', () => {
    const rows = written.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
    for (const { from, to, reference, certainty } of [
      ...Law.swedish.secrecies,
      ...Law.swedish.provisions,
      ...Law.swedish.duties
    ]) {
      expect(rows).toContainEqual(expect.arrayContaining([from ?? '', to ?? '', `\`${certainty}\``, reference]))
    }
  })
})
