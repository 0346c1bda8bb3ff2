import assert from 'node:assert/strict'
import * as E from 'fp-ts/lib/Either.js'
import { type LogFile, withLogFiles } from '../data/logFile.ts'
import { parsedLines } from '../data/parsedLines.ts'
import { lines, open, readWorld, type Source } from '../data/reading.ts'
import type { Case as Measured } from '../measuring/Case.ts'
import { measure } from '../measuring/measure.ts'
import type { Section } from '../measuring/Row.ts'
import { report, size } from './workload.ts'

/** How many events were read; `null` where they were not told apart. */
type Seen = number | null

/** From a file to the states of all streams, as `norrsken state` reads it. */
const ndjson = (): Promise<Section> => {
  const { streams, rounds } = size({ streams: 10_000, rounds: 7 })
  return withLogFiles([streams], async ([file]) => {
    assert.ok(file !== undefined)
    const cases: ReadonlyArray<Measured<Seen>> = [
      { ...over(file, 'JSON.parse of each line, read in blocks', parsedLines), role: 'limit' },
      { ...over(file, 'norrsken state: decode, check, replay', readAsState), role: 'ours' },
      over(file, 'bytes alone, read in blocks of 1 MiB', bytes),
      over(file, 'lines alone, as norrsken finds them', linesFound)
    ]
    return {
      title: `a log from a file: ${file.events.toLocaleString('en')} events`,
      unit: 'ns an event',
      rows: await measure(cases, rounds, (results) => {
        for (const [name, seen] of results) assert.ok(seen === null || seen === file.events, name)
      }),
      notes: ['no goal is set for this yet']
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

const readAsState = (source: Source): Seen => {
  const read = readWorld(source, { validAt: null, knownAt: null })
  if (E.isLeft(read)) throw new Error(JSON.stringify(read.left))
  return read.right.scan.events
}

await report(ndjson)
