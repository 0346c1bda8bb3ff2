import assert from 'node:assert/strict'
import * as E from 'fp-ts/lib/Either.js'
import { type LogFile, withLogFiles } from '../data/logFile.ts'
import { open, readTally } from '../data/reading.ts'
import { built, taken } from '../measuring/norrsken.ts'
import type { Row, Section } from '../measuring/Row.ts'
import { once } from '../measuring/table.ts'
import { report, size } from './workload.ts'

/** The memory of `norrsken state`, a process of its own, on a log and on one ten times as long. */
const memory = (): Promise<Section> => {
  const { streams } = size({ streams: 10_000, rounds: 1 })
  return withLogFiles([streams, 10 * streams], async ([small, large]) => {
    assert.ok(small !== undefined && large !== undefined)
    const program = built()
    const most = ({ path, events }: LogFile): number => {
      const { memory, output } = taken([program, 'state', path, '--json', '--valid-at', '2029-12-31'])
      assert.match(output, /"cases"/)
      process.stderr.write(`  ${events.toLocaleString('en')} events: ${mebibytes(memory)} MiB\n`)
      return memory
    }
    const [ofNode, ofSmall, ofLarge] = [taken(['-e', '0']).memory, most(small), most(large)]
    const aMore = (ofLarge - ofSmall) / (large.events - small.events)
    const state = stateBytes(small)
    return {
      title: 'memory of norrsken state',
      unit: '',
      rows: [
        row('Node alone, MiB', mebibytes(ofNode)),
        row(`${small.events.toLocaleString('en')} events, most at any time, MiB`, mebibytes(ofSmall)),
        row(`${large.events.toLocaleString('en')} events, most at any time, MiB`, mebibytes(ofLarge)),
        row('each event more, bytes', Math.round(aMore)),
        row('  of these how its stream stands, bytes', Math.round(state)),
        row(
          '  beyond that: numbers, states while it is read, garbage not yet collected, bytes',
          Math.round(aMore - state)
        )
      ],
      notes: ['measured once; the goal is a few tens of bytes an event beyond the state']
    }
  })
}

const row = (name: string, value: number): Row => ({
  name,
  role: 'comparison',
  figure: once(value),
  ratio: null,
  goal: null
})

const mebibytes = (value: number): number => Math.round(value / 2 ** 20)

/** What the tally of a log takes, an event. */
const stateBytes = ({ path, events }: LogFile): number => {
  const source = open(path)
  void globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const read = readTally(source, { validAt: null, knownAt: null })
  source.close()
  assert.ok(E.isRight(read))
  const { cases } = read.right
  void globalThis.gc?.()
  const after = process.memoryUsage().heapUsed
  assert.ok(cases.length > 0)
  return (after - before) / events
}

await report(memory)
