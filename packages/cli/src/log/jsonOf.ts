import { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import type { Line } from './lines.ts'
import { problemOfLine } from './problemOfLine.ts'

/** The JSON value that a line is, or why it is none that can be an event: a parser would not say all of that. */
export const jsonOf = (line: Line): E.Either<ReadonlyArray<Log.Fault>, unknown> =>
  line.type === 'text' && (line.ended || parse(line.text) !== null)
    ? Log.parse(line.text)
    : E.left([problemOfLine(line)])

/** The value that a text is; `null` where it is not JSON. */
export const parse = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}
