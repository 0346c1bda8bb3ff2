import { Buffer } from 'node:buffer'
import { mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Source } from '../log/Source.ts'
import { codeOf } from './inaccessible.ts'
import { sourceOf } from './sourceOf.ts'

/** All that comes out of a pipe, kept in a file of its own. */
export const spooled = (pipe: number): Source => {
  const { file, source } = ownFile('-')
  try {
    const bytes = Buffer.allocUnsafe(64 * 1024)
    for (let count = readPipe(pipe, bytes); count > 0; count = readPipe(pipe, bytes)) writeSync(file, bytes, 0, count)
    return source
  } catch (error) {
    source.close()
    throw error
  }
}

/** A text, kept in a file of its own. */
export const kept = async (text: AsyncIterable<string>): Promise<Source> => {
  const { file, source } = ownFile(tmpdir())
  try {
    for await (const part of text) writeFileSync(file, part)
    return source
  } catch (error) {
    source.close()
    throw error
  }
}

/**
 * A file that only this process can reach: it has no name any more when the first byte is written to it, and is gone with the
 * process. (Windows keeps the name until the file is closed.)
 *
 * @param path - what messages call it
 */
const ownFile = (path: string): { readonly file: number; readonly source: Source } => {
  const folder = mkdtempSync(join(tmpdir(), 'norrsken-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const keepsName = process.platform === 'win32'
  try {
    const file = openSync(join(folder, 'log'), 'wx+', 0o600)
    const source = sourceOf(file, path)
    const close = (): void => {
      source.close()
      if (keepsName) remove()
    }
    return { file, source: { ...source, close } }
  } finally {
    if (!keepsName) remove()
  }
}

/** Reads from a pipe, and waits where nothing has come yet. The end of a pipe is an error on some systems. */
const readPipe = (pipe: number, bytes: Buffer): number => {
  for (;;) {
    try {
      return readSync(pipe, bytes, 0, bytes.length, null)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}
