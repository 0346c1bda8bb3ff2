import { E, type TE } from '../fp.ts'
import type { Decision, IdTaken } from '../log/decision.ts'
import { entry, inOrder } from '../log/Entry.ts'
import type { Event } from '../log/Event.ts'
import { type Aggregate, replay } from '../log/replay.ts'
import { visible } from '../log/visible.ts'
import type { AppendError, Appended, Check, EventStore, Forbidden, NewEvent, Unavailable } from './EventStore.ts'
import { noAnswer } from './noAnswer.ts'

/** What a command came to in a store: its events were stored, or there was nothing to do. */
export type Handled = { readonly type: 'Stored'; readonly appended: Appended } | { readonly type: 'NothingToDo' }

/** The aggregate refused the command. */
export interface Refused<Refusal> {
  readonly type: 'Refused'
  readonly refusal: Refusal | IdTaken
}

/** The part of a command's handling that is not the command: for which stream, under which name, on what conditions. */
export interface Handling<S, Ev extends Event, Refusal> {
  readonly aggregate: Aggregate<S, Ev>
  readonly stream: string
  /** The name of the append, so that a command sent twice is stored once; the command's id is a good one. */
  readonly batch: string
  /** The decision, given the events of the stream by their ids. */
  readonly decide: (recorded: ReadonlyMap<string, Ev>) => (state: S) => Decision<Refusal, Ev>
  /** What other streams must be like for the decision to hold. */
  readonly checks?: ReadonlyArray<Check>
}

/**
 * Loads a stream, decides, and appends what was decided at the version that was loaded.
 *
 * Nothing is retried: on a `VersionConflict` somebody else was faster, and the caller asks again. A retraction that stands
 * in another stream is not seen by this.
 *
 * @example
 * import { Meeting, Store } from '@norrsken/core'
 *
 * const command = {
 *   type: 'DocumentMeeting', id: 'e2', effective: '2025-02-05', data: {},
 *   by: { unit: 'ostersund/coordination', function: 'coordinator' }
 * } as const
 * const documentMeeting = (store: Store.EventStore) =>
 *   Store.handle(store)({
 *     aggregate: Meeting,
 *     stream: 'meeting/2025-02-05',
 *     batch: command.id,
 *     decide: (recorded) => Meeting.decide(command, { recorded })
 *   })
 * assert.equal(typeof documentMeeting, 'function')
 */
export const handle =
  (store: EventStore) =>
  <S, Ev extends Event, Refusal>({
    aggregate,
    stream,
    batch,
    decide,
    checks = []
  }: Handling<S, Ev, Refusal>): TE.TaskEither<AppendError | Refused<Refusal>, Handled> =>
  async () => {
    const read = await eventsOf<Ev>(store, stream)
    if (E.isLeft(read)) return read
    const events = read.right
    const recorded = new Map(events.map((event) => [event.id, event]))
    const decision = decide(recorded)(stateOf(aggregate, events))
    if (E.isLeft(decision)) return E.left({ type: 'Refused', refusal: decision.left })
    if (decision.right.length === 0) return E.right({ type: 'NothingToDo' })
    const added = decision.right as ReadonlyArray<NewEvent>
    const answer = await store.append({ batch, stream, expected: events.length, events: added, checks })()
    return E.isLeft(answer) ? answer : E.right({ type: 'Stored', appended: answer.right })
  }

/** The events of a stream. Where the store is lost meanwhile, nothing was sent to it. */
const eventsOf = async <Ev extends Event>(
  store: EventStore,
  stream: string
): Promise<E.Either<Unavailable | Forbidden, ReadonlyArray<Ev>>> => {
  const events: Ev[] = []
  try {
    for await (const event of store.read(stream)) events.push(event as Ev)
    return E.right(events)
  } catch (error) {
    const left = noAnswer(error)
    if (left !== null) return E.left(left)
    throw error
  }
}

const stateOf = <S, Ev extends Event>(aggregate: Aggregate<S, Ev>, events: ReadonlyArray<Ev>): S => {
  const entries = visible(null)(events.map((event, ordinal) => entry(event, ordinal, 0)))
  return replay(aggregate)([...entries].sort(inOrder))
}
