import { Log } from '@norrsken/core'

/** The events of a log, one a line. Whether they follow on each other is for the store to see, which takes them over. */
export const readLog = (text: string): ReadonlyArray<Log.Event> =>
  text.split('\n').flatMap((line, index) => {
    if (line === '') return []
    const parsed = Log.parse(line)
    const decoded = parsed._tag === 'Left' ? parsed : Log.decode(parsed.right)
    if (decoded._tag === 'Left') throw new Error(`line ${index + 1}: ${decoded.left.map(Log.words).join('; ')}`)
    return [decoded.right]
  })
