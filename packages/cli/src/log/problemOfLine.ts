import type { Log } from '@norrsken/core'
import type { Line } from './lines.ts'

/** What is wrong with a line that cannot be read as a whole. Says nothing of what is in the line: it may be a note. */
export const problemOfLine = (line: Line): Log.Fault => {
  switch (line.type) {
    case 'too-long':
      return { path: '', expected: 'a line of at most 8 MiB', found: 'a longer one' }
    case 'not-utf8':
      return { path: '', expected: 'UTF-8', found: 'bytes that are not' }
    case 'text':
      return { path: '', expected: 'a whole line of JSON', found: 'the end of the log in the middle of one' }
  }
}
