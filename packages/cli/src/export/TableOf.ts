import { type Schema, Table } from '@norrsken/interchange'
import { E } from '../fp.ts'

/** A column, and what it holds of a thing; `null` where there is none. */
export interface ColumnOf<A> {
  readonly column: Schema.Column
  readonly of: (thing: A) => string | number | boolean | null
}

/** A table that can be made of a source: one row a thing. */
export interface TableOf<S> {
  readonly schema: Schema.Schema
  readonly make: (source: S) => Table.Table
}

type Type = Schema.ColumnType

/** A column in which no cell is empty. */
export const always = <A>(
  name: string,
  type: Type,
  sv: string,
  en: string,
  of: (thing: A) => string | number | boolean
): ColumnOf<A> => ({ column: { name, type, unit: null, meaning: { sv, en }, missing: [] }, of })

/** Why a cell may be empty: that nobody told, that it is not to be told, that there is no such thing, or that it has no end. */
export const reasons = {
  untold: { sv: 'loggen säger det inte', en: 'the log does not say' },
  not_told: { sv: 'sägs inte, för att ingen ska kunna pekas ut', en: 'is not told, so that nobody can be found by it' },
  none: { sv: 'det finns inget sådant', en: 'there is no such thing' },
  no_end: { sv: 'inget slut är känt', en: 'no end is known' }
} as const

/** A column in which a cell may be empty, for one reason. */
export const maybe = <A>(
  name: string,
  type: Type,
  why: keyof typeof reasons,
  sv: string,
  en: string,
  of: (thing: A) => string | number | boolean | null | undefined
): ColumnOf<A> => ({
  column: { name, type, unit: null, meaning: { sv, en }, missing: [{ code: why, meaning: reasons[why] }] },
  of: (thing) => of(thing) ?? null
})

/**
 * A table of things.
 *
 * @param things - in an order that only the log decides
 */
export const tableOf = <S, A>(
  name: string,
  sv: string,
  en: string,
  things: (source: S) => ReadonlyArray<A>,
  columns: ReadonlyArray<ColumnOf<NoInfer<A>>>
): TableOf<S> => {
  const schema: Schema.Schema = { name, meaning: { sv, en }, columns: columns.map(({ column }) => column) }
  return {
    schema,
    make: (source) => {
      const rows = things(source).map((thing) =>
        columns.map(({ column, of }) => of(thing) ?? { missing: column.missing[0]?.code ?? '' })
      )
      const table = Table.table(schema, rows)
      if (E.isLeft(table)) throw new Error(`the table ${name} is none: ${JSON.stringify(table.left)}`)
      return table.right
    }
  }
}
