import { Day, Instant } from '@norrsken/rules'
import { E } from '../fp.ts'
import { type Column, type ColumnType, type Schema, writtenNames } from './Schema.ts'

/** A value, or the reason why there is none: one of the missing codes of the column. */
export type Cell = string | number | boolean | Missing

/** That a cell is empty, and why. */
export interface Missing {
  readonly missing: string
}

/**
 * A tidy table: one row a thing, one column a property.
 *
 * INVARIANT: made by `table`, so that every row has every column, of its type, and every empty cell has its reason.
 */
export interface Table {
  readonly schema: Schema
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
}

/** Why rows are no table of a schema. `row` counts from 1. */
export type Problem =
  | { readonly type: 'BadName'; readonly name: string }
  | { readonly type: 'NameTwice'; readonly name: string }
  | { readonly type: 'WrongWidth'; readonly row: number; readonly expected: number; readonly found: number }
  | {
      readonly type: 'WrongCell'
      readonly row: number
      readonly column: string
      readonly expected: ColumnType
      readonly found: string
    }
  | {
      readonly type: 'UnknownMissingCode'
      readonly row: number
      readonly column: string
      readonly expected: ReadonlyArray<string>
      readonly found: string
    }

/**
 * The table of these rows, or the first thing that is wrong with them.
 *
 * @example
 * import { type Schema, Table } from '@norrsken/interchange'
 *
 * const use: Schema.Schema = {
 *   name: 'use',
 *   meaning: { sv: 'ärenden per kommun', en: 'cases by municipality' },
 *   columns: [
 *     {
 *       name: 'cases',
 *       type: 'integer',
 *       unit: null,
 *       meaning: { sv: 'antal ärenden', en: 'number of cases' },
 *       missing: [{ code: 'hidden', meaning: { sv: 'dolt', en: 'hidden' } }]
 *     }
 *   ]
 * }
 * assert.equal(Table.table(use, [[3], [{ missing: 'hidden' }]])._tag, 'Right')
 * assert.deepEqual(Table.table(use, [[1.5]]), {
 *   _tag: 'Left',
 *   left: { type: 'WrongCell', row: 1, column: 'cases', expected: 'integer', found: '1.5' }
 * })
 */
export const table = (schema: Schema, rows: ReadonlyArray<ReadonlyArray<Cell>>): E.Either<Problem, Table> => {
  const problem = wrongName(schema) ?? wrongRow(schema, rows)
  return problem === undefined ? E.right({ schema, rows }) : E.left(problem)
}

const wrongName = (schema: Schema): Problem | undefined => {
  const seen = new Set<string>()
  const names = schema.columns.flatMap(({ name, missing }) => [name, ...missing.map(({ code }) => code)])
  for (const name of [schema.name, ...names]) {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) return { type: 'BadName', name }
  }
  for (const name of writtenNames(schema)) {
    if (seen.has(name)) return { type: 'NameTwice', name }
    seen.add(name)
  }
  return undefined
}

const wrongRow = ({ columns }: Schema, rows: ReadonlyArray<ReadonlyArray<Cell>>): Problem | undefined => {
  for (const [index, cells] of rows.entries()) {
    const row = index + 1
    if (cells.length !== columns.length) {
      return { type: 'WrongWidth', row, expected: columns.length, found: cells.length }
    }
    for (const [at, column] of columns.entries()) {
      const problem = wrongCell(column, cells[at], row)
      if (problem !== undefined) return problem
    }
  }
  return undefined
}

const wrongCell = ({ name, type, missing }: Column, cell: Cell | undefined, row: number): Problem | undefined => {
  if (typeof cell === 'object') {
    const expected = missing.map(({ code }) => code)
    return expected.includes(cell.missing)
      ? undefined
      : { type: 'UnknownMissingCode', row, column: name, expected, found: cell.missing }
  }
  return isOf[type](cell)
    ? undefined
    : { type: 'WrongCell', row, column: name, expected: type, found: JSON.stringify(cell) ?? 'nothing' }
}

const isOf: { readonly [type in ColumnType]: (cell: unknown) => boolean } = {
  string: (cell) => typeof cell === 'string' && cell.isWellFormed(),
  integer: Number.isSafeInteger,
  float: Number.isFinite,
  boolean: (cell) => typeof cell === 'boolean',
  day: Day.isDay,
  instant: Instant.isInstant
}
