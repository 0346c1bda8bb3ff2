import assert from 'node:assert/strict'
import { type Copied, missingRoom, withLargeLog } from '../large/largeLog.ts'
import { type Heap, mostHeap, type Run, stateOf, usualHeap } from '../large/stateOf.ts'
import { built, taken } from '../measuring/norrsken.ts'
import type { Row, Section } from '../measuring/Row.ts'
import { once } from '../measuring/table.ts'
import { quick, report } from './workload.ts'

/** In millions of events, unless `--events=` says others. */
const USUAL = [1, 10, 50]
/** Of a million events; `--quick` takes a hundredth. */
const CASES = quick ? 1_000 : 100_000

/** How it went on a log of a size. */
interface Measured {
  readonly events: number
  readonly runs: ReadonlyArray<Run>
}

/** `norrsken state` of millions of events, by one thread and by two: its time and its memory, once. */
const large = async (): Promise<ReadonlyArray<Section>> => {
  const program = built()
  const ofNode = taken(['-e', '0']).memory
  const measured: Measured[] = []
  const leftOut: string[] = []
  for (const copies of sizes()) {
    const size = { cases: CASES, copies }
    const room = missingRoom(size)
    if (room !== null) leftOut.push(`${named(size)}: ${room}`)
    else measured.push(await measuredOf(program, size, leftOut))
  }
  const skipped = leftOut.length === 0 ? {} : { skipped: leftOut.join('; ') }
  const [time, ...others] = sectionsOf(measured, ofNode)
  return [{ ...time, ...skipped }, ...others.filter(({ rows }) => rows.length > 0)]
}

const sizes = (): ReadonlyArray<number> => {
  const given = process.argv.find((word) => word.startsWith('--events='))?.slice('--events='.length)
  const all = given?.split(',').map(Number) ?? USUAL
  if (!all.every((size) => Number.isInteger(size) && size > 0))
    throw new Error(`\`--events\` takes whole millions, such as 1,10, and not \`${given}\``)
  return all
}

const measuredOf = (program: string, size: Copied, leftOut: string[]): Promise<Measured> => {
  process.stderr.write(`  ${named(size)}: the log …\n`)
  return withLargeLog(size, (file) => {
    const runs: Run[] = []
    for (const threads of [1, 2] as const) {
      // Where the usual heap was too little for one thread, two are not left to find out that it is.
      const heaps = new Set([runs[0]?.heap ?? null, runs[0]?.heap ?? mostHeap()])
      const run = firstOf(heaps, (heap) => {
        process.stderr.write(`  ${named(size)}: ${threadsOf(threads)}${heapOf(heap)} …\n`)
        return stateOf(program, file, threads, heap)
      })
      if (run === null) leftOut.push(`${named(size)}, ${threadsOf(threads)}: out of memory${heapOf(mostHeap())}`)
      else runs.push(run)
    }
    for (const { output } of runs) assert.equal(output, runs[0]?.output, 'two threads do not say what one says')
    return { events: file.events, runs }
  })
}

const firstOf = <A, B>(all: Iterable<A>, attempt: (one: A) => B | null): B | null => {
  for (const one of all) {
    const found = attempt(one)
    if (found !== null) return found
  }
  return null
}

const heapOf = (heap: Heap): string => (heap === null ? '' : `, a heap of ${heap.toLocaleString('en')} MiB allowed`)

const named = ({ cases, copies }: Copied): string => `${(10 * cases * copies).toLocaleString('en')} events`

const threadsOf = (threads: 1 | 2): string => (threads === 1 ? 'one thread' : 'two')

const sectionsOf = (measured: ReadonlyArray<Measured>, ofNode: number): readonly [Section, ...Section[]] => {
  const rows = (figure: (run: Run, events: number) => number): ReadonlyArray<Row> =>
    measured.flatMap(({ events, runs }) => {
      const [one] = runs
      return runs.map((run): Row => {
        const to = one === undefined || one === run ? null : one
        return {
          name: `${events.toLocaleString('en')} events, ${threadsOf(run.threads)}${heapOf(run.heap)}`,
          role: 'ours',
          figure: once(figure(run, events)),
          ratio: to && { ...once(figure(run, events) / figure(to, events)), to: 'one thread' },
          goal: null
        }
      })
    })
  return [
    {
      title: 'norrsken state of a large log',
      unit: 's from start to end',
      rows: rows(({ wall }) => wall / 1000),
      notes: [
        'measured once; x is of one thread',
        `the engine allows ${usualHeap().toLocaleString('en')} MiB of heap by itself: where another is named, that was too little`
      ]
    },
    {
      title: 'the same, an event',
      unit: 'ns an event',
      rows: rows(({ wall }, events) => (wall * 1e6) / events),
      notes: []
    },
    { title: 'its memory', unit: 'MiB at most', rows: rows(({ memory }) => memory / 2 ** 20), notes: [] },
    {
      title: 'its memory, an event',
      unit: 'bytes an event',
      rows: rows(({ memory }, events) => (memory - ofNode) / events),
      notes: [
        `beyond what Node has by itself, ${Math.round(ofNode / 2 ** 20)} MiB; of a short log most is room that the collector gives itself`
      ]
    }
  ]
}

await report(large)
