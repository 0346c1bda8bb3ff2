import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askDuckDb } from '../duckdb.test-kit.ts'
import type { Table } from '../table/Table.ts'
import { everyType, tables } from '../table/table.test-kit.ts'
import { parquet } from './parquet.ts'

/** Times as whole numbers, since DuckDB has values of its own for them. */
const select = everyType.columns
  .flatMap(({ name, type, missing }) => [
    type === 'day' ? `(${name} - date '1970-01-01')::bigint` : type === 'instant' ? `epoch_ms(${name})` : name,
    ...(missing.length > 0 ? [`${name}_missing`] : [])
  ])
  .join(', ')

const expected = ({ rows }: Table): ReadonlyArray<ReadonlyArray<unknown>> =>
  rows.map((cells) =>
    everyType.columns.flatMap(({ type, missing }, at) => {
      const cell = cells[at]
      if (typeof cell === 'object') return [null, cell.missing]
      const value = type === 'integer' || type === 'day' || type === 'instant' ? BigInt(Number(cell)) : cell
      return missing.length === 0 ? [value] : [value, null]
    })
  )

test('DuckDB reads the values and the nulls that were written, however they are arranged', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const { rows } = await askDuckDb(parquet(table), `select ${select} from read_parquet($file)`)
      expect(rows).toEqual(expected(table))
    }),
    { numRuns: 20 }
  )
})
