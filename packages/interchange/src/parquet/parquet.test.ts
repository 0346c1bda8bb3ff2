import { Day, Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { askDuckDb } from '../duckdb.test-kit.ts'
import type { Cell } from '../table/Table.ts'
import { everyType, tableOf } from '../table/table.test-kit.ts'
import { parquet } from './parquet.ts'

const filled: ReadonlyArray<Cell> = [
  ...['å', { missing: 'hidden' }, -5, 2 ** 53 - 1, -0.125, 1e300, true, { missing: 'not_yet' }],
  ...[Day.day('0001-01-01'), Day.day('9999-12-31'), Instant.instant('1969-12-31T23:59:59.999Z'), { missing: 'hidden' }]
]

describe('what DuckDB reads of a Parquet file', () => {
  test('has the type of each column', async () => {
    const { types } = await askDuckDb(parquet(tableOf(everyType, [])), 'select * from read_parquet($file)')
    const duckDb = { string: 'VARCHAR', integer: 'BIGINT', float: 'DOUBLE', boolean: 'BOOLEAN', day: 'DATE' }
    const instant = 'TIMESTAMP WITH TIME ZONE'
    expect(types).toEqual(
      everyType.columns.flatMap(({ name, type, missing }) => [
        [name, { ...duckDb, instant }[type]],
        ...(missing.length > 0 ? [[`${name}_missing`, 'VARCHAR']] : [])
      ])
    )
  })

  test('is whole where a table has more rows than a row group', async () => {
    const many = Array.from({ length: 150_000 }, (_, at) => filled.with(2, at))
    const { rows } = await askDuckDb(
      parquet(tableOf(everyType, many)),
      'select count(*), sum("integer")::bigint, count(maybe_string), count(maybe_string_missing) from read_parquet($file)'
    )
    expect(rows).toEqual([[150_000n, 11_249_925_000n, 0n, 150_000n]])
  })

  test('says which cells must not be empty', async () => {
    const { rows } = await askDuckDb(
      parquet(tableOf(everyType, [filled])),
      "select name, repetition_type from parquet_schema($file) where name in ('string', 'maybe_string')"
    )
    expect(rows).toEqual([
      ['string', 'REQUIRED'],
      ['maybe_string', 'OPTIONAL']
    ])
  })

  test('holds the data dictionary', async () => {
    const { rows } = await askDuckDb(
      parquet(tableOf(everyType, [filled])),
      "select decode(value)::json->>'$.columns[1].missing[0].meaning.sv' from parquet_kv_metadata($file) where decode(key) = 'dictionary'"
    )
    expect(rows).toEqual([['dolt']])
  })
})

test('the same table gives the same bytes, in whatever order its schema was written down', () => {
  const otherwise = {
    columns: everyType.columns.map(({ name, type, unit, meaning, missing }) => ({
      missing,
      meaning,
      unit,
      type,
      name
    })),
    meaning: everyType.meaning,
    name: everyType.name
  }
  expect(parquet(tableOf(otherwise, [filled]))).toEqual(parquet(tableOf(everyType, [filled])))
})
