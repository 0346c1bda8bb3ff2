import { parentPort, workerData } from 'node:worker_threads'
import { E } from './fp.ts'
import type { JudgeTask } from './log/parts/JudgeTask.ts'
import { judgeShare } from './log/parts/judgeShare.ts'
import type { PartTask } from './log/parts/Part.ts'
import { readPart } from './log/parts/readPart.ts'
import { readShare } from './log/parts/Share.ts'
import { sourceOf } from './system/sourceOf.ts'

/** The program of a thread that reads a part of a log: it is given a task when it begins, tells what it found, and ends. */
const task = workerData as PartTask | JudgeTask

/** The name of the log is for messages, which a thread has not. */
const source = sourceOf(task.file, '')

/** The memory of columns goes to whoever is told, and is not copied. */
const buffersIn = (told: object): ReadonlyArray<ArrayBuffer> => [
  ...new Set(
    Object.values(told).flatMap((value: unknown): ReadonlyArray<ArrayBuffer> => {
      if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer]
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? buffersIn(value) : []
    })
  )
]

const tell = (told: object | null): void => parentPort?.postMessage(told, told === null ? [] : [...buffersIn(told)])

if (task.type === 'read') tell(readPart(source, task.horizon, task.sharing))
else {
  const share = readShare(source, task.question.knownAt, '', task.sharing)
  tell(share?.noted ?? null)
  const judged = share === null ? null : judgeShare(share, task.question, task.openAs)
  tell(judged === null || E.isLeft(judged) ? null : { findings: judged.right.findings, places: judged.right.places })
}
