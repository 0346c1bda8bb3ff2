import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { twoTopologies } from './twoTopologies.ts'

const log = readFileSync(join(import.meta.dirname, 'coordinator.ndjson'), 'utf8')
process.stdout.write(await twoTopologies(log))
