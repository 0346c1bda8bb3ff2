import { Day, Instant } from '@norrsken/rules'
import { type Column, type ColumnType, writtenNames } from '../table/Schema.ts'
import type { Cell, Table } from '../table/Table.ts'
import type { Dialect } from './Dialect.ts'
import { harmless } from './harmless.ts'

/**
 * A table as comma-separated values, line by line: the names, then a line a row, each ended by CR LF. A column whose cells
 * may be empty is followed by the one with the reasons.
 *
 * Texts are written so that no spreadsheet takes them for a formula (see `harmless`); a number is a number, also with a
 * minus. An empty text is `""`, an empty cell nothing at all. Days are `YYYY-MM-DD`, instants UTC.
 *
 * @example
 * import { Csv, Table } from '@norrsken/interchange'
 *
 * const meaning = { sv: 'ändring', en: 'change' }
 * const change = { name: 'change', type: 'float', unit: null, meaning, missing: [] } as const
 * const table = Table.table({ name: 'changes', meaning, columns: [change] }, [[-1.5]])
 * assert.equal(table._tag === 'Right' && [...Csv.lines(Csv.svExcel)(table.right)].join(''), '\uFEFFchange\r\n-1,5\r\n')
 */
export const lines =
  (dialect: Dialect) =>
  (table: Table): Iterable<string> => ({ [Symbol.iterator]: () => linesOf(dialect, table) })

function* linesOf(dialect: Dialect, { schema, rows }: Table): Generator<string> {
  const line = (cells: ReadonlyArray<string>): string => `${cells.join(dialect.separator)}\r\n`
  yield (dialect.hasByteOrderMark ? '\uFEFF' : '') + line(writtenNames(schema))
  for (const cells of rows) yield line(schema.columns.flatMap((column, at) => written(dialect, column, cells[at])))
}

const written = (dialect: Dialect, { type, missing }: Column, cell: Cell | undefined): ReadonlyArray<string> => {
  if (cell === undefined || typeof cell === 'object') return ['', cell?.missing ?? '']
  const value = textOf[type](cell, dialect)
  return missing.length === 0 ? [value] : [value, '']
}

const textOf: { readonly [type in ColumnType]: (cell: Exclude<Cell, object>, dialect: Dialect) => string } = {
  string: (cell) => quoted(harmless(String(cell))),
  integer: String,
  float: (cell, { decimalMark }) => String(cell).replace('.', decimalMark),
  boolean: String,
  day: (cell) => Day.toIso(Number(cell) as Day.Day),
  instant: (cell) => Instant.toIso(Number(cell) as Instant.Instant)
}

/** In quotation marks where the text would else be cut in two in one dialect or the other, or be taken for no text. */
const quoted = (text: string): string =>
  text === '' || /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
