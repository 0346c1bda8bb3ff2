import { EventStore, EventType } from '@castore/core'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'
import { getInMemoryEventStore } from '@event-driven-io/emmett'
import type { Case } from '@norrsken/core'
import type { CaseEntry } from '../data/entries.ts'

/** The state of each stream, by its number. */
export type Replay = (streams: ReadonlyArray<number>) => Promise<ReadonlyArray<Case.State>>

type Evolve = (state: Case.State, entry: CaseEntry) => Case.State

/** Streams in Emmett's store in memory, and their states by its `aggregateStream`. */
export const emmett = async (
  streams: ReadonlyArray<ReadonlyArray<CaseEntry>>,
  initialState: () => Case.State,
  evolve: Evolve
): Promise<Replay> => {
  type Wrapped = { readonly type: string; readonly data: { readonly entry: CaseEntry }; readonly kind?: 'Event' }
  const store = getInMemoryEventStore()
  for (const [number, entries] of streams.entries()) {
    const events = entries.map((entry): Wrapped => ({ type: entry.event.type, data: { entry } }))
    await store.appendToStream<Wrapped>(nameOf(number), events)
  }
  const options = { initialState, evolve: (state: Case.State, { data }: Wrapped) => evolve(state, data.entry) }
  return async (numbers) => {
    const states: Case.State[] = []
    for (const number of numbers) {
      const { state } = await store.aggregateStream<Case.State, Wrapped>(nameOf(number), options)
      states.push(state)
    }
    return states
  }
}

/** Streams in Castore's store in memory, and their states by its `getAggregate`. */
export const castore = (
  streams: ReadonlyArray<ReadonlyArray<CaseEntry>>,
  initialState: () => Case.State,
  evolve: Evolve
): Replay => {
  interface Aggregate {
    readonly aggregateId: string
    readonly version: number
    readonly state: Case.State
  }
  const adapter = new InMemoryEventStorageAdapter({
    initialEvents: streams.flatMap((entries, number) =>
      entries.map((entry) => ({
        aggregateId: nameOf(number),
        version: entry.event.version,
        type: entry.event.type,
        timestamp: entry.event.recorded,
        payload: entry
      }))
    )
  })
  const store = new EventStore({
    eventStoreId: 'cases',
    eventTypes: [new EventType<string, CaseEntry>({ type: 'CaseEvent' })],
    reducer: (aggregate: Aggregate | undefined, { aggregateId, version, payload }): Aggregate => ({
      aggregateId,
      version,
      state: evolve(aggregate?.state ?? initialState(), payload)
    }),
    eventStorageAdapter: adapter
  })
  return async (numbers) => {
    const states: Case.State[] = []
    for (const number of numbers) {
      const { aggregate } = await store.getAggregate(nameOf(number))
      if (aggregate !== undefined) states.push(aggregate.state)
    }
    return states
  }
}

const nameOf = (number: number): string => `case/${number}`
