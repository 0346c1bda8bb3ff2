import assert from 'node:assert/strict'
import { join } from 'node:path'
import { withGeneratedLogs } from '../data/generatedLog.ts'
import type { LogFile } from '../data/logFile.ts'
import { built, type Taken, taken } from '../measuring/norrsken.ts'
import type { Goal, Role, Row, Section } from '../measuring/Row.ts'
import { type Figure, figureOf, ratioOf } from '../measuring/ratios.ts'
import { rotated } from '../measuring/rotated.ts'
import { quick, report } from './workload.ts'

/** About a million events. */
const CASES = quick ? 950 : 94_700
const ROUNDS = quick ? 2 : 9

/** Two threads are to be so many times as fast as one. */
const GOAL = 1.7

/** The same work by one thread and by two: what Node is called with. */
interface Pair {
  readonly name: string
  readonly role: Role
  readonly args: (threads: 1 | 2) => ReadonlyArray<string>
}

/** What one thread took and what two took, a round each. */
interface Measured {
  readonly pair: Pair
  readonly one: ReadonlyArray<Taken>
  readonly two: ReadonlyArray<Taken>
}

/** `norrsken state` by one thread and by two, and beside it what two cores of this machine give at best. */
const threads = (): Promise<ReadonlyArray<Section>> =>
  withGeneratedLogs([CASES], async ([file]) => {
    assert.ok(file !== undefined)
    const pairs = pairsOver(file)
    for (const pair of pairs) both(pair)
    const rounds = Array.from({ length: ROUNDS }, (_, round) => {
      // In every other round two threads come first.
      const ran = rotated(pairs, round).map((pair) => [pair, both(pair, round % 2 === 1)] as const)
      process.stderr.write(`  round ${round + 1} of ${ROUNDS}\n`)
      return new Map(ran)
    })
    const measured = pairs.map((pair): Measured => {
      const taken = rounds.flatMap((round) => round.get(pair) ?? [])
      return { pair, one: taken.map(({ one }) => one), two: taken.map(({ two }) => two) }
    })
    return [waited(file, measured), faster(measured)]
  })

const pairsOver = ({ path }: LogFile): ReadonlyArray<Pair> => {
  const program = built()
  const halves = join(import.meta.dirname, '../threads/halves.ts')
  return [
    { name: 'a hash of the bytes, half each', role: 'limit', args: (threads) => [halves, path, 'hash', `${threads}`] },
    { name: 'JSON.parse, half each', role: 'limit', args: (threads) => [halves, path, 'parse', `${threads}`] },
    {
      name: 'norrsken state',
      role: 'ours',
      args: (threads) => [program, 'state', path, '--json', '--valid-at', '2024-12-31', '--workers', `${threads}`]
    }
  ]
}

/** Runs both, one after the other. What they say must be the same, byte for byte. */
const both = ({ name, args }: Pair, twoFirst: boolean = false): { readonly one: Taken; readonly two: Taken } => {
  const early = twoFirst ? taken(args(2)) : null
  const one = taken(args(1))
  const two = early ?? taken(args(2))
  assert.match(one.output, /lines|[0-9a-f]{8}|"cases"/, name)
  assert.equal(two.output, one.output, `${name}: two threads do not say what one says`)
  return { one, two }
}

const waited = (file: LogFile, measured: ReadonlyArray<Measured>): Section => ({
  title: `one thread and two: ${file.events.toLocaleString('en')} events from a file`,
  unit: 's from start to end',
  rows: measured.flatMap(({ pair: { name, role }, one, two }): ReadonlyArray<Row> => {
    const [byOne, byTwo] = [one, two].map((all) => all.map(({ wall }) => wall / 1000)) as [number[], number[]]
    const to = `${name}: one thread`
    const ratio = { ...ratioOf(byTwo, byOne), to }
    return [
      { name: to, role, figure: figureOf(byOne), ratio: null, goal: null },
      { name: `${name}: two`, role, figure: figureOf(byTwo), ratio, goal: role === 'ours' ? goal : null }
    ]
  }),
  notes: [
    'processes of their own, with the start of Node and of the second thread; x is of one thread',
    'those before norrsken are the limit of the machine: each thread does its half, and nothing is told between them'
  ]
})

const goal: Goal = { of: 'ratio', most: 1 / GOAL }

const faster = (measured: ReadonlyArray<Measured>): Section => {
  const limits = measured.filter(({ pair }) => pair.role === 'limit')
  const ours = measured.filter(({ pair }) => pair.role === 'ours')
  return {
    title: 'how many times as fast two threads are as one',
    unit: 'times',
    rows: [
      ...measured.map((each) => row(each.pair.name, each.pair.role, figureOf(asFast(each)))),
      ...ours.flatMap((each) =>
        limits.map((limit) =>
          row(`${each.pair.name}, beside ${limit.pair.name}`, 'comparison', ratioOf(asFast(each), asFast(limit)))
        )
      ),
      ...measured.map(({ pair, one, two }) =>
        row(`time of the processor, two beside one: ${pair.name}`, 'comparison', ratioOf(two.map(cpu), one.map(cpu)))
      ),
      ...measured.map(({ pair, one }) =>
        row(`cores at work with one thread: ${pair.name}`, 'comparison', ratioOf(one.map(cpu), one.map(waiting)))
      )
    ],
    notes: [
      'the engine collects garbage on threads of its own: who has more than one core at work gains less by a second thread'
    ]
  }
}

const asFast = ({ one, two }: Measured): ReadonlyArray<number> =>
  one.map(({ wall }, round) => wall / (two[round]?.wall ?? Number.NaN))

const cpu = ({ time }: Taken): number => time
const waiting = ({ wall }: Taken): number => wall

const row = (name: string, role: Role, figure: Figure): Row => ({
  name,
  role,
  figure,
  ratio: null,
  goal: null
})

await report(threads)
