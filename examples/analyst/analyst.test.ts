import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Log } from '@norrsken/core'
import { period, populationTable } from '@norrsken/reporting'
import { Day } from '@norrsken/rules'
import { afterAll, describe, expect, test } from 'vitest'
import { type Analysis, analysis, type Figure, indicators } from './Analysis.ts'
import { counted, names } from './counted.ts'
import { oddLog } from './oddLog.ts'
import { norrsken } from './program.ts'

const here = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'norrsken-analyst-'))
afterAll(() => rmSync(folder, { recursive: true }))

const populations = join(here, 'population.json')
const table = populationTable(JSON.parse(readFileSync(populations, 'utf8')))
if (table._tag === 'Left') throw new Error('population.json is no table')
const population = table.right

/** Indicators of the catalogue that no SQL is written for. */
const left: ReadonlyArray<string> = []

test('there is SQL for every indicator of the catalogue, in every version, but for those that are named as left', () => {
  expect([...indicators, ...left].sort()).toEqual([...names].sort())
})

const eventsOf = (log: string): ReadonlyArray<Log.Event> =>
  log.split('\n').flatMap((line) => {
    if (line === '') return []
    const decoded = Log.decode(JSON.parse(line))
    if (decoded._tag === 'Left') throw new Error('no event')
    return [decoded.right]
  })

interface Question {
  readonly period: string
  readonly validAt: string
}

/** The last day that a question sees: of the period, or the one asked about where that is earlier. */
const horizonOf = ({ period: text, validAt }: Question): string => {
  const window = period(text)
  if (window._tag === 'Left') throw new Error(text)
  return Day.toIso(Day.min(window.right.to, Day.day(validAt)))
}

let made = 0
/** The tables of a log, seen from the end of a day, by the program. */
const tablesOf = async (log: string, day: string): Promise<Analysis> => {
  made += 1
  const [file, out] = [join(folder, `log-${made}`), join(folder, `tables-${made}`)]
  writeFileSync(file, log)
  norrsken('export', file, '--to', 'parquet', '--audience', 'coordinator', '--valid-at', day, '--out', out)
  return analysis(out, populations)
}

/** Figures as texts, in one order. */
const texts = (figures: ReadonlyArray<Figure>): ReadonlyArray<string> =>
  figures.map((figure) => JSON.stringify(figure)).sort()

/** What both come to: by SQL, and by the library. */
const both = async (log: string, question: Question) => {
  const { figures, close } = await tablesOf(log, horizonOf(question))
  const byLibrary = counted(eventsOf(log), { ...question, population })
  const bySql: Array<readonly [string, ReadonlyArray<string>]> = []
  for (const { name, counted: one } of byLibrary) {
    const asked = { ...one.period, validAt: question.validAt, agreement: one.agreement }
    bySql.push([name, texts(await figures(name, asked))])
  }
  close()
  return {
    bySql: Object.fromEntries(bySql),
    byLibrary: Object.fromEntries(byLibrary.map(({ name, figures }) => [name, texts(figures)]))
  }
}

const seen: string[] = []

describe('SQL over the Parquet and the library count the same: every total, every row and every number', () => {
  test.each([
    [1, { period: '2023', validAt: '2023-12-31' }],
    [2, { period: '2024', validAt: '2025-06-30' }],
    [3, { period: '2024-Q2', validAt: '2024-06-30' }],
    [3, { period: '2023-Q4', validAt: '2023-11-20' }]
  ])(
    'of a made-up log of seed %i: %j',
    async (seed, question) => {
      const { bySql, byLibrary } = await both(norrsken('generate', '--cases', '81', '--seed', String(seed)), question)
      expect(bySql).toEqual(byLibrary)
      expect(Object.keys(bySql).length).toBe(names.length)
    },
    120_000
  )

  test.each([
    [1, { period: '2024-Q1', validAt: '2024-03-31' }],
    [2, { period: '2024-03-10..2024-03-25', validAt: '2024-06-30' }],
    [3, { period: '2024', validAt: '2024-03-20' }],
    [4, { period: '2024', validAt: '2025-12-31' }]
  ])(
    'of a log in which everything happens in every order, of seed %i: %j',
    async (seed, question) => {
      const log = oddLog(seed, 120)
        .map((event) => `${Log.line(event)}\n`)
        .join('')
      const { bySql, byLibrary } = await both(log, question)
      expect(bySql).toEqual(byLibrary)
      seen.push(...Object.values(bySql).flat())
    },
    120_000
  )

  test('of a log without events', async () => {
    const { bySql, byLibrary } = await both('', { period: '2024', validAt: '2024-12-31' })
    expect(bySql).toEqual(byLibrary)
  }, 120_000)

  test('and every kind of answer has come up', () => {
    const all = seen.join()
    for (const part of ['"notYet":1', '"unknown":1', '"not-stated"', '"late"', '"outside"', '"numbers":[']) {
      expect(all).toContain(part)
    }
  })
})

test('the program prints what is kept', () => {
  const run = spawnSync(process.execPath, ['--conditions=@norrsken/source', join(here, 'main.ts')], {
    encoding: 'utf8'
  })
  const file = join(here, 'expected/start.txt')
  if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(file, run.stdout)
  expect([run.status, run.stdout]).toEqual([0, readFileSync(file, 'utf8')])
  // what reads a made-up log says so
  expect(run.stderr).toContain('this log is made up (synthetic)')
}, 120_000)
