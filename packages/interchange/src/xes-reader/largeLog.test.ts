import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { events } from '../log/EventLog.ts'
import { xes } from '../xes/xes.ts'
import { publicLog } from './publicLog.test-kit.ts'
import { readXes, readXesLog } from './readXes.ts'

const log = publicLog(10_000)
const written = xes(log)
const file = gzipSync(E.isRight(written) ? [...written.right].join('') : '')

describe('a log of 10,000 events as those that are published', () => {
  test('is read event by event as it was written', async () => {
    const read = await readXesLog([file])
    expect(events(log).length).toBeGreaterThanOrEqual(10_000)
    expect(E.isRight(read) && read.right).toEqual(log)
  })
})

test('a list of very many values is read', async () => {
  const values = '<int key="a" value="1"/>'.repeat(300_000)
  const text = `<log><list key="l"><values>${values}</values></list></log>`
  const read = await readXesLog([new TextEncoder().encode(text)])
  const [list] = E.isRight(read) ? read.right.attributes : []
  expect(list?.value.type === 'list' && list.value.values.length).toBe(300_000)
})

/** A log of so many traces, given piece by piece and never held. */
function* endless(traces: number): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  const [start, end] = ['<log>', '</log>']
  const event = '<event><string key="concept:name" value="a"/><string key="note" value="some words"/></event>'
  const some = encoder.encode(`<trace>${event.repeat(20)}</trace>`.repeat(100))
  yield encoder.encode(start)
  for (let given = 0; given < traces; given += 100) yield some
  yield encoder.encode(end)
}

/** The most memory that lay on the heap while a log was read, in MB, and how many traces were read. */
const readingOf = async (traces: number): Promise<{ readonly heap: number; readonly traces: number }> => {
  let [heap, read] = [0, 0]
  globalThis.gc?.()
  for await (const item of readXes(endless(traces))) {
    if (E.isLeft(item) || item.right.type !== 'Trace') continue
    read += 1
    if (read % 500 === 0) {
      globalThis.gc?.()
      heap = Math.max(heap, process.memoryUsage().heapUsed)
    }
  }
  return { heap: heap / 2 ** 20, traces: read }
}

test('ten times as long a log takes no more memory to read', async () => {
  const { setFlagsFromString } = await import('node:v8')
  const { runInNewContext } = await import('node:vm')
  setFlagsFromString('--expose-gc')
  globalThis.gc = runInNewContext('gc')
  const once = await readingOf(1_000)
  const tenTimes = await readingOf(10_000)
  expect([once.traces, tenTimes.traces]).toEqual([1_000, 10_000])
  expect(tenTimes.heap - once.heap).toBeLessThan(8)
}, 60_000)
