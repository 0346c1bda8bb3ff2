// Writes the page of the law on secrecy into the reference.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Law } from '@norrsken/core'
import { page } from './page.ts'

writeFileSync(join(import.meta.dirname, '../../docs/reference/law.md'), page(Law.swedish))
