import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Row, Section } from '../measuring/Row.ts'
import { figureOf, ratioOf } from '../measuring/ratios.ts'

/**
 * The most memory that a reader has had after the first tenth of a log, and at its end: what it needs should not grow with
 * the log.
 */
export const memoryOfCatchUp = async (url: string, events: number, runs: number): Promise<Section> => {
  const rows: Row[] = []
  for (const how of ['readAll', 'subscribe'] as const) {
    const [tenth, whole]: [number[], number[]] = [[], []]
    for (let run = 0; run < runs; run += 1) {
      const reached = await memoryOfReader(url, how, events)
      tenth.push(reached[0] ?? Number.NaN)
      whole.push(reached[9] ?? Number.NaN)
    }
    const to = `${how}, after ${(events / 10).toLocaleString('en')} events`
    const ratio = { ...ratioOf(whole, tenth), to }
    rows.push(
      { name: to, role: 'limit', figure: figureOf(tenth), ratio: null, goal: null },
      {
        name: `${how}, after ${events.toLocaleString('en')} events`,
        role: 'ours',
        figure: figureOf(whole),
        ratio,
        goal: { of: 'ratio', most: 1.1 }
      }
    )
  }
  return { title: 'memory of a catch-up, a process of its own', unit: 'MiB at most', rows, notes: [] }
}

/** A process of its own goes through a log, as a program would. After each tenth: the most memory that it has had, in MiB. */
const memoryOfReader = (url: string, how: 'readAll' | 'subscribe', events: number): Promise<ReadonlyArray<number>> =>
  new Promise((resolve, reject) => {
    const reached: number[] = []
    const child = fork(join(import.meta.dirname, 'reader.ts'), [url, how, String(events)], {
      execArgv: ['--conditions=@norrsken/source']
    })
    child.on('message', (memory) => reached.push(Number(memory)))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve(reached) : reject(new Error(`the reader ended with ${code}`))))
  })
