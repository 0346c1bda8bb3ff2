import { open } from '../data/reading.ts'
import { checked, countAll, someOf } from './counted.ts'

/* A process of its own that counts all indicators of a log, and says how much heap is in use at its end. */
const source = open(process.argv[2] ?? '')
const counted = countAll(checked(source))
source.close()
if ((someOf(counted)['I01'] ?? 0) === 0) throw new Error('nothing was counted')
process.stdout.write(String(process.memoryUsage().heapUsed))
