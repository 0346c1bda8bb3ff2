import { E } from '../fp.ts'
import { type Fault, textOfLength } from './Fault.ts'
import { isAtMostDeep, leastLength, repeatedKey } from './repeatedKey.ts'

/**
 * The JSON value that a text is, or why it is none that can be an event: for everything that comes from outside, before
 * `Log.decode`. Of a key that stands twice in one object a parser keeps the last and says nothing; this refuses it. No fault
 * holds anything of the text but the names of keys: it may be a note.
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * assert.deepEqual(Log.parse('{"party":"are"}'), { _tag: 'Right', right: { party: 'are' } })
 * const twice = Log.parse('{"data":{"party":"are","party":"berg"}}')
 * assert.deepEqual(twice, { _tag: 'Left', left: [{ path: 'data.party', expected: 'each key once', found: 'it twice' }] })
 */
export const parse = (text: string): E.Either<ReadonlyArray<Fault>, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return E.left([{ path: '', expected: 'one JSON object', found: notJson(text, error) }])
  }
  if (text.length === leastLength(value, DEEPEST)) return E.right(value)
  if (!isAtMostDeep(value, DEEPEST)) {
    return E.left([{ path: '', expected: `a value at most ${DEEPEST} levels deep`, found: 'a deeper one' }])
  }
  const repeated = repeatedKey(text, value)
  return repeated === null ? E.right(value) : E.left([{ path: repeated, expected: 'each key once', found: 'it twice' }])
}

/** Where a text ceases to be JSON, counted from 1. Only the number is taken from the parser's message: the rest quotes. */
const notJson = (text: string, error: unknown): string => {
  const position = / (?:in|after) JSON at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(String(error))?.[1]
  const from = position === undefined ? '' : ` from character ${Number(position) + 1} on`
  return `${textOfLength(text.length)} that is not JSON${from}`
}

/** More than any event has. */
const DEEPEST = 32
