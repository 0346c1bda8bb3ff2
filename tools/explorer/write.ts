import { writeFileSync } from 'node:fs'
import { scriptFile, scriptModule } from './bundle.ts'

writeFileSync(scriptFile, await scriptModule())
