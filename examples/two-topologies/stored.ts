import type { Log, Store } from '@norrsken/core'
import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import type { Instant } from '@norrsken/rules'

/** A store that somebody keeps, and can fill with a log. */
export type Kept = Store.EventStore & Store.Importing

/** A store of one's own that holds these events. A party would keep it in its own database. */
export const storeWith = async (events: ReadonlyArray<Log.Event>, clock: () => Instant.Instant): Promise<Kept> => {
  const store = memoryEventStore({ clock })
  done(await store.importLog(events)())
  return store
}

/** Everything that a store holds, in its order. */
export const eventsIn = async (store: Store.EventStore): Promise<ReadonlyArray<Log.Event>> => {
  const events: Log.Event[] = []
  for await (const { event } of store.readAll()) events.push(event)
  return events
}

/** What was asked of a store; where it was not done this program has nothing more to do. */
export const done = <A>(answer: Answer<A>): A => {
  if (answer._tag === 'Left') throw new NotDone(answer.left.type)
  return answer.right
}

type Answer<A> =
  | { readonly _tag: 'Left'; readonly left: { readonly type: string } }
  | { readonly _tag: 'Right'; readonly right: A }

/** A store has not done what it was asked for; the message is the type of its reason, and quotes nothing. */
export class NotDone extends Error {}
