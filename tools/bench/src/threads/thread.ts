import { parentPort, workerData } from 'node:worker_threads'
import { type Part, results } from './work.ts'

/** The program of the second thread: it does its half, says what came out, and ends. */
parentPort?.postMessage(results(workerData as Part))
