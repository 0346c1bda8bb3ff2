import { parentPort, workerData } from 'node:worker_threads'
import type { Part, PartTask } from './log/parts/Part.ts'
import { readPart } from './log/parts/readPart.ts'
import { sourceOf } from './system/sourceOf.ts'

/** The program of a thread that reads a part of a log: it is given a task when it begins, tells what it read, and ends. */
const { file, horizon, sharing } = workerData as PartTask

const buffersOf = ({ from, casesFrom, meetingsFrom, ordinals, recorded, ids }: Part): ReadonlyArray<ArrayBuffer> =>
  [from, casesFrom, meetingsFrom, ordinals, recorded, ids].map(({ buffer }) => buffer as ArrayBuffer)

const part = readPart(sourceOf(file, ''), horizon, sharing)
parentPort?.postMessage(part, part === null ? [] : [...buffersOf(part)])
