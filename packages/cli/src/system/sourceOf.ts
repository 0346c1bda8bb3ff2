import { closeSync, fstatSync, readSync } from 'node:fs'
import type { Source } from '../log/Source.ts'
import { inaccessible } from './inaccessible.ts'

/** The bytes of a file that is open. */
export const sourceOf = (file: number, path: string): Source => {
  const reading = <A>(read: () => A): A => {
    try {
      return read()
    } catch (error) {
      throw new Error('a log could not be read to its end', { cause: inaccessible(path, error) })
    }
  }
  return {
    read: (bytes, position) => reading(() => readSync(file, bytes, 0, bytes.length, position)),
    size: () => reading(() => fstatSync(file).size),
    version: () =>
      reading(() => {
        const { size, mtimeNs } = fstatSync(file, { bigint: true })
        return `${size} ${mtimeNs}`
      }),
    close: () => closeSync(file),
    file
  }
}
