import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Clauses, Terms } from '@norrsken/core'
import { describe, expect, test } from 'vitest'

const page = readFileSync(join(import.meta.dirname, 'terms.md'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const rowOf = (first: string): ReadonlyArray<string> => rows.find(([, cell]) => cell === first) ?? []

describe('the page about the terms of an edition', () => {
  test('has each reading that can be chosen, with its number and its default', () => {
    for (const { id, key, ...reading } of Clauses.readings) {
      if (key === null || !('choices' in reading)) continue
      const row = rowOf(`\`${key}\``)
      expect(row.slice(3)).toContain(`\`${reading.choices[0]?.value}\``)
      if (key === 'minimumParties') continue
      for (const { value } of reading.choices)
        expect([key, row[2]]).toEqual([key, expect.stringContaining(`\`${value}\``)])
      expect([key, row[4]]).toEqual([key, id])
    }
  })

  test('explains each reading that can be chosen under its number and key', () => {
    for (const { id, key } of Clauses.readings) {
      if (key !== null) expect(page).toMatch(new RegExp(`^\\*\\*${id}, \`${key}\`: [^*]+\\?\\*\\*`, 'm'))
    }
  })

  test('explains each choice of each, below', () => {
    for (const reading of Clauses.readings) {
      if (reading.key === null) continue
      const [, section = ''] = page.split(`**${reading.id}, `)
      const [until = ''] = section.split('\n**R')
      for (const { value } of reading.choices)
        expect([reading.id, until]).toEqual([reading.id, expect.stringContaining(`\`${value}\``)])
    }
  })

  test('has each reading that is fixed, with what holds', () => {
    for (const { id, key } of Clauses.readings)
      if (key === null) expect([id, rowOf(id)[2]]).toEqual([id, expect.stringMatching(/\.$/)])
  })

  test('has every key of the terms, and no other', () => {
    const keys = rows.flatMap(([, cell = '']) => /^((`\w+`(, )?)+)$/.exec(cell)?.[1]?.split(', ') ?? [])
    const known = [...Object.keys(Terms.Terms.required), ...Object.keys(Terms.Terms.optional)]
    expect(keys.map((key) => key.slice(1, -1)).sort()).toEqual(known.sort())
  })
})
