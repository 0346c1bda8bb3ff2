import assert from 'node:assert/strict'
import { Log } from '@norrsken/core'
import * as E from 'fp-ts/lib/Either.js'
import { counting } from '../counts/duckdb.ts'
import { type LogFile, withLogFiles } from '../data/logFile.ts'
import { parsedLines } from '../data/parsedLines.ts'
import { jsonOf, lines, open, readTally, readWorld, type Source, scan } from '../data/reading.ts'
import type { Case as Measured } from '../measuring/Case.ts'
import { measure } from '../measuring/measure.ts'
import type { Section } from '../measuring/Row.ts'
import { report, size } from './workload.ts'

/** How many events were read; `null` where they were not told apart. */
type Seen = number | null

/** From a file to what `norrsken state` and `norrsken check` ask about, step by step. */
const ndjson = (): Promise<Section> => {
  const { streams, rounds } = size({ streams: 10_000, rounds: 7 })
  return withLogFiles([streams], async ([file]) => {
    assert.ok(file !== undefined)
    const duckDb = await counting(file.path)
    const cases: ReadonlyArray<Measured<Seen>> = [
      { ...over(file, 'JSON.parse of each line, read in blocks', parsedLines), role: 'limit' },
      {
        ...over(file, 'shapes, told by the bytes where they can be', shapesTold),
        role: 'ours',
        goal: { of: 'ratio', most: 1.3 }
      },
      {
        ...over(file, 'the same with ids, versions, order and links', (source) => scanned(source, true)),
        role: 'ours',
        goal: { of: 'ratio', most: 2 }
      },
      { ...over(file, 'events, each parsed and decoded', decoded), role: 'ours' },
      {
        ...over(file, 'the same with ids, versions, order and links, of events', (source) => scanned(source, false)),
        role: 'ours'
      },
      { ...over(file, 'what norrsken state asks about', tallied), role: 'ours' },
      { ...over(file, 'what norrsken check asks about: all states', replayed), role: 'ours' },
      over(file, 'bytes alone, read in blocks of 1 MiB', bytes),
      over(file, 'lines alone, as norrsken finds them', linesFound),
      byDuckDb(file, 'DuckDB read_ndjson, count(*): where objects end', duckDb.objects),
      byDuckDb(file, 'DuckDB read_ndjson, count of every column', duckDb.columns)
    ]
    const rows = await measure(cases, rounds, (results) => {
      for (const [name, seen] of results) assert.ok(seen === null || seen === file.events, name)
    })
    duckDb.close()
    return {
      title: `a log from a file: ${file.events.toLocaleString('en')} events`,
      unit: 'ns an event',
      rows,
      notes: [
        'the goals are for lines of which nothing but their shape and place is needed',
        'DuckDB uses all cores: of its time of the processor one waits less. It knows the columns before, and checks nothing'
      ]
    }
  })
}

const over = (file: LogFile, name: string, read: (source: Source) => Seen): Measured<Seen> => ({
  name,
  role: 'comparison',
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

const byDuckDb = ({ events }: LogFile, name: string, count: () => Promise<Seen>): Measured<Seen> => ({
  name,
  role: 'peer',
  times: events,
  prepare: () => count
})

const bytes = (source: Source): Seen => {
  const block = new Uint8Array(1024 * 1024)
  let position = 0
  for (let count = source.read(block, 0); count > 0; count = source.read(block, position)) position += count
  return null
}

const linesFound = (source: Source): Seen => {
  let seen = 0
  for (const { type } of lines(source)) if (type === 'text') seen += 1
  return seen
}

/** As `scan` does it, without a ledger. */
const shapesTold = (source: Source): Seen => {
  const skim = Log.skimmer(Log.skimmable, (bytes, from, to) => (bytes as Buffer).toString('latin1', from, to))
  let seen = 0
  const take = (bytes: Buffer, from: number, to: number): boolean => {
    if (skim(bytes, from, to) === null) return false
    seen += 1
    return true
  }
  for (const line of lines(source, undefined, take)) if (isEvent(line)) seen += 1
  return seen
}

const decoded = (source: Source): Seen => {
  let seen = 0
  for (const line of lines(source)) if (isEvent(line)) seen += 1
  return seen
}

const isEvent = (line: Parameters<typeof jsonOf>[0]): boolean => {
  const json = jsonOf(line)
  return E.isRight(json) && E.isRight(Log.decode(json.right))
}

const scanned = (source: Source, isSkimmed: boolean): Seen => {
  const nothing = (): void => {}
  const { events, total } = scan(
    source,
    Log.ledger(),
    nothing,
    isSkimmed ? { types: Log.skimmable, accept: nothing } : null
  )
  assert.equal(total, 0)
  return events
}

const everything = { validAt: null, knownAt: null }

const tallied = (source: Source): Seen => {
  assert.ok(E.isRight(readTally(source, everything)))
  return null
}

const replayed = (source: Source): Seen => {
  const read = readWorld(source, everything)
  if (E.isLeft(read)) throw new Error(JSON.stringify(read.left))
  return read.right.scan.events
}

await report(ndjson)
