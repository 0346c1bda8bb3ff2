import { decodedLog, placedLog } from '../../data/placedLog.ts'
import { wall } from '../../measuring/clocks.ts'
import { measure } from '../../measuring/measure.ts'
import type { Section } from '../../measuring/Row.ts'
import { checkAll } from '../../stores/appendCase.ts'
import { rowsOf } from '../../stores/copying.ts'
import { emmett, openEmmett } from '../../stores/emmett.ts'
import { appendingCase, copyCase, importCase } from '../../stores/importCases.ts'
import { onServer } from '../../stores/onServer.ts'
import { openStore } from '../../stores/ours.ts'
import { quick, report, size } from '../workload.ts'

const { streams: events, rounds } = size({ streams: 50_000, rounds: 7 })
const title = `import of a log of ${events.toLocaleString('en')} events into an empty durable store`

/** A log that was written elsewhere: all of it, or nothing. */
const importing = (): Promise<ReadonlyArray<Section>> =>
  onServer(title, async (server) => {
    const url = server.url()
    await (await openStore(url)).close()
    const [decoded, log] = [[...decodedLog(events)], [...placedLog(events)]]
    const bytes = [...rowsOf(log)].map((rows) => Buffer.from(rows))
    const part = log.slice(0, quick ? events : events / 25)
    const peer = { name: `Emmett, ${part.length.toLocaleString('en')} events, stream by stream`, role: 'peer' } as const
    const cases = [
      copyCase({ name: 'COPY FROM STDIN, rows made of the events', role: 'limit' }, url, log, () => rowsOf(log)),
      {
        ...importCase({ name: 'importLog of postgresEventStore', role: 'ours' }, url, decoded, log),
        goal: { of: 'ratio', most: 1 / 0.8 } as const
      },
      copyCase({ name: 'COPY FROM STDIN, of ready bytes', role: 'comparison' }, url, log, () => bytes),
      appendingCase(peer, emmett(url, await openEmmett(url, 1)), part)
    ]
    try {
      const rows = await measure(cases, rounds, checkAll, wall)
      return [
        { title, unit: 'µs an event', rows, notes: ['only importLog looks at the events, their versions and ids'] }
      ]
    } finally {
      for (const { close } of cases) await close()
    }
  })

await report(importing)
