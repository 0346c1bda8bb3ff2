import { type Log, Store } from '@norrsken/core'
import { E, pipe, TE } from '../fp.ts'
import { screeningId } from './screening.ts'

type Stored = Pick<Log.Event, 'id' | 'stream'>

/** How the note of something was screened, as the log says: by which rules something was found, and whether it was let through. */
export interface Screened {
  readonly outcome: 'passed' | 'blocked' | 'confirmed'
  readonly rules: ReadonlyArray<string>
}

/** The events that were stored for a request: its own, and what says how its note was screened. */
export const storedFor = (
  store: Store.EventStore,
  { id, stream }: Stored
): TE.TaskEither<Store.Unavailable | Store.Forbidden, ReadonlyArray<Log.Event>> => {
  const ids = [id, screeningId(id)]
  return async () => {
    const events: Log.Event[] = []
    try {
      for await (const event of store.read(stream)) if (ids.includes(event.id)) events.push(event)
      return E.right(events)
    } catch (error) {
      const left = Store.noAnswer(error)
      if (left === null) throw error
      // What was asked for is stored already: only the answer is not known.
      return E.left(left.type === 'Unavailable' ? { ...left, ambiguous: true } : left)
    }
  }
}

/** What the log says of how something was screened that an append has stored; `null` where it stored nothing but the event. */
export const screenedIn = (store: Store.EventStore, event: Stored, { first, version }: Store.Appended) =>
  first === version
    ? TE.right<Store.AppendError, Screened | null>(null)
    : pipe(
        storedFor(store, event),
        TE.map((events): Screened | null => {
          const said = events.find(({ id }) => id === screeningId(event.id))
          return said?.type === 'PresentationScreened' ? said.data : null
        })
      )
