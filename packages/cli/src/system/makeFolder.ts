import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those above it that are missing. Gives the uppermost that was made; `undefined` where all were there.
 *
 * It makes one at a time: in a place where the system lets nothing be made, such as `/proc`, Node's own recursive way never ends.
 */
export const makeFolder = (path: string): string | undefined => {
  if (isFolder(path)) return undefined
  const parent = dirname(path)
  const made = parent === path ? undefined : makeFolder(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    if (existsSync(path) && isFolder(path)) return made
    if (made !== undefined) rmSync(made, { recursive: true, force: true })
    throw error
  }
  return made ?? path
}

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
