import type { Store } from '@norrsken/core'
import type { Made, Make, WholeStore } from '../Made.ts'

/** Something that is wrong with a store that is right otherwise. */
export interface Mistake {
  readonly is: string
  /** Makes stores with the mistake of a maker of right ones. */
  readonly make: (right: Make) => Make
}

/** Parts of a store that take the place of the right ones. */
type Change = (store: WholeStore) => Partial<WholeStore>

/** A mistake that every handle of the same data has. */
export const mistake = (is: string, change: Change): Mistake => ({
  is,
  make: (right) => async (clock) => {
    const made = await right(clock)
    const spoil = (store: WholeStore): WholeStore => ({ ...store, ...change(store) })
    const { reopen, other, kill } = made
    return {
      ...made,
      store: spoil(made.store as WholeStore),
      ...(reopen === undefined ? {} : { reopen: async () => spoil((await reopen()) as WholeStore) }),
      ...(other === undefined ? {} : { other: async () => spoil((await other()) as WholeStore) }),
      ...(kill === undefined ? {} : { kill: async () => spoil((await kill()) as WholeStore) })
    }
  }
})

/** A mistake in what is appended, or in what it is answered. */
export const inAppend = (
  is: string,
  append: (request: Store.Append, store: WholeStore) => ReturnType<ReturnType<Store.EventStore['append']>>
): Mistake => mistake(is, (store) => ({ append: (request) => () => append(request, store) }))

/** A mistake in every event that is read, whichever way. */
export const inEvents = (is: string, see: (event: Store.Positioned['event']) => Store.Positioned['event']): Mistake =>
  mistake(is, (store) => ({
    read: (stream, options) => mapped(store.read(stream, options), see),
    readAll: (options) => mapped(store.readAll(options), (one) => ({ ...one, event: see(one.event) })),
    subscribe: (options) =>
      mapped(store.subscribe(options), (one) => (one.type === 'Event' ? { ...one, event: see(one.event) } : one))
  }))

/** A mistake in what is left after something has happened to a store. */
export const inMade = (is: string, change: (made: Required<Made>) => Partial<Made>): Mistake => ({
  is,
  make: (right) => async (clock) => {
    const made = (await right(clock)) as Required<Made>
    return { ...made, ...change(made) }
  }
})

/** Several mistakes that are one only together. */
export const together = (is: string, ...mistakes: ReadonlyArray<Mistake>): Mistake => ({
  is,
  make: (right) => mistakes.reduce((make, one) => one.make(make), right)
})

/** What is sent, each event changed before the store sees it. */
export const inSent = (is: string, change: (event: Store.NewEvent, stream: string) => object): Mistake =>
  inAppend(is, (request, store) =>
    store.append({
      ...request,
      events: request.events.map((event) => change(event, request.stream) as Store.NewEvent)
    })()
  )

/** What is read, each changed. */
export async function* mapped<A, B>(values: AsyncIterable<A>, change: (value: A) => B): AsyncGenerator<B> {
  for await (const value of values) yield change(value)
}

/** What is read, without some of it. */
export async function* filtered<A>(
  values: AsyncIterable<A>,
  isKept: (value: A, index: number) => boolean
): AsyncGenerator<A> {
  let index = 0
  for await (const value of values) {
    if (isKept(value, index)) yield value
    index += 1
  }
}

/** The version of a stream, as a reader finds it. */
export const versionOf = async (store: Store.EventStore, stream: string): Promise<number> => {
  let version = 0
  for await (const event of store.read(stream)) version = event.version
  return version
}
