import type { Instant } from '@norrsken/rules'
import type { Capabilities } from '../../Capabilities.ts'
import type { Failure } from '../../Failure.ts'
import { E } from '../../fp.ts'
import { optionOf, type Run } from '../../Invocation.ts'
import { type ReadHistory, readHistory } from '../readHistory.ts'
import type { Source } from '../Source.ts'
import { bytesOfIndex, indexAt, type LogIndex } from './LogIndex.ts'
import { readIndexed } from './readIndexed.ts'

/** The file that `--index` names, if it goes with the other options. */
export const askedIndex = (run: Run): E.Either<Failure, string | null> => {
  const path = optionOf('index')(run)
  const other = (['as', 'workers'] as const).find((option) => run.values.has(option))
  return path === null || other === undefined ? E.right(path) : E.left({ type: 'NotTogether', option: 'index', other })
}

/**
 * Reads the log of a command, by the index in a file if one is named; a new one is kept there where there is none, or where the log has
 * come further.
 *
 * @param log - what messages call the log
 * @param lengths - after how many events known by then the head is told too
 */
export const readAsked = async (
  path: string | null,
  source: Source,
  knownAt: Instant.Instant | null,
  log: string,
  capabilities: Capabilities,
  lengths?: ReadonlyArray<number>
): Promise<E.Either<Failure, ReadHistory>> => {
  if (path === null) return E.mapLeft(ofLog(log))(readHistory(source, knownAt, log, lengths))
  const before = indexAt(path, capabilities)
  if (E.isLeft(before)) {
    const why = before.left
    return why.type === 'Inaccessible'
      ? E.left({ type: 'FileInaccessible', option: '--index', path, why })
      : E.left({ type: 'NotIndexed', log, index: path, why })
  }
  const read = readIndexed(source, before.right, knownAt, log, lengths)
  if (E.isLeft(read)) {
    const why = read.left
    return why.type === 'OtherLog' ? E.left({ type: 'NotIndexed', log, index: path, why }) : E.left(ofLog(log)(why))
  }
  const { index } = read.right
  const kept = index === null ? E.right(undefined) : await keep(path, index, capabilities)
  return E.isLeft(kept) ? kept : E.right(read.right.read)
}

type Unread = Extract<ReturnType<typeof readHistory>, { readonly _tag: 'Left' }>['left']

const ofLog =
  (log: string) =>
  (why: Unread): Failure => ({ ...why, log })

/** Writes an index, whole or not at all, to a file that only its owner may read. */
const keep = async (path: string, index: LogIndex, { writeFile }: Capabilities): Promise<E.Either<Failure, void>> =>
  E.mapLeft((why: Extract<Failure, { readonly type: 'NotWritten' }>['why']): Failure => {
    return { type: 'NotWritten', folder: path, why }
  })(await writeFile(path, bytesOfIndex(index)))
