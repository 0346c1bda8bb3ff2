import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { givenEvents } from '../../data/appends.ts'
import { wall } from '../../measuring/clocks.ts'
import { measure } from '../../measuring/measure.ts'
import type { Section } from '../../measuring/Row.ts'
import { appendCase, checkAll } from '../../stores/appendCase.ts'
import { emmett, openEmmett } from '../../stores/emmett.ts'
import { checkedInserts, inserts } from '../../stores/inserts.ts'
import { onServer } from '../../stores/onServer.ts'
import { openPglite, openStore, ours } from '../../stores/ours.ts'
import { report, size } from '../workload.ts'

const { streams: appends, rounds } = size({ streams: 500, rounds: 11 })
const title = `append to a durable store, one event each, one writer: ${appends.toLocaleString('en')} appends a run`

/** Appends of one event, each sent when the last was answered. */
const append = (): Promise<ReadonlyArray<Section>> =>
  onServer(title, async (server) => {
    const folder = mkdtempSync(join(tmpdir(), 'norrsken-bench-'))
    const url = server.url()
    const given = givenEvents(appends)
    const work = { appends, events: 1, streams: appends / 2, writers: 1 }
    const ofStore = ours(await openStore(url))
    const ofPglite = ours(await openPglite(join(folder, 'pglite')))
    const ofEmmett = emmett(url, await openEmmett(url, 1))
    const limit = await inserts(url, 'raw', 1)
    const checked = await checkedInserts(url, 'checked', 1)
    const name = 'postgresEventStore'
    const peer = 'Emmett'
    try {
      const rows = await measure(
        [
          appendCase({ name: 'INSERT, prepared, by pg', role: 'limit' }, limit, given, work),
          {
            ...appendCase({ name, role: 'ours' }, ofStore, given, work),
            goal: { of: 'ratio', most: 1.25 },
            besides: { name: '  beside Emmett', comparedWith: peer, goal: { of: 'ratio', most: 0.5 } }
          },
          appendCase({ name: 'the INSERT with the version looked at', role: 'comparison' }, checked, given, work),
          appendCase({ name: peer, role: 'peer' }, ofEmmett, given, work),
          appendCase(
            { name: 'pgliteEventStore, which leaves flushing to the system', role: 'comparison' },
            ofPglite,
            given,
            work
          )
        ],
        rounds,
        checkAll,
        wall
      )
      const notes = [
        'the INSERT has the columns and the indexes of our table, positions from a sequence, and checks nothing'
      ]
      return [{ title, unit: 'µs an append', rows, notes }]
    } finally {
      for (const way of [limit, checked, ofStore, ofPglite, ofEmmett]) await way.close()
      rmSync(folder, { recursive: true })
    }
  })

await report(append)
