import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'

/**
 * Does something with a ledger (`null`: with none) while no other run does: from before it is read until after it is written, so that
 * no release is lost, and none is audited without another that comes out at the same time.
 */
export const withLedgerLocked = async <A>(
  path: string | null,
  { lock }: Capabilities,
  use: () => Promise<E.Either<Failure, A>>
): Promise<E.Either<Failure, A>> => {
  if (path === null) return use()
  const place = `${path}.lock`
  const locked = lock(place)
  if (E.isLeft(locked)) return E.left({ type: 'NotWritten', folder: path, why: locked.left })
  const release = locked.right
  if (release === null) return E.left({ type: 'LedgerInUse', path, lock: place })
  return use().finally(release)
}
