/** A text in the two languages of the reports. */
export interface Meaning {
  readonly sv: string
  readonly en: string
}

/** What a column holds. `day` and `instant` are those of `@norrsken/rules`; an integer is one that a number holds exactly. */
export type ColumnType = 'string' | 'integer' | 'float' | 'boolean' | 'day' | 'instant'

/** One column of a table. */
export interface Column {
  /** Lower-case letters a–z, digits and `_`, beginning with a letter: a name that every tool can read. */
  readonly name: string
  readonly type: ColumnType
  /** In what it is measured, such as `days`; `null` where it is not measured in anything. */
  readonly unit: string | null
  readonly meaning: Meaning
  /** Why a cell may be empty. None: no cell may. */
  readonly missing: ReadonlyArray<MissingCode>
}

/** A reason for an empty cell. */
export interface MissingCode {
  /** As the names of columns. */
  readonly code: string
  readonly meaning: Meaning
}

/** What the rows of a table are, and what each column says. */
export interface Schema {
  /** As the names of columns. */
  readonly name: string
  readonly meaning: Meaning
  readonly columns: ReadonlyArray<Column>
}

/**
 * The column that follows a column with missing codes: the reason where the cell is empty, and nothing where it is not.
 *
 * @example
 * import { Schema } from '@norrsken/interchange'
 *
 * assert.equal(Schema.reasonOf('cases'), 'cases_missing')
 */
export const reasonOf = (column: string): string => `${column}_missing`

/**
 * The names of the columns as they are written, those of the reasons included.
 *
 * @example
 * import { Schema } from '@norrsken/interchange'
 *
 * const meaning = { sv: 'ärenden', en: 'cases' }
 * const hidden = { code: 'hidden', meaning: { sv: 'dolt', en: 'hidden' } }
 * const cases = { name: 'cases', type: 'integer', unit: null, meaning, missing: [hidden] } as const
 * assert.deepEqual(Schema.writtenNames({ name: 'use', meaning, columns: [cases] }), ['cases', 'cases_missing'])
 */
export const writtenNames = ({ columns }: Schema): ReadonlyArray<string> =>
  columns.flatMap(({ name, missing }) => (missing.length === 0 ? [name] : [name, reasonOf(name)]))
