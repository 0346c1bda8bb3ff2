import { Log, Store } from '@norrsken/core'
import { E } from '../../fp.ts'

/** What naive stores keep: a list, and who waits for it to grow. Several of them may have the same. */
export interface Data {
  readonly log: Store.Positioned[]
  readonly batches: Map<string, Kept>
  readonly models: Map<string, Model>
  readonly ledger: Log.Ledger
  readonly admit: Store.Admission
  readonly waiting: Set<() => void>
}

/** A batch that was stored. */
interface Kept {
  readonly stream: string
  readonly events: ReadonlyArray<Log.Event>
  readonly answer: Store.Appended
}

/** The rows of a projection, and how many events of the log they know. */
interface Model {
  readonly version: number
  readonly known: number
  readonly rows: ReadonlyMap<string, unknown>
}

/** Which event of several is at fault, and why. */
interface Flaw {
  readonly index: number
  readonly faults: ReadonlyArray<Log.Fault>
}

/** Well-formed events, up to the first that is not. */
interface Admitted {
  readonly events: ReadonlyArray<Log.Event>
  readonly malformed: Flaw | null
}

/** Nothing is kept yet. */
export const noData = (): Data => ({
  log: [],
  batches: new Map(),
  models: new Map(),
  ledger: Log.ledger(),
  admit: Store.admission(),
  waiting: new Set()
})

/** What a caller hands in, as the events that it becomes in a stream from a version on. */
export const admitted = (
  { admit }: Data,
  given: ReadonlyArray<Store.NewEvent>,
  { stream, first, recorded }: Pick<Store.Appended, 'stream' | 'first' | 'recorded'>
): Admitted => {
  const events: Log.Event[] = []
  for (const [index, event] of given.entries()) {
    const one = admit(event, { stream, version: first + index, recorded })
    if (E.isLeft(one)) return { events, malformed: { index, faults: one.left } }
    events.push(one.right)
  }
  return { events, malformed: null }
}

/** Adds events to the log, all of them, or none and why. */
export const add = ({ log, ledger, waiting }: Data, { events, malformed }: Admitted): Flaw | null => {
  const before: number[] = []
  const undo = (flaw: Flaw): Flaw => {
    for (let last = before.pop(); last !== undefined; last = before.pop()) {
      ledger.undo(events[before.length] as Log.Event, last)
    }
    return flaw
  }
  for (const [index, event] of events.entries()) {
    const recordedAt = Log.instantOf(event.recorded)
    const faults = ledger.faults(event, recordedAt)
    if (faults.length > 0) return undo({ index, faults })
    before.push(ledger.lastRecorded())
    ledger.enter(event, recordedAt)
  }
  if (malformed !== null) return undo(malformed)
  for (const event of events) {
    log.push({ position: String(log.length + 1).padStart(9, '0') as Store.Position, event })
  }
  for (const wake of [...waiting]) wake()
  return null
}
