import { type ColumnSource, type ParquetWriteOptions, parquetWriteBuffer } from 'hyparquet-writer'
import { type ColumnType, reasonOf, type Schema } from '../table/Schema.ts'
import type { Cell, Table } from '../table/Table.ts'

/**
 * A table as the bytes of a Parquet file. An empty cell is null, and the column after it says why; integers have 64 bits,
 * days are dates, and instants are timestamps in UTC to the millisecond.
 *
 * The file holds the data dictionary too, as JSON under the key `dictionary`. The same table gives the same bytes.
 *
 * @example
 * import { Table } from '@norrsken/interchange'
 * import { parquet } from '@norrsken/interchange/parquet'
 *
 * const meaning = { sv: 'ärenden', en: 'cases' }
 * const cases = { name: 'cases', type: 'integer', unit: null, meaning, missing: [] } as const
 * const table = Table.table({ name: 'use', meaning, columns: [cases] }, [[3]])
 * assert.equal(table._tag === 'Right' && new TextDecoder().decode(parquet(table.right).slice(0, 4)), 'PAR1')
 */
export const parquet = ({ schema, rows }: Table): Uint8Array => {
  const columns = schema.columns.flatMap(({ name, type, missing }, at) => {
    const cells = rows.map((row) => row[at])
    const isNullable = missing.length > 0
    const values = columnOf(name, type, isNullable, cells)
    return isNullable ? [values, columnOf(reasonOf(name), 'string', true, cells.map(reasonIn))] : [values]
  })
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ data }) => data),
      schema: [{ name: 'root', num_children: columns.length }, ...columns.map(({ element }) => element)],
      kvMetadata: [{ key: 'dictionary', value: JSON.stringify(schemaJson(schema)) }],
      createdBy: '@norrsken/interchange'
    })
  )
}

type Element = NonNullable<ParquetWriteOptions['schema']>[number]

const columnOf = (
  name: string,
  type: ColumnType,
  isNullable: boolean,
  cells: ReadonlyArray<Cell | undefined>
): { readonly data: ColumnSource; readonly element: Element } => ({
  data: {
    name,
    data: cells.map((cell) => (cell === undefined || typeof cell === 'object' ? null : storedValue(type, cell)))
  },
  element: { name, ...elementOf[type], repetition_type: isNullable ? 'OPTIONAL' : 'REQUIRED' }
})

const elementOf: { readonly [type in ColumnType]: Omit<Element, 'name'> } = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  float: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' }
  }
}

const storedValue = (type: ColumnType, cell: Exclude<Cell, object>): string | number | boolean | bigint =>
  type === 'integer' || type === 'instant' ? BigInt(cell) : cell

const reasonIn = (cell: Cell | undefined): string | undefined => (typeof cell === 'object' ? cell.missing : undefined)

/** With its keys in one order, whatever order the schema was written in. */
const schemaJson = ({ name, meaning, columns }: Schema): object => ({
  name,
  meaning: { sv: meaning.sv, en: meaning.en },
  columns: columns.map(({ name, type, unit, meaning, missing }) => ({
    name,
    type,
    unit,
    meaning: { sv: meaning.sv, en: meaning.en },
    missing: missing.map(({ code, meaning }) => ({ code, meaning: { sv: meaning.sv, en: meaning.en } }))
  }))
})
