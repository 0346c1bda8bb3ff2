import type { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import type { Line } from './lines.ts'
import { problemOfLine } from './problemOfLine.ts'
import { isAtMostDeep, repeatedKey } from './repeatedKey.ts'

/** The JSON value that a line is, or why it is none that can be an event: a parser would not say all of that. */
export const jsonOf = (line: Line): E.Either<ReadonlyArray<Log.Fault>, unknown> => {
  const parsed = line.type === 'text' ? parse(line.text) : null
  if (line.type !== 'text' || parsed === null) return E.left([problemOfLine(line)])
  if (!isAtMostDeep(parsed.value, DEEPEST)) {
    return E.left([{ path: '', expected: `a value at most ${DEEPEST} levels deep`, found: 'a deeper one' }])
  }
  const repeated = repeatedKey(line.text, parsed.value)
  return repeated === null
    ? E.right(parsed.value)
    : E.left([{ path: repeated, expected: 'each key once', found: 'it twice' }])
}

/** The value that a text is; `null` where it is not JSON. */
export const parse = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** More than any event has. */
const DEEPEST = 32
