import assert from 'node:assert/strict'
import { join } from 'node:path'
import { withGeneratedLogs } from '../data/generatedLog.ts'
import type { LogFile } from '../data/logFile.ts'
import { parsedLines, readBytes } from '../data/parsedLines.ts'
import { open, type Source } from '../data/reading.ts'
import { checked, countAll, countFive, decoded, type Some, someOf } from '../indicators/counted.ts'
import { connected, ndjson, parquet, some } from '../indicators/duckdb.ts'
import type { Case as Measured } from '../measuring/Case.ts'
import { measure } from '../measuring/measure.ts'
import { taken } from '../measuring/norrsken.ts'
import type { Row, Section } from '../measuring/Row.ts'
import { once } from '../measuring/table.ts'
import { quick, report } from './workload.ts'

/** About a hundred thousand events, and a million. */
const CASES = quick ? [95, 950] : [9_430, 94_700]

/** What a run found; `null` where it only read. */
type Found = Some | null

/** All indicators of one year from a file: at a million events, beside SQL. */
const large = (file: LogFile): Promise<Section> =>
  timed(file, `all indicators of a year from a file: ${many(file)} events`, quick ? 1 : 2, true)

/** The same from a tenth: whether the time grows with the log alone. */
const small = (file: LogFile): Promise<Section> =>
  timed(file, `the same from a tenth: ${many(file)} events`, quick ? 2 : 4, false)

const many = ({ events }: LogFile): string => events.toLocaleString('en')

const timed = async (file: LogFile, title: string, rounds: number, withSql: boolean): Promise<Section> => {
  const connection = withSql ? await connected(file.path) : null
  const over = (name: string, role: Measured<Found>['role'], read: (source: Source) => Found): Measured<Found> => ({
    name,
    role,
    times: file.events,
    prepare: () => () => {
      const source = open(file.path)
      try {
        return read(source)
      } finally {
        source.close()
      }
    }
  })
  const sql = (name: string, from: string): ReadonlyArray<Measured<Found>> =>
    connection === null ? [] : [{ name, role: 'peer', times: file.events, prepare: () => () => some(connection, from) }]
  const onlyRead = (read: (source: Source) => unknown) => (source: Source) => {
    read(source)
    return null
  }
  const rows = await measure<Found>(
    [
      over('JSON.parse of each line, read in blocks', 'limit', onlyRead(parsedLines)),
      {
        ...over('read with every check, history, all indicators', 'ours', (source) =>
          someOf(countAll(checked(source)))
        ),
        goal: { of: 'ratio', most: 1.3 }
      },
      over('  of this: read with every check, where cases lie', 'comparison', onlyRead(checked)),
      {
        ...over('  of this: all indicators, cases read again', 'comparison', none),
        prepare: () => again(file, countAll)
      },
      {
        ...over('five indicators of a log just checked, cases read again', 'comparison', none),
        prepare: () => again(file, countFive, false)
      },
      over('reading the bytes', 'comparison', onlyRead(readBytes)),
      over('the same of a log checked before: decoded only', 'ours', (source) => someOf(countAll(decoded(source)))),
      ...(withSql
        ? []
        : [
            over('  of this: decoded, and the history', 'comparison', onlyRead(decoded)),
            { ...over('  of this: all indicators of a history', 'comparison', none), prepare: () => countedOf(file) }
          ]),
      ...sql('DuckDB over the NDJSON, 7 indicators in SQL', ndjson(file.path)),
      ...sql('DuckDB over Parquet, 7 indicators in SQL', parquet(file.path))
    ],
    rounds,
    (results) => {
      const found = [...results].filter(([, result]) => result !== null)
      for (const [name, result] of found) assert.deepEqual(result, found[0]?.[1], name)
    }
  )
  connection?.closeSync()
  return {
    title,
    unit: 'ns an event',
    rows,
    notes: [
      'all definitions for 2024, without units and lineage; SQL gives seven of them (I01 I03 I06 I19 I20 I23 I29), totals only, under',
      'simpler rules that hold in this log; what both give is compared. DuckDB uses all cores: of its time of the processor one waits less'
    ]
  }
}

/** The counting alone of a log that has just been checked, whose cases are read again from it. */
const again = (file: LogFile, count: typeof countAll, isAll: boolean = true): (() => Found) => {
  const source = open(file.path)
  const history = checked(source)
  return () => {
    const found = someOf(count(history))
    return isAll ? found : null
  }
}

/** The counting alone, of a history that has been read before. */
const countedOf = (file: LogFile): (() => Some) => {
  const source = open(file.path)
  const history = decoded(source)
  source.close()
  return () => someOf(countAll(history))
}

const none = (): null => null

/** What a process of its own takes for all indicators, at a tenth and at the whole. */
const memory = (files: ReadonlyArray<LogFile>): Section => {
  const program = join(import.meta.dirname, '../indicators/alone.ts')
  const rows = files.flatMap((file): ReadonlyArray<Row> => {
    const { memory, output } = taken(['--conditions=@norrsken/source', '--expose-gc', program, file.path])
    const [heap, arrays] = output.split(' ').map(Number)
    return [
      row(`${many(file)} events, most at any time, garbage too, MiB`, memory / 2 ** 20),
      row(`${many(file)} events, held on the heap at the end, MiB`, (heap ?? 0) / 2 ** 20),
      row(`${many(file)} events, held in arrays at the end, MiB`, (arrays ?? 0) / 2 ** 20)
    ]
  })
  return {
    title: 'memory of all indicators of a year from a file',
    unit: '',
    rows: [row('Node alone, MiB', taken(['-e', '0']).memory / 2 ** 20), ...rows],
    notes: ['measured once; no event of a case is held: of each its id as a hash, its links, its day and where it lies']
  }
}

const row = (name: string, value: number): Row => ({
  name,
  role: 'comparison',
  figure: once(Math.round(value)),
  ratio: null,
  goal: null
})

await report(() =>
  withGeneratedLogs(CASES, async ([tenth, whole]) => {
    assert.ok(tenth !== undefined && whole !== undefined)
    // First, as a process that is started counts what the one that starts it has at that moment.
    const held = memory([tenth, whole])
    return [await large(whole), await small(tenth), held]
  })
)
