import type { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import { type Found, LISTED } from './Found.ts'
import { jsonOf } from './jsonOf.ts'
import { lines } from './lines.ts'
import type { Source } from './Source.ts'

/** A line of a file that is to be added to a log: where it stands, and the JSON value that it is. */
export interface AddedLine {
  readonly line: number
  readonly json: E.Either<ReadonlyArray<Log.Fault>, unknown>
}

/** The lines of a file of events that are to be added to a log, but for the blank ones. */
export const addedLines = (source: Source): ReadonlyArray<AddedLine> =>
  Array.from(lines(source))
    .filter((line) => line.type !== 'text' || line.text.trim() !== '')
    .map((line) => ({ line: line.number, json: jsonOf(line) }))

/**
 * The entries that lines of events are, or every fault that they have.
 *
 * @param entryOf - the entry that a value is as the event of a number, from 1; called in the order of the lines
 */
export const entriesOf = (
  added: ReadonlyArray<AddedLine>,
  entryOf: (number: number, value: unknown) => E.Either<ReadonlyArray<Log.Fault>, Log.Entry>
): E.Either<Found, ReadonlyArray<Log.Entry>> => {
  const entries: Log.Entry[] = []
  const problems: Log.Problem[] = []
  for (const [index, { line, json }] of added.entries()) {
    const made = E.isLeft(json) ? json : entryOf(index + 1, json.right)
    if (E.isRight(made)) entries.push(made.right)
    else problems.push(...made.left.map((fault) => ({ line, ...fault })))
  }
  return problems.length === 0
    ? E.right(entries)
    : E.left({ problems: problems.slice(0, LISTED), total: problems.length })
}
