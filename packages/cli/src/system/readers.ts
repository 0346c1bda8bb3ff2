import { availableParallelism } from 'node:os'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import type { Readers } from '../Capabilities.ts'
import type { Part } from '../log/parts/Part.ts'

/** Threads of this process. One that fails gives nothing: whoever reads the whole meets the same and says it. */
export const readers: Readers = {
  most: availableParallelism(),
  read: (task) =>
    new Promise((done) => {
      const worker = new Worker(program, { workerData: task, execArgv: [...process.execArgv, ...conditions] })
      worker.once('message', (part: Part | null) => done(part))
      worker.once('error', () => done(null))
      worker.once('exit', () => done(null))
    })
}

/** In the built program all files lie beside each other; from source TypeScript is run as it is. */
const isSource = import.meta.url.endsWith('.ts')
const program = new URL(isSource ? '../reader.ts' : './reader.js', import.meta.url)
const conditions = isSource ? ['--conditions=@norrsken/source'] : []
