import { Log, type Store } from '@norrsken/core'
import { E } from '../fp.ts'
import { differenceOf } from './difference.ts'

/** What an append came to. */
export type Outcome = E.Either<Store.AppendError, Store.Appended>

/** Fails unless two values are the same throughout. Sealed texts are not looked into: lines of a log show them. */
export const same = (actual: unknown, expected: unknown, about?: string): void => {
  const difference = differenceOf(actual, expected)
  if (difference !== null) fail(about === undefined ? difference : `${about}: ${difference}`)
}

/** Fails with this message unless it is so. */
export const holds = (condition: boolean, message: string): void => {
  if (!condition) fail(message)
}

/** Fails: this cannot be. */
export const fail = (message: string): never => {
  throw new Error(message)
}

/** The answer to an append that must have been stored. */
export const stored = (outcome: Outcome): Store.Appended =>
  E.isRight(outcome) ? outcome.right : fail(`expected the append to be stored, found ${JSON.stringify(outcome.left)}`)

/** Why an append was not stored, which it must not have been, and for this reason. */
export const refused = <T extends Store.AppendError['type']>(
  outcome: Outcome,
  type: T
): Extract<Store.AppendError, { type: T }> => {
  if (E.isRight(outcome)) return fail(`expected ${type}, found that the append was stored`)
  same(outcome.left.type, type)
  return outcome.left as Extract<Store.AppendError, { type: T }>
}

/** What must have come to something. */
export const right = <F, A>(outcome: E.Either<F, A>): A =>
  E.isRight(outcome) ? outcome.right : fail(`expected it to be done, found ${String(JSON.stringify(outcome.left))}`)

/** What must have come to nothing, and why. */
export const left = <F, A>(outcome: E.Either<F, A>): F =>
  E.isLeft(outcome) ? outcome.left : fail('expected it to be refused, found that it was done')

/** Everything that is read. */
export const all = async <A>(values: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: A[] = []
  for await (const value of values) found.push(value)
  return found
}

/** All events of a store. */
export const logOf = async (store: Store.EventStore): Promise<ReadonlyArray<Log.Event>> =>
  (await all(store.readAll())).map(({ event }) => event)

/** The ids of all events of a store. */
export const idsOf = async (store: Store.EventStore): Promise<ReadonlyArray<string>> =>
  (await logOf(store)).map(({ id }) => id)

/** Events as lines of a log, in which every text can be compared. */
export const linesOf = (events: ReadonlyArray<Log.Event>): ReadonlyArray<string> => events.map(Log.line)
