import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The page about the screening, with one space where its tables are padded. */
export const page = readFileSync(
  join(import.meta.dirname, '../../../../../docs/reference/screening.md'),
  'utf8'
).replace(/ +/gu, ' ')
