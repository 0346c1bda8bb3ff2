// Writes into each scenario what its commands print now, and the list of scenarios into their README. Look at the
// difference before it is kept: what a page says is what somebody has found to be right.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { contents, withContents } from './contents.ts'
import { printed } from './printed.ts'
import { readScenarios, root } from './readScenarios.ts'
import { rewritten } from './rewritten.ts'

const change = (path: string, to: (page: string) => string): void => {
  const page = readFileSync(join(root, path), 'utf8')
  const next = to(page)
  if (next === page) return
  writeFileSync(join(root, path), next)
  process.stdout.write(`${path}\n`)
}

const scenarios = readScenarios()
for (const scenario of scenarios) {
  const now = await Promise.all(scenario.commands.map(({ words }) => printed(scenario, words)))
  change(scenario.path, (page) => rewritten(page, scenario.commands, now))
}
change('scenarios/README.md', withContents(contents(scenarios)))
