import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '@norrsken/reporting'
import { analysis } from './Analysis.ts'
import { names } from './counted.ts'
import { figureLine } from './figureLine.ts'
import { norrsken } from './program.ts'

const here = import.meta.dirname
const out = join(here, 'out')

/** A made-up log, its tables, and every indicator of a year by SQL. No clock has a say in it. */
const main = async (): Promise<void> => {
  mkdirSync(out, { recursive: true })
  const log = join(out, 'log.ndjson')
  const tables = join(out, 'tables')
  writeFileSync(log, norrsken('generate', '--cases', '81', '--seed', '7'))
  const asked = ['--to', 'parquet', '--audience', 'coordinator', '--valid-at', '2024-12-31', '--out', tables]
  norrsken('export', log, ...asked, '--lang', 'en')
  process.stdout.write(readFileSync(join(tables, 'README.txt'), 'utf8'))
  const { figures, close } = await analysis(tables, join(here, 'population.json'))
  const question = { from: '2024-01-01', to: '2024-12-31', validAt: '2024-12-31', agreement: 'agreement/norrsken' }
  console.log('\nThe year 2024, of made-up cases and a made-up population:')
  for (const [at, name] of names.entries()) {
    const [total] = await figures(name, question)
    if (total !== undefined) console.log(`${name.padEnd(6)}${catalogue[at]?.names.en}: ${figureLine(total)}`)
  }
  close()
}

await main()
