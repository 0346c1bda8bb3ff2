import { type Case, Log, type Store } from '@norrsken/core'
import * as E from 'fp-ts/lib/Either.js'
import { caseLog, type Unread } from './caseLog.ts'
import type { Appends } from './requests.ts'

/** An event as it is written, without what a store sets. */
export type Plain = Omit<Unread, 'stream' | 'version' | 'recorded'>

/** An event to store: as a program has it in hand, and as it is written, which is all that raw SQL wants to know. */
export interface Given {
  readonly event: Store.NewEvent
  readonly plain: Plain
}

/** An append that somebody asks for. */
export interface Asked {
  readonly batch: string
  readonly stream: string
  readonly expected: number
  readonly events: ReadonlyArray<Given>
}

/** The first events of the cases of the benchmark. */
export const givenEvents = (count: number): ReadonlyArray<Given> => {
  const all: Given[] = []
  for (const events of caseLog(Math.ceil(count / 10) + 10)) {
    for (const event of events) if (all.length < count) all.push(givenOf(event))
    if (all.length === count) break
  }
  return all
}

const givenOf = (unread: Unread): Given => {
  const decoded = Log.decode(unread)
  if (E.isLeft(decoded)) throw new Error(decoded.left.map(Log.words).join('; '))
  return { event: placeless(decoded.right as Case.Event) as Store.NewEvent, plain: placeless(unread) }
}

/** Without what a store sets. */
export const placeless = <A extends { readonly stream: string; readonly version: number; readonly recorded: string }>({
  stream,
  version,
  recorded,
  ...event
}: A): Omit<A, 'stream' | 'version' | 'recorded'> => event

/**
 * Appends to streams in turn: first one to each, so that all are there, then one more to each, and so on.
 *
 * @param run - stores keep what they were given: each run has streams, batches and ids of its own
 */
export const appendsOf = (
  given: ReadonlyArray<Given>,
  { appends, events, streams }: Appends,
  run: number
): ReadonlyArray<Asked> =>
  Array.from({ length: appends }, (_, index) => ({
    batch: `batch ${run}.${index}`,
    stream: `case/${run}.${index % streams}`,
    expected: Math.floor(index / streams) * events,
    events: given.slice(index * events, (index + 1) * events).map(({ event, plain }) => {
      const id = `${plain.id}-${run}`
      return { event: { ...event, id }, plain: { ...plain, id } }
    })
  }))
