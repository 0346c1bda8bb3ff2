import { Worker } from 'node:worker_threads'
import { type Part, results, type Work } from './work.ts'

/*
 * A program that does a plain piece of work on each half of a file, and says what came out: by one thread, one half after the other,
 * or by two at the same time. What it says is the same.
 *
 *     node halves.ts <file> parse|hash 1|2
 */
const main = async ([path = '', work = '', threads = '']: ReadonlyArray<string>): Promise<void> => {
  const [first, second] = ([0, 1] as const).map((half): Part => ({ path, work: work as Work, half }))
  if (first === undefined || second === undefined) return
  const there = threads === '2' ? resultOfThread(second) : null
  const own = results(first)
  console.log(own)
  console.log(there === null ? results(second) : await there)
}

const resultOfThread = (part: Part): Promise<string> =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: part })
    worker.once('message', done)
    worker.once('error', fail)
  })

await main(process.argv.slice(2))
