import type { Log, Store } from '@norrsken/core'
import { E } from './fp.ts'
import { memoryEventStore, type Options } from './memoryEventStore.ts'

export const noon = Date.parse('2023-03-08T12:00:00Z')

/** A store, its clock, which stands at noon until it is set, and a short way to append to it. */
export const newStore = () => {
  const clock = { now: noon }
  const store = memoryEventStore({ clock: () => clock.now as ReturnType<Options['clock']> })
  let batches = 0
  const append = (events: ReadonlyArray<Store.NewEvent>, more: Partial<Store.Append> = {}) => {
    batches += 1
    return store.append({ batch: `batch-${batches}`, stream: 'case/1', expected: 'any', events, ...more })()
  }
  return { store, clock, append }
}

export const by = { unit: 'ostersund/coordination', function: 'coordinator' }

export const closed = (id: string, more: object = {}): Store.NewEvent => ({
  id,
  type: 'CaseClosed',
  schema: 1,
  effective: '2023-03-08',
  by,
  data: { reason: 'done' },
  ...more
})

export const retracted = (id: string, event: string): Store.NewEvent => ({
  id,
  type: 'EventRetracted',
  schema: 1,
  effective: '2023-03-08',
  by,
  data: { event, reason: 'a mistake' }
})

/** An event of another log, at its place there. */
export const placed = (event: Store.NewEvent, version: number, more: object = {}): Log.Event => ({
  ...(event as Log.Event),
  stream: 'case/1',
  version,
  recorded: '2023-03-01T08:00Z',
  ...more
})

export const all = async <A>(values: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: A[] = []
  for await (const value of values) found.push(value)
  return found
}

/** The ids of all events that a store has. */
export const idsOf = async (store: Store.EventStore): Promise<ReadonlyArray<string>> =>
  (await all(store.readAll())).map(({ event }) => event.id)

export const rightOf = <A>(outcome: E.Either<unknown, A>): A => {
  if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left))
  return outcome.right
}

/** Lets everything happen that can happen now. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** A signal that counts who listens to it. */
export const countingSignal = () => {
  const controller = new AbortController()
  const { signal } = controller
  let listeners = 0
  const counting: Store.Signal = {
    get aborted() {
      return signal.aborted
    },
    throwIfAborted: () => signal.throwIfAborted(),
    addEventListener: (type, listener, options) => {
      listeners += 1
      signal.addEventListener(type, listener, options)
    },
    removeEventListener: (type, listener) => {
      listeners -= 1
      signal.removeEventListener(type, listener)
    }
  }
  return { signal: counting, abort: (reason: unknown) => controller.abort(reason), listeners: () => listeners }
}
