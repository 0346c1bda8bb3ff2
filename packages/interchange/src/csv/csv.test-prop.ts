import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ColumnType, writtenNames } from '../table/Schema.ts'
import { everyType, tables, text } from '../table/table.test-kit.ts'
import { lines } from './csv.ts'
import { dialects } from './Dialect.ts'
import { harmless, original } from './harmless.ts'

const danger = /^[\s\p{Cf}"'`´“”‘’«»]*[=+\-@]|^[\t\r\n]/u

describe.for(Object.entries(dialects))('a table in the dialect %s', ([, dialect]) => {
  test('comes back cell by cell', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const written = [...lines(dialect)(table)].join('')
        const read: ReadonlyArray<ReadonlyArray<string>> = parse(written, {
          delimiter: dialect.separator,
          bom: true,
          record_delimiter: '\r\n'
        })
        expect(read[0]).toEqual(writtenNames(everyType))
        expect(read.slice(1).map((cells) => cells.map(original))).toEqual(
          table.rows.map((cells) =>
            everyType.columns.flatMap(({ type, missing }, at) => {
              const cell = cells[at]
              if (typeof cell === 'object') return ['', cell.missing]
              const shown = shownAs[type](cell)
              return missing.length === 0 ? [shown] : [shown, '']
            })
          )
        )
      })
    )
  })

  const shownAs: { readonly [type in ColumnType]: (cell: unknown) => string } = {
    string: String,
    integer: String,
    float: (cell) => String(cell).replace('.', dialect.decimalMark),
    boolean: String,
    day: (cell) => new Date(Number(cell) * 86_400_000).toISOString().slice(0, 10),
    instant: (cell) => new Date(Number(cell)).toISOString()
  }

  test('holds no cell that a spreadsheet would run, but numbers', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const written = [...lines(dialect)(table)].join('')
        const read: ReadonlyArray<ReadonlyArray<string>> = parse(written, { delimiter: dialect.separator, bom: true })
        for (const cell of read.flat()) {
          expect(danger.test(cell) && !cell.startsWith("'") && !/^-[\d,.e+-]+$/.test(cell)).toBe(false)
        }
      })
    )
  })
})

test('a text is found again, and begins with an apostrophe if it looked like a formula', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(original(harmless(one))).toBe(one)
      expect(danger.test(one) && !harmless(one).startsWith("'")).toBe(false)
    })
  )
})
