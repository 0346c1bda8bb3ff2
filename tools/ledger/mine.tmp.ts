import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printed } from '../scenarios/printed.ts'
import { readScenarios, root } from '../scenarios/readScenarios.ts'
import { rewritten } from '../scenarios/rewritten.ts'

const mine = process.argv.slice(2)
for (const scenario of readScenarios().filter(({ name }) => mine.includes(name))) {
  const now = await Promise.all(scenario.commands.map(({ words }) => printed(scenario, words)))
  const path = join(root, scenario.path)
  writeFileSync(path, rewritten(readFileSync(path, 'utf8'), scenario.commands, now))
}

import { contents, withContents } from '../scenarios/contents.ts'

const readme = join(root, 'scenarios/README.md')
writeFileSync(readme, withContents(contents(readScenarios()))(readFileSync(readme, 'utf8')))
