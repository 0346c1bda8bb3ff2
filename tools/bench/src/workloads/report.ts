import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { built, taken } from '../measuring/norrsken.ts'
import type { Row, Section } from '../measuring/Row.ts'
import { figureOf } from '../measuring/ratios.ts'
import { report, size } from './workload.ts'

/** A log of the volumes that were published of the cooperation: 81 cases in two years, made up. */
const made = (program: string, folder: string): string => {
  const log = join(folder, 'log.ndjson')
  writeFileSync(log, taken([program, 'generate', '--cases', '81', '--seed', '1', '--to', '2024-12-31']).output)
  return log
}

/** What `norrsken report` takes on such a log, as a process from start to end: counting, hiding, the audit, the page. */
const reports = async (): Promise<Section> => {
  const { rounds } = size({ streams: 1, rounds: 7 })
  const program = built()
  const folder = mkdtempSync(join(tmpdir(), 'norrsken-bench-'))
  try {
    const log = made(program, folder)
    const cases = [
      ['coordinator', []],
      ['steering', []],
      ['public', []],
      ['public', ['--ledger', join(folder, 'ledger.ndjson')]]
    ] as const
    const run = (audience: string, more: ReadonlyArray<string>): number => {
      // Each run is the first release of the log: the ledger of another would hold this one too.
      rmSync(join(folder, 'ledger.ndjson'), { force: true })
      const out = ['--audience', audience, '--period', '2024', '--valid-at', '2025-01-31', '--out', join(folder, 'out')]
      const { time, output } = taken([program, 'report', log, ...out, ...more])
      assert.match(output, /report\.html/)
      return time
    }
    for (const [audience, more] of cases) run(audience, more)
    const measured = Array.from({ length: rounds }, () => cases.map(([audience, more]) => run(audience, more)))
    return {
      title: 'norrsken report of a year of 81 made-up cases, a process from start to end',
      unit: 'ms of the processor',
      rows: cases.map(
        ([audience, more], at): Row => ({
          name: `for ${audience}${more.length > 0 ? ', with a ledger' : ''}`,
          role: 'ours',
          figure: figureOf(measured.map((round) => round[at] ?? Number.NaN)),
          ratio: null,
          goal: { of: 'figure', most: 2000 }
        })
      ),
      notes: ['Every figure is counted, hidden where it must be, audited, and written as a page, JSON and CSV.']
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await report(reports)
