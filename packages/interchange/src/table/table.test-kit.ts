import { Day, Instant } from '@norrsken/rules'
import fc from 'fast-check'
import { E } from '../fp.ts'
import type { ColumnType, Schema } from './Schema.ts'
import * as Table from './Table.ts'

const hidden = { code: 'hidden', meaning: { sv: 'dolt', en: 'hidden' } }
const open = { code: 'not_yet', meaning: { sv: 'ännu inte bedömbart', en: 'not yet assessable' } }

const types = ['string', 'integer', 'float', 'boolean', 'day', 'instant'] as const

/** A column of each type that must be filled, and one of each whose cells may be empty. */
export const everyType: Schema = {
  name: 'every_type',
  meaning: { sv: 'allt', en: 'all' },
  columns: types.flatMap((type) => [
    { name: type, type, unit: null, meaning: { sv: type, en: type }, missing: [] },
    { name: `maybe_${type}`, type, unit: 'days', meaning: { sv: type, en: type }, missing: [hidden, open] }
  ])
}

/** The table that these rows are. What is no table is a mistake of the test. */
export const tableOf = (schema: Schema, rows: ReadonlyArray<ReadonlyArray<Table.Cell>>): Table.Table => {
  const made = Table.table(schema, rows)
  if (E.isLeft(made)) throw new Error(JSON.stringify(made.left))
  return made.right
}

/** Texts that people and attackers write. */
export const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[ \t\r\n"';,=+\-@a1ÅÄÖ]{0,8}$/)
)

const cellOf: { readonly [type in ColumnType]: fc.Arbitrary<Table.Cell> } = {
  string: text,
  integer: fc.maxSafeInteger(),
  float: fc.double({ noNaN: true, noDefaultInfinity: true }),
  boolean: fc.boolean(),
  day: fc.integer({ min: Day.day('0001-01-01'), max: Day.day('9999-12-31') }),
  instant: fc.integer({ min: Instant.instant('0001-01-01T00:00Z'), max: Instant.instant('9999-12-31T23:59Z') })
}

/** Tables with a column of each type. */
export const tables = fc
  .array(
    fc.tuple(
      ...everyType.columns.map(({ type, missing }) =>
        fc.oneof(cellOf[type], ...missing.map(({ code }) => fc.constant({ missing: code })))
      )
    ),
    { maxLength: 8 }
  )
  .map((rows) => tableOf(everyType, rows))
