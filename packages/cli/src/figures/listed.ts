import type { Log } from '@norrsken/core'
import { E } from '../fp.ts'

/** Reads a list, or one thing that stands for a list of one; each fault says in which of them it is. */
export const listed =
  <A>(one: (value: unknown) => E.Either<ReadonlyArray<Log.Fault>, A>) =>
  (value: unknown): E.Either<ReadonlyArray<Log.Fault>, ReadonlyArray<A>> => {
    if (!Array.isArray(value)) return E.map((read: A) => [read])(one(value))
    const read = value.map(one)
    const faults = read.flatMap((result, index) =>
      E.isLeft(result)
        ? result.left.map((fault) => ({ ...fault, path: `[${index}]${fault.path === '' ? '' : `.${fault.path}`}` }))
        : []
    )
    return faults.length > 0
      ? E.left(faults)
      : E.right(read.flatMap((result) => (E.isRight(result) ? [result.right] : [])))
  }
