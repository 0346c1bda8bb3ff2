import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { bytesOf, type Checkpoint, isCheckpoint, LONGEST_HEADING, ofBytes } from './Checkpoint.ts'
import type { Source } from './Source.ts'

/**
 * The checkpoint that a file holds; `null` where there is no such file yet.
 *
 * @param log - what messages call the log that goes on from it
 */
export const checkpointIn = (
  path: string,
  log: string,
  { open }: Capabilities
): E.Either<Failure, Checkpoint | null> => {
  const opened = open(path)
  if (E.isLeft(opened)) {
    return opened.left.reason === 'missing'
      ? E.right(null)
      : E.left({ type: 'FileInaccessible', option: '--checkpoint', path, why: opened.left })
  }
  const source = opened.right
  try {
    // A file that is something else may be as large as it likes.
    const start = bytesIn(source, Math.min(source.size(), LONGEST_HEADING))
    const read = isCheckpoint(start)
      ? ofBytes(bytesIn(source, source.size()))
      : E.left({ type: 'NoCheckpoint' } as const)
    return E.mapLeft((why: Extract<Failure, { readonly type: 'NotResumed' }>['why']): Failure => {
      return { type: 'NotResumed', log, checkpoint: path, why }
    })(read)
  } finally {
    source.close()
  }
}

/** Writes a checkpoint, whole or not at all, to a file that only its owner may read. */
export const keepCheckpoint = async (
  path: string,
  checkpoint: Checkpoint,
  { writeFile }: Capabilities
): Promise<E.Either<Failure, void>> =>
  E.mapLeft((why: Extract<Failure, { readonly type: 'NotWritten' }>['why']): Failure => {
    return { type: 'NotWritten', folder: path, why }
  })(await writeFile(path, bytesOf(checkpoint)))

const bytesIn = (source: Source, size: number): Uint8Array => {
  const bytes = new Uint8Array(size)
  let at = 0
  while (at < size) {
    const count = source.read(bytes.subarray(at, at + BLOCK), at)
    if (count === 0) break
    at += count
  }
  return bytes.subarray(0, at)
}

const BLOCK = 16 * 1024 * 1024
