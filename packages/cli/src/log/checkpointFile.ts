import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { bytesOfCheckpoint, type Checkpoint, checkpointAt } from './Checkpoint.ts'

/**
 * The checkpoint that a file holds; `null` where there is no such file yet.
 *
 * @param log - what messages call the log that goes on from it
 */
export const checkpointIn = (
  path: string,
  log: string,
  capabilities: Capabilities
): E.Either<Failure, Checkpoint | null> =>
  E.mapLeft(
    (why: Extract<ReturnType<typeof checkpointAt>, { readonly _tag: 'Left' }>['left']): Failure =>
      why.type === 'Inaccessible'
        ? { type: 'FileInaccessible', option: '--checkpoint', path, why }
        : { type: 'NotResumed', log, checkpoint: path, why }
  )(checkpointAt(path, capabilities))

/** Writes a checkpoint, whole or not at all, to a file that only its owner may read. */
export const keepCheckpoint = async (
  path: string,
  checkpoint: Checkpoint,
  { writeFile }: Capabilities
): Promise<E.Either<Failure, void>> =>
  E.mapLeft((why: Extract<Failure, { readonly type: 'NotWritten' }>['why']): Failure => {
    return { type: 'NotWritten', folder: path, why }
  })(await writeFile(path, bytesOfCheckpoint(checkpoint)))
