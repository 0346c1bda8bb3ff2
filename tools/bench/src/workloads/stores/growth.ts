import assert from 'node:assert/strict'
import type { Store } from '@norrsken/core'
import type { DurableStore } from '@norrsken/eventstore-adapter-postgres'
import { type Given, givenEvents } from '../../data/appends.ts'
import type { Case } from '../../measuring/Case.ts'
import { wall } from '../../measuring/clocks.ts'
import { measure } from '../../measuring/measure.ts'
import type { Section } from '../../measuring/Row.ts'
import { appendCase, type Done } from '../../stores/appendCase.ts'
import { loaded } from '../../stores/loaded.ts'
import { onServer } from '../../stores/onServer.ts'
import { ours } from '../../stores/ours.ts'
import { quick, report, size } from '../workload.ts'

const SIZES = quick ? [100, 1_000, 10_000] : [10_000, 100_000, 1_000_000]
const { streams: appends, rounds } = size({ streams: 300, rounds: 11 })
const PAGE = quick ? 20 : 1_000
const PAGES = quick ? 5 : 20
const title = 'growth of a durable store'

interface Log {
  readonly events: number
  readonly store: DurableStore
  /** Where in it pages are read, spread evenly. */
  readonly places: ReadonlyArray<Store.Position>
}

/** What an append and a page of a reading cost in a log ten and a hundred times as long. */
const growth = (): Promise<ReadonlyArray<Section>> =>
  onServer(title, async (server) => {
    const logs: Log[] = []
    for (const events of SIZES) {
      const store = await loaded(server.url(), events, `of_${events}`)
      logs.push({ events, store, places: await placesIn(store, events) })
    }
    try {
      return [await pagesOf(logs), await appendsTo(logs, givenEvents(appends))]
    } finally {
      for (const { store } of logs) await store.close()
    }
  })

const placesIn = async (store: DurableStore, events: number): Promise<ReadonlyArray<Store.Position>> => {
  const places: Store.Position[] = []
  const apart = Math.floor((events - PAGE) / PAGES)
  let seen = 0
  for await (const { position } of store.readAll()) {
    if (seen % apart === 0 && places.length < PAGES) places.push(position)
    seen += 1
  }
  assert.equal(seen, events)
  return places
}

const nameOf = (events: number): string => `${events.toLocaleString('en')} events stored`

const roleOf = (events: number): Case<unknown>['role'] => (events === SIZES[0] ? 'limit' : 'ours')

const pagesOf = async (logs: ReadonlyArray<Log>): Promise<Section> => ({
  title: `growth: ${PAGE.toLocaleString('en')} events after a position`,
  unit: 'µs an event',
  rows: await measure(
    logs.map(
      ({ events, store, places }): Case<number> => ({
        name: nameOf(events),
        role: roleOf(events),
        times: PAGE * places.length * 1000,
        prepare: () => async () => {
          let seen = 0
          for (const after of places) seen += await pageOf(store, after)
          return seen
        }
      })
    ),
    rounds,
    (results) => {
      for (const [name, seen] of results) assert.equal(seen, PAGE * PAGES, name)
    },
    wall
  ),
  notes: []
})

const pageOf = async (store: DurableStore, after: Store.Position): Promise<number> => {
  let seen = 0
  for await (const _ of store.readAll({ after })) {
    seen += 1
    if (seen === PAGE) break
  }
  return seen
}

const appendsTo = async (logs: ReadonlyArray<Log>, given: ReadonlyArray<Given>): Promise<Section> => ({
  title: `growth: append of one event, one writer, ${appends.toLocaleString('en')} appends a run`,
  unit: 'µs an append',
  rows: await measure<Done>(
    logs.map(({ events, store }) =>
      appendCase({ name: nameOf(events), role: roleOf(events) }, ours(store), given, {
        ...{ appends, events: 1, streams: appends / 2, writers: 1 },
        before: events
      })
    ),
    rounds,
    async (results) => {
      for (const { check } of results.values()) await check()
    },
    wall
  ),
  notes: []
})

await report(growth)
