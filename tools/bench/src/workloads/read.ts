import assert from 'node:assert/strict'
import { EventStore, EventType } from '@castore/core'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'
import { getInMemoryEventStore } from '@event-driven-io/emmett'
import type { Store } from '@norrsken/core'
import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import type { Instant } from '@norrsken/rules'
import { newEvents, requests } from '../data/requests.ts'
import type { Case as Measured } from '../measuring/Case.ts'
import { measure } from '../measuring/measure.ts'
import type { Section } from '../measuring/Row.ts'
import { report, size } from './workload.ts'

/** The number of events that were seen. */
type Seen = number

/** A read of a stream of ten events, all of which are looked at. */
const read = async (): Promise<Section> => {
  const { streams, rounds } = size({ streams: 2_000, rounds: 7 })
  const all = requests(newEvents(10 * streams), { appends: streams, events: 10, streams })
  const names = all.map(({ stream }) => stream)
  const reading = await stores(all)
  const cases = Object.entries(reading).map(
    ([name, seen], index): Measured<Seen> => ({
      name,
      role: index === 0 ? 'limit' : index === 1 ? 'ours' : 'peer',
      times: names.length * TIMES,
      prepare: () => async () => {
        let events = 0
        for (let time = 0; time < TIMES; time += 1) for (const stream of names) events += await seen(stream)
        return events
      }
    })
  )
  return {
    title: `read of a stream of ten events in memory, ${streams.toLocaleString('en')} streams`,
    unit: 'ns a read',
    rows: await measure(cases, rounds, (results) => {
      for (const [name, seen] of results) assert.equal(seen, TIMES * 10 * names.length, name)
    }),
    notes: ['no goal is set for this']
  }
}

const TIMES = 5

const stores = async (
  all: ReturnType<typeof requests>
): Promise<{ readonly [name: string]: (stream: string) => Seen | Promise<Seen> }> => {
  const bare = new Map(all.map(({ stream, events }) => [stream, events]))
  const ours = memoryEventStore({ clock: () => Date.now() as Instant.Instant })
  const emmett = getInMemoryEventStore()
  const castore = new EventStore({
    eventStoreId: 'cases',
    eventTypes: [new EventType<string, Store.NewEvent>({ type: 'CaseEvent' })],
    reducer: (_, { aggregateId, version }) => ({ aggregateId, version }),
    eventStorageAdapter: new InMemoryEventStorageAdapter()
  })
  for (const request of all) {
    const { stream, events } = request
    await ours.append(request)()
    type Wrapped = { readonly type: string; readonly data: { readonly event: Store.NewEvent }; readonly kind?: 'Event' }
    const wrapped = events.map((event): Wrapped => ({ type: event.type, data: { event } }))
    await emmett.appendToStream<Wrapped>(stream, wrapped)
    for (const [index, payload] of events.entries()) {
      await castore.pushEvent({ aggregateId: stream, version: index + 1, type: payload.type, payload })
    }
  }
  return {
    'Map get': (stream) => seenIn(bare.get(stream) ?? []),
    'memoryEventStore read': async (stream) => {
      let events = 0
      for await (const event of ours.read(stream)) if (event.type.length > 0) events += 1
      return events
    },
    'Castore getEvents': async (stream) => seenIn((await castore.getEvents(stream)).events),
    'Emmett readStream': async (stream) => seenIn((await emmett.readStream(stream)).events)
  }
}

const seenIn = (events: ReadonlyArray<{ readonly type: string }>): Seen => {
  let seen = 0
  for (const event of events) if (event.type.length > 0) seen += 1
  return seen
}

await report(read)
