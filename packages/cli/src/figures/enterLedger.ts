import { DisclosureControl } from '@norrsken/reporting'
import type { Capabilities, Inaccessible } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import type { LedgerPlace } from './ledgerPlace.ts'

/** Ledgers of what was released: before a release (`null`: there was none), and with it. */
export interface Entering {
  readonly before: DisclosureControl.Ledger | null
  readonly after: DisclosureControl.Ledger
}

/** A release that is in its ledger, and not out yet. */
export interface Entered {
  /** For when it does not get out: it takes it back, unless somebody may have seen it. */
  readonly notWritten: (place: string, why: Inaccessible) => Promise<Failure>
}

/**
 * Writes what is released into its ledger (`null`: it is in none), before it is out: should the program be ended between the two,
 * the release counts as published, and the same command gives it again.
 */
export const enterLedger = async (
  place: LedgerPlace | null,
  entering: Entering | null,
  { writeFile, removeFile }: Capabilities
): Promise<E.Either<Failure, Entered>> => {
  if (place === null || entering === null) {
    return E.right({ notWritten: async (folder, why) => ({ type: 'NotWritten', folder, why }) })
  }
  const { before, after } = entering
  const write = (one: DisclosureControl.Ledger) => writeFile(place.place, [DisclosureControl.writeLedger(one)])
  const written = await write(after)
  if (E.isLeft(written)) return E.left({ type: 'NotWritten', folder: place.path, why: written.left })
  return E.right({
    notWritten: async (folder, why) => {
      const kept = { type: 'NotWrittenButEntered', folder, why, ledger: place.path } as const
      if (why.seen) return { ...kept, ledgerWhy: null }
      const takenBack = before === null ? removeFile(place.place) : await write(before)
      return E.isLeft(takenBack) ? { ...kept, ledgerWhy: takenBack.left } : { type: 'NotWritten', folder, why }
    }
  })
}
