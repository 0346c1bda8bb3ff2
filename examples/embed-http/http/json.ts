import { E } from '../fp.ts'
import type { Mistake } from './Problem.ts'

/** The JSON of a body. What is wrong is told without what was sent: the messages of a parser quote it. */
export const jsonOf = (bytes: Uint8Array): E.Either<ReadonlyArray<Mistake>, unknown> => {
  try {
    return E.right(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return E.left([{ where: 'body', expected: 'JSON in UTF-8', found: `${bytes.byteLength} bytes that are none` }])
  }
}
