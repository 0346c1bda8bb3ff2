// Writes the page of the indicators into the reference.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '@norrsken/reporting'
import { page } from './page.ts'

writeFileSync(join(import.meta.dirname, '../../docs/reference/indicators.md'), page(catalogue))
