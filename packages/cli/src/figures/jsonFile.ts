import type { Log } from '@norrsken/core'
import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'

/** A file that an option names, and what is in it. */
export interface TextFile {
  readonly option: string
  readonly path: string
  readonly text: string
}

/** The text of a file that an option names. `null`: there is no such file. */
export const textFile = (option: string, path: string, { open }: Capabilities): E.Either<Failure, TextFile | null> => {
  const opened = open(path)
  if (E.isLeft(opened)) {
    return opened.left.reason === 'missing'
      ? E.right(null)
      : E.left({ type: 'FileInaccessible', option, path, why: opened.left })
  }
  const source = opened.right
  try {
    const size = source.size()
    if (size > MOST)
      return E.left(badFile({ option, path }, [{ path: '', expected: `at most ${MOST} bytes`, found: `${size}` }]))
    const bytes = new Uint8Array(size)
    let at = 0
    while (at < size) {
      const read = source.read(bytes.subarray(at), at)
      if (read === 0) break
      at += read
    }
    return E.right({ option, path, text: new TextDecoder().decode(bytes.subarray(0, at)) })
  } finally {
    source.close()
  }
}

const MOST = 256 * 1024 * 1024

/** What a reader of JSON values makes of a file that must be there. */
export const jsonFile = <A>(
  option: string,
  path: string,
  capabilities: Capabilities,
  read: (value: unknown) => E.Either<ReadonlyArray<Log.Fault>, A>
): E.Either<Failure, A> => {
  const file = textFile(option, path, capabilities)
  if (E.isLeft(file)) return file
  if (file.right === null) return E.left(missingFile(option, path))
  const value = parsed(file.right.text)
  if (value === undefined) {
    return E.left(badFile({ option, path }, [{ path: '', expected: 'JSON', found: 'something else' }]))
  }
  return E.mapLeft((faults: ReadonlyArray<Log.Fault>): Failure => badFile({ option, path }, faults))(read(value.json))
}

/** That a file which must be there is not. */
export const missingFile = (option: string, path: string): Failure => ({
  type: 'FileInaccessible',
  option,
  path,
  why: { type: 'Inaccessible', path, reason: 'missing', code: 'ENOENT' }
})

export const badFile = (
  { option, path }: Pick<TextFile, 'option' | 'path'>,
  faults: ReadonlyArray<Log.Fault>
): Failure => ({ type: 'BadFile', option, path, faults })

const parsed = (text: string): { readonly json: unknown } | undefined => {
  try {
    return { json: JSON.parse(text) }
  } catch {
    return undefined
  }
}
