import type { Log } from '@norrsken/core'
import type { Line } from './lines.ts'

/** What is wrong with a line that is not JSON. Says nothing of what is in the line: it may be a note. */
export const problemOfLine = (line: Line): Log.Fault => {
  switch (line.type) {
    case 'too-long':
      return { path: '', expected: 'a line of at most 8 MiB', found: 'a longer one' }
    case 'not-utf8':
      return { path: '', expected: 'UTF-8', found: 'bytes that are not' }
    case 'text':
      return line.ended
        ? { path: '', expected: 'one JSON object', found: notJson(line.text) }
        : { path: '', expected: 'a whole line of JSON', found: 'the end of the log in the middle of one' }
  }
}

const notJson = (text: string): string => {
  const column = columnOf(text)
  return `a text of ${text.length} characters that is not JSON${column === null ? '' : ` from character ${column} on`}`
}

/** Where a text ceases to be JSON, counted from 1. Only the number is taken from the parser's message: the rest quotes. */
const columnOf = (text: string): number | null => {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const position = / in JSON at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(String(error))?.[1]
    return position === undefined ? null : Number(position) + 1
  }
}
