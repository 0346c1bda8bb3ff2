import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { type LedgerPlace, lockOf } from './ledgerPlace.ts'

/**
 * Does something with a ledger (`null`: with none) while no other run does: from before it is read until after it is written, so that
 * no release is lost, and none is audited without another that comes out at the same time.
 */
export const withLedgerLocked = async <A>(
  ledger: LedgerPlace | null,
  { lock }: Capabilities,
  use: () => Promise<E.Either<Failure, A>>
): Promise<E.Either<Failure, A>> => {
  if (ledger === null) return use()
  const locked = lock(lockOf(ledger))
  if (E.isLeft(locked)) return E.left({ type: 'NotWritten', folder: ledger.path, why: locked.left })
  if (locked.right.type === 'held') {
    return E.left({ type: 'LedgerInUse', path: ledger.path, lock: lockOf(ledger), by: locked.right.by })
  }
  return use().finally(locked.right.release)
}
