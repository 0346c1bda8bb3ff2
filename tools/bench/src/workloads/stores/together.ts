import assert from 'node:assert/strict'
import { type Given, givenEvents } from '../../data/appends.ts'
import type { Case } from '../../measuring/Case.ts'
import { wall } from '../../measuring/clocks.ts'
import { measure } from '../../measuring/measure.ts'
import type { Section } from '../../measuring/Row.ts'
import { appendCase, checkAll, type Done } from '../../stores/appendCase.ts'
import { emmett, openEmmett } from '../../stores/emmett.ts'
import { inserts } from '../../stores/inserts.ts'
import { onServer } from '../../stores/onServer.ts'
import { openStore, ours } from '../../stores/ours.ts'
import { insertBy, pgbench } from '../../stores/pgbench.ts'
import { rawTable } from '../../stores/rawTable.ts'
import { quick, report, size } from '../workload.ts'

const WRITERS = 32
const { streams, rounds } = size({ streams: 100 * WRITERS, rounds: 11 })
const appends = Math.ceil(streams / WRITERS) * WRITERS
const title = `append to a durable store, one event each, ${WRITERS} at the same time: ${appends.toLocaleString('en')} appends a run`

/** Appends of one event by writers of one process, each of which waits for its answer. */
const together = (): Promise<ReadonlyArray<Section>> =>
  onServer(title, async (server) => {
    const url = server.url()
    const given = givenEvents(appends)
    const work = { appends, events: 1, streams: appends, writers: WRITERS }
    const fewer = { ...work, appends: quick ? appends : appends / 5, streams: quick ? appends : appends / 5 }
    const ofStore = ours(await openStore(url))
    const ofEmmett = emmett(url, await openEmmett(url, WRITERS))
    const raw = await inserts(url, 'raw', WRITERS)
    const program = pgbench()
    const name = 'postgresEventStore'
    const byPg = `INSERT, prepared, by pg with ${WRITERS} connections`
    const peer = `Emmett with ${WRITERS} connections`
    try {
      const rows = await measure(
        [
          ...(program === undefined ? [] : [await benched(program, server, given, appends)]),
          {
            ...appendCase({ name, role: 'ours' }, ofStore, given, work),
            ...(program === undefined ? {} : { goal: { of: 'ratio', most: 1 / 1.8 } })
          },
          appendCase({ name: byPg, role: program === undefined ? 'limit' : 'comparison' }, raw, given, work),
          appendCase({ name: peer, role: 'peer' }, ofEmmett, given, fewer)
        ],
        rounds,
        checkAll,
        wall
      )
      const notes = [
        ...(program === undefined
          ? ['SKIPPED: pgbench, which is not installed, and beside which the goal is set']
          : []),
        'our store has one connection at work, the others have 32: a machine that has other work gives them the more of it'
      ]
      return [{ title, unit: 'µs an append', rows, notes }]
    } finally {
      for (const way of [raw, ofStore, ofEmmett]) await way.close()
    }
  })

/** The same inserts by the server's own program. */
const benched = async (
  program: string,
  server: Parameters<typeof insertBy>[1],
  given: ReadonlyArray<Given>,
  inserts: number
): Promise<Case<Done>> => {
  const table = await rawTable(server.url(), 'benched')
  const { plain } = typical(given)
  let runs = 0
  return {
    name: `pgbench, prepared, ${WRITERS} clients, the same INSERT`,
    role: 'limit',
    times: inserts * 1000,
    prepare: () => async () => {
      runs += 1
      const [run, body] = [runs, JSON.stringify(plain)]
      const work = { clients: WRITERS, inserts: inserts / WRITERS, run, body, type: plain.type }
      const taken = await insertBy(program, server, table.name, work)
      return { taken, check: async () => assert.equal(await table.count(), run * inserts) }
    },
    taken: ({ taken = Number.NaN }) => taken
  }
}

/** The event that is as long as most. */
const typical = (given: ReadonlyArray<Given>): Given => {
  const byLength = [...given].sort((one, other) => lengthOf(one) - lengthOf(other))
  return byLength[Math.floor(byLength.length / 2)] as Given
}

const lengthOf = ({ plain }: Given): number => JSON.stringify(plain).length

await report(together)
