import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { OutputFile } from '../Capabilities.ts'
import { makeFolder } from './makeFolder.ts'

/** Whether a folder can be taken for some files: it is not there, or holds none but files of these names. */
export const isFree = (path: string, files: ReadonlyArray<OutputFile>): boolean => {
  if (!existsSync(path)) return true
  const names = new Set(files.map(({ name }) => name))
  return readdirSync(path).every((name) => names.has(name) && statSync(join(path, name)).isFile())
}

/**
 * Writes a folder that only its owner may look into, whole or not at all: beside its place first, which it takes when all has
 * been written. What stood there comes back should that fail.
 */
export const writeFolderWhole = (path: string, files: ReadonlyArray<OutputFile>): void => {
  const made = makeFolder(dirname(path))
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  const before = `${beside}.before`
  try {
    mkdirSync(beside, { mode: 0o700 })
    for (const { name, content } of files) writeFileSync(join(beside, name), content, { flush: true, mode: 0o600 })
    exchange(path, beside, before)
  } catch (error) {
    rmSync(made ?? beside, { recursive: true, force: true })
    throw error
  }
  rmSync(before, { recursive: true, force: true })
}

const exchange = (path: string, beside: string, before: string): void => {
  if (!existsSync(path)) return renameSync(beside, path)
  if (readdirSync(path).length === 0) {
    rmdirSync(path)
    return renameSync(beside, path)
  }
  renameSync(path, before)
  try {
    renameSync(beside, path)
  } catch (error) {
    renameSync(before, path)
    throw error
  }
}
