import { Log } from '@norrsken/core'
import { E, pipe } from '../fp.ts'
import type { Mistake } from './Problem.ts'

/**
 * The JSON of a body. What is wrong is told without what was sent: the messages of a parser quote it. A key that stands twice
 * in one object is refused: a parser would keep the last, and record what nobody can have meant.
 */
export const jsonOf = (bytes: Uint8Array): E.Either<ReadonlyArray<Mistake>, unknown> => {
  const text = textOf(bytes)
  if (text === null) return E.left([{ where: 'body', expected: 'UTF-8', found: 'bytes that are not' }])
  return pipe(
    Log.parse(text),
    E.mapLeft((faults) =>
      faults.map(({ path, expected, found }) => ({ where: path === '' ? 'body' : `body.${path}`, expected, found }))
    )
  )
}

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
