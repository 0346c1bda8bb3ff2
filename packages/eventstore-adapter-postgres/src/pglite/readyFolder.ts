import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { E } from '../fp.ts'
import type { NotOpened, OtherFolder, Refused } from '../Unready.ts'
import { ownFiles } from './lockFile.ts'

/**
 * Makes a folder ready for a store: it is there, for its owner alone, and holds a store or nothing. PGlite lets everybody
 * write the files that it makes, so nobody else may come to them.
 *
 * @returns its path, the same whichever way leads to it
 */
export const readyFolder = (directory: string): E.Either<OtherFolder | Refused, string> => {
  try {
    const path = made(resolve(directory))
    if (!isStoreOrEmpty(readdirSync(path))) return E.left({ type: 'OtherFolder', directory })
    closeToOthers(path)
    return E.right(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    return E.left(
      code === 'ENOTDIR' || code === 'EEXIST'
        ? { type: 'OtherFolder', directory }
        : { type: 'Refused', directory, code }
    )
  }
}

/** What was thrown while a store was opened in a folder: by the system, or by PGlite, which says no more than that it cannot. */
export const notOpened = (directory: string, error: unknown): NotOpened => {
  const code = codeOf(error)
  return code === null ? { type: 'Damaged', directory } : { type: 'Refused', directory, code }
}

/** One folder at a time: where the system lets nothing be made, such as in `/proc`, Node's own recursive way never ends. */
const made = (path: string, mode = 0o700): string => {
  if (!existsSync(dirname(path))) made(dirname(path), 0o777)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  return realpathSync(path)
}

const isStoreOrEmpty = (files: ReadonlyArray<string>): boolean =>
  files.includes('PG_VERSION') || files.every((name) => name === 'lost+found' || name.startsWith(ownFiles))

/** Some file systems know no owners; nothing is to be closed there. */
const closeToOthers = (path: string): void => {
  try {
    chmodSync(path, 0o700)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)
    ? error.code
    : null
