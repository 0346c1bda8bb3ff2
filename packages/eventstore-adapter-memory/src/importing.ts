import { Log, Store } from '@norrsken/core'
import { E } from './fp.ts'
import type { Admitted, Flaw, Kept } from './kept.ts'
import * as Position from './Position.ts'

/**
 * How a log that was written elsewhere is taken over.
 *
 * The events are read and checked by themselves first, as slowly as they come; appends go on meanwhile. Only when the last
 * of them is there are they added, all in one go, to the log as it is then.
 */
export const importing =
  (kept: Kept, admit: Store.Admission): Store.Importing['importLog'] =>
  (events, { signal } = {}) =>
  async () => {
    const admitted = await admitAll(events, Store.admitPlaced(admit), signal)
    const added = kept.add(admitted, ({ recorded }) => Log.instantOf(recorded))
    if (E.isLeft(added)) return E.left(notNext(added.left, admitted))
    const count = admitted.events.length
    const position = count === 0 ? null : Position.ofLast(kept.events.length)
    return E.right({ events: count, position, durability: 'memory' })
  }

interface Arrived extends Admitted {
  readonly malformed: (Flaw & { readonly id: string }) | null
}

/** The events that come, up to the first that is malformed: what comes after it is not asked for. */
const admitAll = async (
  given: Iterable<Log.Event> | AsyncIterable<Log.Event>,
  admit: ReturnType<typeof Store.admitPlaced>,
  signal: Store.Signal | undefined
): Promise<Arrived> => {
  const events: Log.Event[] = []
  signal?.throwIfAborted()
  for await (const event of given) {
    signal?.throwIfAborted()
    const admitted = admit(event)
    if (E.isLeft(admitted)) {
      return { events, malformed: { index: events.length, id: idOf(event), faults: admitted.left } }
    }
    events.push(admitted.right)
  }
  signal?.throwIfAborted()
  return { events, malformed: null }
}

const notNext = ({ index, faults }: Flaw, { events, malformed }: Arrived): Store.NotNext => ({
  type: 'NotNext',
  index,
  id: events[index]?.id ?? malformed?.id ?? '',
  faults
})

/** The id of a malformed event; empty where it has none. */
const idOf = (event: Partial<Log.Event> | null | undefined): string => (typeof event?.id === 'string' ? event.id : '')
