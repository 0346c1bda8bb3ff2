import { access, revoke } from './access.ts'
import { appendApartFunction } from './appendApartFunction.ts'
import { appendFunction } from './appendFunction.ts'
import { appendOneFunction } from './appendOneFunction.ts'
import { appendOnly } from './appendOnly.ts'
import { batchFunction } from './batchFunction.ts'
import { lagFunction } from './lagFunction.ts'
import { tables } from './tables.ts'

/** One step from a version of the schema to the next. Once it has been released it is never changed. */
export interface Migration {
  readonly version: number
  readonly name: string
  /** @param s - the schema's name, quoted */
  readonly sql: (s: string) => string
}

/** The steps from nothing to the newest schema, in their order. */
export const migrations: ReadonlyArray<Migration> = [
  {
    version: 1,
    name: 'the log, its projections, and who may see them',
    sql: (s) =>
      [
        tables,
        appendOnly,
        access,
        appendFunction,
        appendApartFunction,
        appendOneFunction,
        batchFunction,
        lagFunction,
        revoke
      ]
        .map((part) => part(s))
        .join('\n')
  }
]

/** The version that this program works with. */
export const newest: number = migrations.length
