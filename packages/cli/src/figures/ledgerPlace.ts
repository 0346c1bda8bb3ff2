import { isAbsolute, relative, sep } from 'node:path'
import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { filesRead, isSame } from '../filesRead.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import { isAddress } from '../store/Address.ts'

/** A ledger that a run writes. */
export interface LedgerPlace {
  /** As it was given. */
  readonly path: string
  /** Where it lies: what leads to it stays as it is. */
  readonly place: string
}

/** The file that says that a run works with a ledger. It is the same whichever link leads to the ledger. */
export const lockOf = ({ place }: LedgerPlace): string => `${place}.lock`

/**
 * Where the ledger of a report lies, if a run has one. It is apart from all else that the run reads and writes: a report goes to its
 * audience, and a ledger holds what is hidden from it.
 */
export const ledgerPlace = (run: Run, { placeOf }: Capabilities): E.Either<Failure, LedgerPlace | null> => {
  const path = optionOf('ledger')(run)
  if (path === null) return E.right(null)
  if (isAddress(path)) return E.left({ type: 'BadValue', of: '--ledger', value: path, expected: { type: 'file' } })
  const found = placeOf(path)
  if (E.isLeft(found)) return E.left({ type: 'FileInaccessible', option: '--ledger', path, why: found.left })
  const ledger = { path, place: found.right.path }
  const out = optionOf('out')(run)
  const folder = out === null ? null : placeOf(out)
  if (folder !== null && E.isRight(folder)) {
    const { path: to } = folder.right
    const isWithin = isIn(to, ledger.place) || isIn(ledger.place, to) || isIn(lockOf(ledger), to)
    if (isWithin) return E.left({ type: 'LedgerNotApart', path, option: '--out' })
  }
  for (const { option, path: other } of filesRead(run)) {
    const place = placeOf(other)
    if (E.isLeft(place)) continue
    if (isSame(found.right, place.right) || place.right.path === lockOf(ledger)) {
      return E.left({ type: 'LedgerNotApart', path, option })
    }
  }
  return found.right.is === 'other'
    ? E.left({ type: 'BadFile', option: '--ledger', path, faults: [{ path: '', ...notAFile }] })
    : E.right(ledger)
}

const notAFile = { expected: 'a ledger as `norrsken report` writes it', found: 'something else' }

/** Whether a place is a folder or lies in it. */
const isIn = (folder: string, place: string): boolean => {
  const way = relative(folder, place)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
