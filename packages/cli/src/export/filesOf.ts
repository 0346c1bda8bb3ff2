import { Csv, dictionary, dictionaryPage, type Table } from '@norrsken/interchange'
import type { OutputFile } from '../Capabilities.ts'
import { type Method, methodNote } from './methodNote.ts'
import { governanceTables, partyTables } from './tables/agreement.ts'
import { caseTables } from './tables/cases.ts'
import { consentTables } from './tables/consents.ts'
import { eventTable } from './tables/events.ts'
import { meetingTables } from './tables/meetings.ts'
import { reducedTables } from './tables/reduced.ts'

/** The tables that a method gives, a file each, with the data dictionary and a note of how they were made. */
export const filesOf = async (
  form: 'csv' | 'parquet',
  method: Method,
  dialect: Csv.Dialect,
  lang: 'sv' | 'en'
): Promise<ReadonlyArray<OutputFile>> => {
  const tables = tablesOf(method)
  const schemas = tables.map(({ schema }) => schema)
  const contentOf = form === 'csv' ? csv(dialect) : (await import('@norrsken/interchange/parquet')).parquet
  return [
    ...tables.map((table) => ({ name: `${table.schema.name}.${form}`, content: contentOf(table) })),
    { name: 'data-dictionary.md', content: dictionaryPage(lang)(schemas) },
    { name: 'data-dictionary.json', content: `${JSON.stringify(rowsOf(dictionary(schemas)), null, 2)}\n` },
    { name: 'README.txt', content: methodNote(lang)(method) }
  ]
}

const tablesOf = ({ told, reduced }: Method): ReadonlyArray<Table.Table> => {
  if (reduced !== null) {
    return [...reducedTables.map(({ make }) => make(reduced.log)), ...partyTables.map(({ make }) => make(told))]
  }
  const all = [eventTable, ...caseTables, ...consentTables, ...meetingTables, ...partyTables, ...governanceTables]
  return all.map(({ make }) => make(told))
}

const csv =
  (dialect: Csv.Dialect) =>
  (table: Table.Table): string =>
    [...Csv.lines(dialect)(table)].join('')

/** A table as objects, a row each; an empty cell is `null`. */
const rowsOf = ({ schema, rows }: Table.Table): ReadonlyArray<object> =>
  rows.map((cells) =>
    Object.fromEntries(
      schema.columns.map(({ name }, at) => {
        const cell = cells[at]
        return [name, cell === undefined || typeof cell === 'object' ? null : cell]
      })
    )
  )
