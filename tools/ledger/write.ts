// Writes the ledger of the clauses into the reference.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readScenarios, root } from '../scenarios/readScenarios.ts'
import { page } from './page.ts'
import { shownIn } from './shownIn.ts'

const shown = await Promise.all(readScenarios().map(shownIn))
writeFileSync(join(root, 'docs/reference/clauses.md'), page(shown.flat()))
