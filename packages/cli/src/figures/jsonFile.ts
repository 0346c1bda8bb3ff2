import { Log } from '@norrsken/core'
import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { parse } from '../log/jsonOf.ts'
import { endOfJson } from './endOfJson.ts'

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
  return E.mapLeft((faults: ReadonlyArray<Log.Fault>): Failure => badFile({ option, path }, faults))(
    E.isLeft(value) ? value : read(value.right)
  )
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

/** The value that a text is. Of a key that stands twice a parser would keep the last, and say nothing of the first. */
const parsed = (text: string): E.Either<ReadonlyArray<Log.Fault>, unknown> => {
  const json = parse(text)
  if (json === null) return E.left([{ path: '', expected: 'JSON', found: notJson(text) }])
  const repeated = Log.repeatedKey(text, json.value)
  return repeated === null
    ? E.right(json.value)
    : E.left([{ path: repeated, expected: 'each key once', found: 'it twice' }])
}

/** Where a text ceases to be JSON, counted from 1. Nothing of the text is shown. */
const notJson = (text: string): string => {
  if (text.trim() === '') return 'an empty file'
  const end = endOfJson(text) ?? text.length
  const lines = text.slice(0, end).split('\n')
  const where = `line ${lines.length}, column ${[...(lines.at(-1) ?? '')].length + 1}`
  return end === text.length
    ? `a text that ends in the middle of its JSON, at ${where}`
    : `a text that is not JSON from ${where} on`
}
