import type { Store } from '@norrsken/core'
import { E } from '../fp.ts'
import { inWords } from './codecs.ts'
import type { Mistake } from './Problem.ts'

/** The tag of a stream at a version: what `ETag` says, and `If-Match` asks for. */
export const tagOf = (version: number): string => `"${version}"`

/** What the stream must be like for a request to be carried out; `any` where the request does not say. */
export const expectedOf = (
  headers: Readonly<Record<string, unknown>>
): E.Either<ReadonlyArray<Mistake>, Store.Expected> => {
  const match = headers['if-match']
  const noneMatch = headers['if-none-match']
  if (match !== undefined && noneMatch !== undefined) {
    return mistaken('header If-None-Match', 'none, beside If-Match', noneMatch)
  }
  if (noneMatch !== undefined) {
    return noneMatch === '*' ? E.right('none') : mistaken('header If-None-Match', '*', noneMatch)
  }
  if (match === undefined) return E.right('any')
  if (match === '*') return E.right('exists')
  const version = typeof match === 'string' ? /^"(\d{1,15})"$/.exec(match)?.[1] : undefined
  return version === undefined
    ? mistaken('header If-Match', 'one ETag of the stream, such as "3" with its quotes, or *', match)
    : E.right(Number(version))
}

const mistaken = (where: string, expected: string, found: unknown): E.Either<ReadonlyArray<Mistake>, never> =>
  E.left([{ where, expected, found: inWords(found) }])
