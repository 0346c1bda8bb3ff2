import { EventStore, EventType } from '@castore/core'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'
import { getInMemoryEventStore } from '@event-driven-io/emmett'
import type { Store } from '@norrsken/core'
import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import type { Instant } from '@norrsken/rules'
import * as E from 'fp-ts/lib/Either.js'
import type { Request } from '../data/requests.ts'

/** What a store holds in the end: how many events, and those of one stream by their ids. */
export interface Held {
  readonly events: number
  readonly ofFirst: () => Promise<ReadonlyArray<string>>
}

/** Appends everything to a new store, one request after another. */
export type Way = (all: ReadonlyArray<Request>) => Promise<Held>

/** A Map of lists, with the expected version checked: the least that an append can be. */
export const bareMap: Way = async (all) => {
  const streams = new Map<string, Store.NewEvent[]>()
  let events = 0
  for (const { stream, expected, events: appended } of all) {
    let list = streams.get(stream)
    if (list === undefined) {
      list = []
      streams.set(stream, list)
    }
    if (list.length !== expected) throw new Error('not at the version that was expected')
    for (const event of appended) list.push(event)
    events += appended.length
  }
  return { events, ofFirst: async () => (streams.get('case/0') ?? []).map(({ id }) => id) }
}

/** As the bare Map, and what the store promises beside: a promise an append, a global log, one copy of the envelope. */
export const mapWithLog: Way = async (all) => {
  const streams = new Map<string, object[]>()
  const log: { readonly id: string }[] = []
  const append = async ({ stream, expected, events }: Request): Promise<number> => {
    let list = streams.get(stream)
    if (list === undefined) {
      list = []
      streams.set(stream, list)
    }
    if (list.length !== expected) throw new Error('not at the version that was expected')
    for (const event of events) {
      const stored = { ...event, stream, version: list.length + 1 }
      list.push(stored)
      log.push(stored)
    }
    return log.length
  }
  for (const request of all) await append(request)
  return { events: log.length, ofFirst: async () => idsOf(streams.get('case/0') ?? []) }
}

const idsOf = (events: ReadonlyArray<object>): ReadonlyArray<string> =>
  events.map((event) => ('id' in event ? String(event.id) : ''))

/** Our store. */
export const norrsken: Way = async (all) => {
  const store = memoryEventStore({ clock: () => Date.now() as Instant.Instant })
  let events = 0
  for (const request of all) {
    const appended = await store.append(request)()
    if (E.isLeft(appended)) throw new Error(JSON.stringify(appended.left))
    events += request.events.length
  }
  const ofFirst = async (): Promise<ReadonlyArray<string>> => {
    const ids: string[] = []
    for await (const { id } of store.read('case/0')) ids.push(id)
    return ids
  }
  return { events, ofFirst }
}

/** Castore's store in memory: one push an event, a group where a request has several. */
export const castore: Way = async (all) => {
  const store = new EventStore({
    eventStoreId: 'cases',
    eventTypes: [new EventType<string, Store.NewEvent>({ type: 'CaseEvent' })],
    reducer: (_, { aggregateId, version }) => ({ aggregateId, version }),
    eventStorageAdapter: new InMemoryEventStorageAdapter()
  })
  let pushed = 0
  for (const { stream, expected, events } of all) {
    const details = events.map((payload, index) => ({
      aggregateId: stream,
      version: expected + index + 1,
      type: payload.type,
      payload
    }))
    const [first, ...rest] = details
    if (first === undefined) continue
    if (rest.length === 0) await store.pushEvent(first)
    else await EventStore.pushEventGroup({}, store.groupEvent(first), ...rest.map((detail) => store.groupEvent(detail)))
    pushed += details.length
  }
  return {
    events: pushed,
    ofFirst: async () => (await store.getEvents('case/0')).events.map(({ payload }) => payload.id)
  }
}

/** Emmett's store in memory. */
export const emmett: Way = async (all) => {
  const store = getInMemoryEventStore()
  type Wrapped = { readonly type: string; readonly data: { readonly event: Store.NewEvent }; readonly kind?: 'Event' }
  let appended = 0
  for (const { stream, expected, events } of all) {
    const wrapped = events.map((event): Wrapped => ({ type: event.type, data: { event } }))
    await store.appendToStream<Wrapped>(stream, wrapped, { expectedStreamVersion: BigInt(expected) })
    appended += wrapped.length
  }
  return {
    events: appended,
    ofFirst: async () => (await store.readStream<Wrapped>('case/0')).events.map(({ data }) => data.event.id)
  }
}
