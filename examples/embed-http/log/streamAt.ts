import { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import { inWords } from '../http/codecs.ts'
import type { Mistake } from '../http/Problem.ts'
import type { Asked } from '../http/Route.ts'

/** The stream that a path names, whatever the name may be. */
export const streamIn = (kind: Log.StreamKind, path: Asked['path']): string => `${kind}/${path[kind] ?? ''}`

/** The stream that a path names, if a stream may have that name. */
export const streamAt = (kind: Log.StreamKind, path: Asked['path']): E.Either<ReadonlyArray<Mistake>, string> => {
  const stream = streamIn(kind, path)
  return Log.kindOf(stream) === kind
    ? E.right(stream)
    : E.left([{ where: `path ${kind}`, expected: nameOfStream, found: inWords(path[kind]) }])
}

const nameOfStream = 'a name of 1 to 200 characters, without spaces'
