import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Readers } from '../Capabilities.ts'
import type { JudgedShare, JudgeTask } from '../log/parts/JudgeTask.ts'
import type { Noted } from '../log/parts/Noted.ts'
import type { Part, PartTask } from '../log/parts/Part.ts'

/** Threads of this process. One that fails gives nothing: whoever reads the whole meets the same and says it. */
export const readers: Readers = {
  most: availableParallelism(),
  read: (task) => {
    const { told } = telling(task, 1)
    return told[0] as Promise<Part | null>
  },
  judge: (task) => {
    const { told, stop } = telling(task, 2)
    const [noted, judged] = told
    return { noted: noted as Promise<Noted | null>, judged: judged as Promise<JudgedShare | null>, stop }
  }
}

/** A thread that is at a task, and what it will tell, one after the other; `null` for what it does not come to. */
const telling = (
  task: PartTask | JudgeTask,
  many: number
): { readonly told: ReadonlyArray<Promise<unknown>>; readonly stop: () => Promise<void> } => {
  /** What takes that which has not been told yet, in order. */
  const waiting: ((told: unknown) => void)[] = []
  const told = Array.from({ length: many }, () => new Promise<unknown>((take) => waiting.push(take)))
  const end = (): void => {
    for (const take of waiting.splice(0)) take(null)
  }
  const worker = begun(task)
  if (worker === null) end()
  worker?.on('message', (told: unknown) => waiting.shift()?.(told))
  worker?.once('error', end)
  worker?.once('exit', end)
  return {
    told,
    stop: async () => {
      await worker?.terminate()
    }
  }
}

/** A thread that has begun with a task; `null` where it cannot. */
const begun = (task: PartTask | JudgeTask): Worker | null => {
  try {
    return new Worker(program, { workerData: task, ...options })
  } catch {
    return null
  }
}

/** In the built program all files lie beside each other; from source TypeScript is run as it is. */
const isSource = import.meta.url.endsWith('.ts')
const program = new URL(isSource ? '../reader.ts' : './reader.js', import.meta.url)

/** A thread has the flags of its process. Handed to it by name, those of the engine would be refused. */
const options = isSource ? { execArgv: ['--conditions=@norrsken/source'] } : {}
