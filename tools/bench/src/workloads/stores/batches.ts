import { givenEvents } from '../../data/appends.ts'
import { wall } from '../../measuring/clocks.ts'
import { measure } from '../../measuring/measure.ts'
import type { Section } from '../../measuring/Row.ts'
import { appendCase, checkAll } from '../../stores/appendCase.ts'
import { emmett, openEmmett } from '../../stores/emmett.ts'
import { unnested } from '../../stores/inserts.ts'
import { onServer } from '../../stores/onServer.ts'
import { openStore, ours } from '../../stores/ours.ts'
import { report, size } from '../workload.ts'

const EVENTS = 100
const { streams: appends, rounds } = size({ streams: 100, rounds: 11 })
const title = `append to a durable store, ${EVENTS} events each, one writer: ${appends} appends a run`

/** Appends of a hundred events, each sent when the last was answered. */
const batches = (): Promise<ReadonlyArray<Section>> =>
  onServer(title, async (server) => {
    const url = server.url()
    const given = givenEvents(appends * EVENTS)
    const work = { appends, events: EVENTS, streams: appends / 2, writers: 1 }
    const ofStore = ours(await openStore(url))
    const ofEmmett = emmett(url, await openEmmett(url, 1))
    const limit = await unnested(url, 'raw', 1)
    const peer = 'Emmett'
    try {
      const rows = await measure(
        [
          appendCase({ name: 'INSERT from unnest, prepared, by pg', role: 'limit' }, limit, given, work),
          {
            ...appendCase({ name: 'postgresEventStore', role: 'ours' }, ofStore, given, work),
            goal: { of: 'ratio', most: 1 / 0.8 }
          },
          appendCase({ name: peer, role: 'peer' }, ofEmmett, given, work)
        ],
        rounds,
        checkAll,
        wall
      )
      return [{ title, unit: 'µs an event', rows, notes: [] }]
    } finally {
      for (const way of [limit, ofStore, ofEmmett]) await way.close()
    }
  })

await report(batches)
