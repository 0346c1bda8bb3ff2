import { Store } from '@norrsken/core'
import { appending } from './appending.ts'
import { E } from './fp.ts'
import { importing } from './importing.ts'
import { nothingKept } from './kept.ts'
import * as Position from './Position.ts'
import { projecting } from './projecting.ts'
import { reading } from './reading.ts'
import type * as Stamp from './Stamp.ts'
import { subscribing } from './subscribing.ts'

/** What a store in memory is given. */
export interface Options {
  /** What time it is. It may go backward: stamps do not. */
  readonly clock: () => Stamp.Instant
}

/**
 * An empty store that lives in memory. It is the reference that every other store is compared with.
 *
 * An append is judged in this order, and the first reason not to store it is the answer: its batch is known with other
 * content; its stream is not as expected; other streams are not as its checks say; it has no events; an event is
 * malformed or breaks a rule of the log. The content of a batch is its stream and its events: sent again, what it
 * expects and checks is not asked again, since it was so when it was stored.
 *
 * What is stored is a frozen copy, which all readers share: neither who appended it nor who reads it can change it.
 *
 * A reading ends with what was stored when it began, each `for await` anew. An aborted signal ends it with the signal's
 * reason. A subscription goes on, and an aborted signal ends it also while it waits; so does a `return` of its iterator.
 * It has caught up when it has handed over the last event that there is, which is then the position that it names.
 *
 * An import reads and checks its events while appends go on, and is judged when the last of them has come, by the log as it
 * is then. It holds its events in memory meanwhile, as the store does afterwards. An aborted signal, or a source that
 * throws, ends it with that reason, and nothing is imported. The signal is looked at when an event comes, so a source that
 * may be slow needs it too.
 *
 * A projection catches up in one step, in which nothing else happens. Its rows are kept as texts; one that its codec does
 * not read again makes the step fail. A step that fails, or whose signal is aborted, keeps nothing.
 *
 * @example
 * import type { Store } from '@norrsken/core'
 * import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
 * import { Instant } from '@norrsken/rules'
 *
 * const store = memoryEventStore({ clock: () => Instant.instant('2023-03-08T12:00Z') })
 * const by = { unit: 'ostersund/coordination', function: 'coordinator' }
 * const append: Store.Append = {
 *   batch: 'batch-1',
 *   stream: 'meeting/2023-03-08',
 *   expected: 'none',
 *   events: [{ id: 'e1', type: 'MeetingDocumented', schema: 1, effective: '2023-03-08', by, data: {} }]
 * }
 *
 * const stored = await store.append(append)()
 * assert(stored._tag === 'Right')
 * assert.equal(stored.right.recorded, '2023-03-08T12:00:00.000Z')
 * assert.deepEqual(await store.append(append)(), stored)
 */
export const memoryEventStore = ({ clock }: Options): Store.EventStore & Store.ProjectionStore & Store.Importing => {
  const admit = Store.admission()
  const kept = nothingKept()
  const append = appending(kept, admit, clock)

  return {
    append: (request) => async () => append(request),
    read: (stream, { after = 0, signal } = {}) =>
      reading(
        () => ({ list: kept.ofStream(stream, versionAfter(after)), from: 0 }),
        (event) => event,
        signal
      ),
    readAll: ({ after, signal } = {}) =>
      reading(
        () => ({ list: kept.events, from: after === undefined ? 0 : Position.toNumber(after) }),
        (event, index) => ({ position: Position.ofNumber(index + 1), event }),
        signal
      ),
    subscribe: subscribing(kept),
    lag: () => async () => E.right({ settled: Position.ofLast(kept.events.length), blockedBy: [] }),
    importLog: importing(kept, admit),
    ...projecting(kept)
  }
}

const versionAfter = (after: number): number => {
  if (!Number.isSafeInteger(after) || after < 0) throw new RangeError(`not a version: \`${after}\``)
  return after
}
