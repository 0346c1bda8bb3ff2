import { Agreement, Case, type Log, Meeting, Store } from '@norrsken/core'
import { E, pipe, TE } from '../fp.ts'
import type { Service } from '../http/Route.ts'
import type { Recording } from '../routes/recordings.ts'
import { units } from '../units.ts'
import { type Given, givenFor } from './discussing.ts'
import { screeningOf } from './screening.ts'
import { storedFor } from './stored.ts'

/** What is to be carried out: an event by its door, if its stream is as expected. */
export interface Carried {
  readonly recording: Recording
  readonly event: Log.Event
  readonly expected: Store.Expected
}

/** Why the aggregate was not even asked. */
export type NotAsExpected = { readonly type: 'Unknown' } | { readonly type: 'Stale'; readonly actual: number }

export type Refusal = Agreement.Refusal | Case.Refusal | Meeting.Refusal | Log.IdTaken | NotAsExpected

export type NotCarriedOut = Store.AppendError | Store.Refused<Refusal>

/**
 * Carries it out once: loads the stream, decides, and appends what was decided at the version that was loaded. Where
 * somebody else was faster it reads and decides anew. What was carried out before is answered as the first time.
 */
export const carryOut =
  ({ store, knowledge, sizes }: Pick<Service, 'store' | 'knowledge' | 'sizes'>) =>
  (carried: Carried): TE.TaskEither<NotCarriedOut, Store.Appended> =>
  async () => {
    for (let attempt = 1; ; attempt += 1) {
      const given = carried.recording.door === 'DiscussCase' ? await givenFor(knowledge, carried.event) : null
      const handled = await loadAndDecide({ store, sizes }, carried, given)()
      if (E.isLeft(handled)) {
        if (handled.left.type === 'VersionConflict' && attempt < mostAttempts) continue
        return handled
      }
      return handled.right.type === 'Stored' ? E.right(handled.right.appended) : again(store, carried)()
    }
  }

/** Somebody who is slower this often in a row should hear of it. */
const mostAttempts = 10

/** Loads, decides and appends. */
const loadAndDecide = (
  { store, sizes }: Pick<Service, 'store' | 'sizes'>,
  carried: Carried,
  given: Given | null
): TE.TaskEither<NotCarriedOut, Store.Handled> => {
  const { recording, event } = carried
  const handle = Store.handle(store)
  const context = { parties: new Set<string>(), units, ...(given === null ? {} : { discussing: given.discussing }) }
  const what = { stream: event.stream, batch: event.id, checks: given?.checks ?? recording.checks(event) }
  switch (recording.kind) {
    case 'agreement':
      return handle({
        ...what,
        aggregate: Agreement,
        decide: (recorded) => ifExpected(carried, recorded, Agreement.decide(commandOf(carried), { recorded }))
      })
    case 'case':
      return handle({
        ...what,
        aggregate: Case,
        decide: (recorded) =>
          ifExpected(carried, recorded, (state: Case.State) => {
            const screening = screeningOf(sizes, event)(state)
            return Case.decide(commandOf(carried), { ...context, recorded, screening })(state)
          })
      })
    case 'meeting':
      return handle({
        ...what,
        aggregate: Meeting,
        decide: (recorded) => ifExpected(carried, recorded, Meeting.decide(commandOf(carried), { recorded }))
      })
  }
}

/** The event as a command: what somebody asks for, or a record of what has happened. */
const commandOf = <Command>({ recording, event }: Carried): Command => {
  const { stream: _stream, version: _version, recorded: _recorded, ...unplaced } = event
  const { schema: _schema, ...said } = unplaced
  const command: unknown =
    recording.door === 'Record' ? { type: 'Record', event: unplaced } : { ...said, type: recording.door }
  return command as Command
}

/** A decision, unless the stream is not as whoever asked has seen it. What the stream holds already is not asked again. */
const ifExpected =
  <S, Ev extends Log.Event, R>(
    { recording, event, expected }: Carried,
    recorded: ReadonlyMap<string, Ev>,
    decide: (state: S) => Log.Decision<R, Ev>
  ) =>
  (state: S): Log.Decision<R | NotAsExpected, Ev> => {
    const actual = recorded.size
    if (recorded.has(event.id)) return decide(state)
    if (actual === 0 && !recording.begins) return E.left({ type: 'Unknown' })
    return Store.isAsExpected(expected, actual) ? decide(state) : E.left({ type: 'Stale', actual })
  }

/** Asks the store for the answer that it gave the first time, by the events that it stored then. */
const again = (store: Store.EventStore, { event }: Carried): TE.TaskEither<Store.AppendError, Store.Appended> =>
  pipe(
    storedFor(store, event),
    TE.chain((stored) => {
      const events = stored.map(({ stream: _stream, version: _version, recorded: _recorded, ...unplaced }) => unplaced)
      return store.append({ batch: event.id, stream: event.stream, expected: 'any', events })
    })
  )
