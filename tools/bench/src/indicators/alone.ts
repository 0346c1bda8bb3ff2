import { open } from '../data/reading.ts'
import { checked, countAll, someOf } from './counted.ts'

/* A process of its own that counts all indicators of a log, and says what it still holds then: on the heap, and in arrays beside it. */
const source = open(process.argv[2] ?? '')
const history = checked(source)
const counted = countAll(history)
if ((someOf(counted)['I01'] ?? 0) === 0 || history.head.events === 0) throw new Error('nothing was counted')
globalThis.gc?.()
const { heapUsed, arrayBuffers } = process.memoryUsage()
// Both are asked for afterwards, so that they are held until then.
if (history.head.events === 0 || counted.length === 0) throw new Error('nothing was held')
source.close()
process.stdout.write(`${heapUsed} ${arrayBuffers}`)
