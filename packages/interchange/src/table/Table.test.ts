import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { dictionary } from './dictionary.ts'
import { dictionaryPage } from './dictionaryPage.ts'
import type { Column, Schema } from './Schema.ts'
import * as Table from './Table.ts'
import { everyType } from './table.test-kit.ts'

const meaning = { sv: 'ärenden', en: 'cases' }
const hidden = { code: 'hidden', meaning: { sv: 'dolt', en: 'hidden' } }
const column = (known: Partial<Column>): Column => ({
  name: 'cases',
  type: 'integer',
  unit: null,
  meaning,
  missing: [],
  ...known
})
const schema = (...columns: ReadonlyArray<Column>): Schema => ({ name: 'use', meaning, columns })
const problemOf = (of: Schema, ...rows: ReadonlyArray<ReadonlyArray<Table.Cell>>) => {
  const made = Table.table(of, rows)
  return E.isLeft(made) ? made.left : undefined
}

describe('a table', () => {
  test('has a cell for each column in each row', () => {
    expect(problemOf(schema(column({})), [1], [1, 2])).toEqual({ type: 'WrongWidth', row: 2, expected: 1, found: 2 })
    expect(problemOf(schema(column({})), [])).toEqual({ type: 'WrongWidth', row: 1, expected: 1, found: 0 })
  })

  test.for([
    ['integer', 1.5],
    ['integer', 2 ** 53],
    ['integer', '1'],
    ['float', Number.NaN],
    ['float', Infinity],
    ['string', 1],
    ['string', '\uD800'],
    ['boolean', 0],
    ['day', 0.5],
    ['day', 10_000_000],
    ['instant', 1e18]
  ] as const)('has no cell in a column of the type %s that is %s', ([type, cell]) => {
    expect(problemOf(schema(column({ type })), [cell])).toEqual({
      type: 'WrongCell',
      row: 1,
      column: 'cases',
      expected: type,
      found: JSON.stringify(cell)
    })
  })

  test('has no empty cell without a reason that its column knows', () => {
    expect(problemOf(schema(column({})), [{ missing: 'hidden' }])).toMatchObject({ expected: [], found: 'hidden' })
    expect(problemOf(schema(column({ missing: [hidden] })), [{ missing: 'none' }])).toEqual({
      type: 'UnknownMissingCode',
      row: 1,
      column: 'cases',
      expected: ['hidden'],
      found: 'none'
    })
    expect(problemOf(schema(column({ missing: [hidden] })), [{ missing: 'hidden' }])).toBeUndefined()
  })

  test.for(['Ärenden', 'cases per year', 'Cases', '1st', ''])('has no column called `%s`', (name) => {
    expect(problemOf(schema(column({ name })))).toEqual({ type: 'BadName', name })
  })

  test('has no two columns of one name, that of the reasons included', () => {
    const reasons = column({ name: 'cases_missing' })
    expect(problemOf(schema(column({}), column({})))).toEqual({ type: 'NameTwice', name: 'cases' })
    expect(problemOf(schema(column({ missing: [hidden] }), reasons))).toEqual({
      type: 'NameTwice',
      name: 'cases_missing'
    })
    expect(problemOf(schema(column({}), reasons))).toBeUndefined()
  })
})

describe('the data dictionary', () => {
  test('is itself a table', () => {
    const { schema, rows } = dictionary([everyType])
    expect(Table.table(schema, rows)._tag).toBe('Right')
    expect(dictionary([schema]).rows.length).toBe(schema.columns.length + 2)
  })

  test('has a row for each column and for each reason why a cell of it is empty', () => {
    expect(dictionary([schema(column({ unit: 'days', missing: [hidden] }))]).rows).toEqual([
      ['use', 'cases', 'integer', 'days', { missing: 'none' }, 'ärenden', 'cases'],
      ['use', 'cases', 'integer', 'days', 'hidden', 'dolt', 'hidden']
    ])
  })

  test('is a page of Markdown in both languages', () => {
    const page = [schema(column({ unit: 'days', missing: [hidden] }))]
    expect(dictionaryPage('sv')(page)).toBe(`# Datalexikon

## use

ärenden

| kolumn | typ | enhet | betydelse |
| --- | --- | --- | --- |
| \`cases\` | integer | days | ärenden |

När \`cases\` är tom står skälet i \`cases_missing\`:

| kod | betydelse |
| --- | --- |
| \`hidden\` | dolt |
`)
    expect(dictionaryPage('en')(page)).toContain('Where `cases` is empty, `cases_missing` says why:')
  })

  test('has nothing in its page that Markdown would read as more than text', () => {
    const odd = { sv: 'a|b\n<img src=x> [l](u) `c` &amp;', en: 'x' }
    expect(dictionaryPage('sv')([schema(column({ meaning: odd }))])).toContain(
      '| a\\|b \\<img src=x\\> \\[l\\](u) \\`c\\` \\&amp; |'
    )
  })
})
