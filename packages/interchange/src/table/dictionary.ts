import type { Column, Meaning, Schema } from './Schema.ts'
import type { Cell, Table } from './Table.ts'

/**
 * The data dictionary of tables, itself a table: a row for each column, and one for each reason why a cell of it may be
 * empty.
 *
 * @example
 * import { dictionary } from '@norrsken/interchange'
 *
 * const meaning = { sv: 'ärenden', en: 'cases' }
 * const cases = { name: 'cases', type: 'integer', unit: null, meaning, missing: [] } as const
 * const { rows } = dictionary([{ name: 'use', meaning, columns: [cases] }])
 * assert.deepEqual(rows, [['use', 'cases', 'integer', { missing: 'none' }, { missing: 'none' }, 'ärenden', 'cases']])
 */
export const dictionary = (schemas: ReadonlyArray<Schema>): Table => ({
  schema: dictionarySchema,
  rows: schemas.flatMap((schema) => schema.columns.flatMap((column) => rowsOf(schema.name, column)))
})

const rowsOf = (table: string, { name, type, unit, meaning, missing }: Column): ReadonlyArray<ReadonlyArray<Cell>> => [
  [table, name, type, unit ?? none, none, meaning.sv, meaning.en],
  ...missing.map(({ code, meaning }) => [table, name, type, unit ?? none, code, meaning.sv, meaning.en])
]

const none: Cell = { missing: 'none' }

const column = (name: string, meaning: Meaning, missing: Meaning | null = null): Column => ({
  name,
  type: 'string',
  unit: null,
  meaning,
  missing: missing === null ? [] : [{ code: 'none', meaning: missing }]
})

/** What the data dictionary says of itself. */
export const dictionarySchema: Schema = {
  name: 'dictionary',
  meaning: { sv: 'vad varje kolumn betyder', en: 'what each column means' },
  columns: [
    column('table', { sv: 'tabellens namn', en: 'the name of the table' }),
    column('column', { sv: 'kolumnens namn', en: 'the name of the column' }),
    column('type', {
      sv: 'string, integer, float, boolean, day eller instant',
      en: 'string, integer, float, boolean, day or instant'
    }),
    column(
      'unit',
      { sv: 'enhet', en: 'the unit' },
      { sv: 'mäts inte i någon enhet', en: 'is not measured in any unit' }
    ),
    column(
      'code',
      { sv: 'en kod för varför en cell är tom', en: 'a code for why a cell is empty' },
      { sv: 'raden gäller kolumnen själv', en: 'the row is about the column itself' }
    ),
    column('meaning_sv', { sv: 'betydelse på svenska', en: 'meaning in Swedish' }),
    column('meaning_en', { sv: 'betydelse på engelska', en: 'meaning in English' })
  ]
}
