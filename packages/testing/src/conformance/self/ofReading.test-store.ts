import type { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import { pause } from '../listen.ts'
import { filtered, inEvents, type Mistake, mapped, mistake } from './Mistake.test-store.ts'

let reads = 0

/** Mistakes in what is read. */
export const ofReading: ReadonlyArray<Mistake> = [
  mistake('loses an event now and then', (store) => ({
    readAll: (options) => filtered(store.readAll(options), (_, index) => index % 4 !== 3)
  })),
  mistake('reads a stream backward', (store) => ({
    read: async function* (stream, options) {
      const events = []
      for await (const event of store.read(stream, options)) events.push(event)
      yield* events.reverse()
    }
  })),
  mistake('reads a stream by its first letters', (store) => ({
    read: (stream) =>
      mapped(
        filtered(store.readAll(), ({ event }) => event.stream.startsWith(stream)),
        ({ event }) => event
      )
  })),
  mistake('begins at the version after which it should', (store) => ({
    read: (stream, options) => store.read(stream, { ...options, after: Math.max(0, (options?.after ?? 0) - 1) })
  })),
  mistake('begins at the position after which it should', (store) => ({
    readAll: async function* (options) {
      const after = options?.after
      for await (const one of store.readAll()) if (after === undefined || one.position >= after) yield one
    }
  })),
  mistake('takes any position', (store) => ({
    readAll: (options) => store.readAll(options?.after?.startsWith('0') ? options : {})
  })),
  mistake('has positions that are numbers', (store) => ({
    readAll: (options) =>
      mapped(store.readAll(options), (one) => ({
        ...one,
        position: String(7 + Number(one.position)) as Store.Position
      }))
  })),
  mistake('reads by stream', (store) => ({
    readAll: async function* (options) {
      const events = []
      for await (const one of store.readAll(options)) events.push(one)
      yield* events.sort((one, other) => (one.event.stream < other.event.stream ? -1 : 1))
    }
  })),
  mistake('reads one page', (store) => ({
    readAll: (options) => filtered(store.readAll(options), (_, index) => index < 1000)
  })),
  mistake('fails at a stream that cannot be', (store) => ({
    read: (stream, options) => {
      if (stream.includes('\u0000')) throw new Error('invalid byte sequence')
      return store.read(stream, options)
    }
  })),
  mistake('reads on while more is stored', (store) => ({
    readAll: async function* (options) {
      for await (const one of store.subscribe(options)) {
        if (one.type === 'CaughtUp') return
        yield one
      }
    }
  })),
  mistake('can be read once', (store) => ({
    readAll: (options) => {
      const reading = store.readAll(options)[Symbol.asyncIterator]()
      return { [Symbol.asyncIterator]: () => reading }
    }
  })),
  mistake('knows no signal', (store) => ({ read: (stream, { after = 0 } = {}) => store.read(stream, { after }) })),
  mistake('lets no more than ten read at a time', (store) => ({
    readAll: async function* (options) {
      reads += 1
      if (reads > 10) throw new Error('too many readers')
      yield* store.readAll(options)
      reads -= 1
    }
  })),
  mistake('leaves its listener behind where it is read to the end', (store) => ({
    readAll: async function* (options) {
      options?.signal?.addEventListener('abort', () => {}, { once: true })
      yield* store.readAll(options)
    }
  })),
  mistake('leaves its listener behind where it is left early', (store) => ({
    read: async function* (stream, options) {
      const listener = (): void => {}
      options?.signal?.addEventListener('abort', listener, { once: true })
      for await (const event of store.read(stream, options)) yield event
      options?.signal?.removeEventListener('abort', listener)
    }
  })),
  inEvents('tells another stream', (event) => ({ ...event, version: event.version + 1 })),
  mistake('tells another event by its stream', (store) => ({
    read: (stream, options) => mapped(store.read(stream, options), (event) => ({ ...event, source: 'here' }))
  }))
]

/** Mistakes in what a store tells of itself. */
export const ofLagging: ReadonlyArray<Mistake> = [
  mistake('has always come nowhere', () => ({ lag: () => async () => E.right({ settled: null, blockedBy: [] }) })),
  mistake('is one behind once there is more than a little', (store) => ({
    lag: () => async () => {
      const positions = []
      for await (const { position } of store.readAll()) positions.push(position)
      const settled = positions.at(positions.length > 3 ? -2 : -1) ?? null
      return E.right({ settled, blockedBy: [] })
    }
  })),
  mistake('is always held up', (store) => ({
    lag: () => async () => {
      const lag = await store.lag()()
      return E.isRight(lag) ? E.right({ ...lag.right, blockedBy: [{ who: 'somebody', since: '' }] }) : lag
    }
  }))
]

/** Mistakes that show only after a while, or under load. */
export const ofLoading: ReadonlyArray<Mistake> = [
  mistake('shows an event before those that stand before it', (store) => ({
    readAll: async function* (options) {
      const events = []
      for await (const one of store.readAll(options)) events.push(one)
      const late = events.at(-2)
      await pause(0)
      yield* late !== undefined && Number(late.position) % 2 === 0 ? events.filter((one) => one !== late) : events
    }
  })),
  mistake('hands over an event twice', (store) => ({
    subscribe: async function* (options) {
      for await (const one of store.subscribe(options)) {
        yield one
        if (one.type === 'Event' && Number(one.position) % 10 === 0) yield one
      }
    }
  }))
]
