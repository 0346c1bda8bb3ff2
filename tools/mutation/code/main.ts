// `pnpm mutate`: tries the mutants that are new, or whose code or tests have changed since the run that is kept, keeps
// this run in its place, and fails if too many mutants survive or one survives without a reason in survivors.md.
//
// `pnpm mutate rules` or `pnpm mutate clauses` tries one part. What follows is handed on to Stryker:
// `pnpm mutate rules --mutate packages/rules/src/Tri.ts`, `pnpm mutate clauses --force`.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from './Explanations.ts'
import { judge } from './judge.ts'
import { kept, tryAgain } from './kept.ts'
import { isPart, type PartName, parts } from './parts.ts'
import { keptFile, keptReport, page, root } from './places.ts'
import { percent, scoreOf, survivorsOf } from './Report.ts'

const [first, ...rest] = process.argv.slice(2)
const names = Object.keys(parts).filter(isPart)
const [asked, options] = isPart(first) ? [[first], rest] : [names, process.argv.slice(2)]

const writtenAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

const run = (part: PartName): void => {
  const working = join(root, `out/mutation/${part}.json`)
  mkdirSync(join(root, 'out/mutation'), { recursive: true })
  // A run that was broken off has left what it did in `working`, which is newer.
  if (writtenAt(keptFile(part)) > writtenAt(working)) copyFileSync(keptFile(part), working)
  if (existsSync(working)) writeFileSync(working, JSON.stringify(tryAgain(JSON.parse(readFileSync(working, 'utf8')))))
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const { status } = spawnSync(
    process.execPath,
    [stryker, 'run', 'tools/mutation/code/stryker.config.mjs', ...options],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATED: part } }
  )
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(keptFile(part), kept(JSON.parse(readFileSync(working, 'utf8'))))
}

asked.forEach(run)

const report = keptReport(names)
const score = scoreOf(report)
process.stdout.write(`\n${score.noticed} of ${score.all} mutants noticed: ${percent(score)} %\n`)
process.stdout.write(`${survivorsOf(report).length} survive\n`)

const problems = judge(report, read(readFileSync(page, 'utf8')))
for (const problem of problems) process.stdout.write(`\n${problem}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
