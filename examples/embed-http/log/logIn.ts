import { readFileSync } from 'node:fs'
import { Log } from '@norrsken/core'
import { E } from '../fp.ts'

/** The events of a file of a log, or what is wrong with its first line that is none. */
export const logIn = (file: string): E.Either<string, ReadonlyArray<Log.Event>> => {
  const text = textOf(file)
  if (text === null) return E.left(`LOG: \`${file}\` cannot be read`)
  const events: Log.Event[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const decoded = E.chain(Log.decode)(Log.parse(line))
    if (E.isLeft(decoded)) return E.left(`LOG: line ${index + 1}: ${decoded.left.map(Log.words).join('; ')}`)
    events.push(decoded.right)
  }
  return E.right(events)
}

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
