import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PartName } from './parts.ts'
import type { Report } from './Report.ts'

export const root = join(import.meta.dirname, '../../..')

/** The page that says why mutants survive. */
export const page = join(root, 'tools/mutation/survivors.md')

/** The last run of a part. */
export const keptFile = (part: PartName): string => join(root, `tools/mutation/incremental.${part}.json`)

/** The last runs of some parts, as one. */
export const keptReport = (parts: ReadonlyArray<PartName>): Report => {
  const reports = parts
    .map(keptFile)
    .filter((file) => existsSync(file))
    .map((file): Report => JSON.parse(readFileSync(file, 'utf8')))
  return { files: Object.assign({}, ...reports.map(({ files }) => files)) }
}
