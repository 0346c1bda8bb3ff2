import { Log } from '@norrsken/core'

/** A log that cannot be used: the lines that are wrong, and how. */
export class MalformedLog extends Error {}

/** What a log says: each line is read, checked against those before it, and entered. */
export const readLog = (text: string): Log.World => {
  const ledger = Log.ledger()
  const events: Log.Event[] = []
  const problems: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const decoded = Log.decode(JSON.parse(line))
    if (decoded._tag === 'Left') {
      problems.push(...decoded.left.map((fault) => `line ${index + 1}: ${Log.words(fault)}`))
      continue
    }
    const event = decoded.right
    const recordedAt = Log.instantOf(event.recorded)
    problems.push(...ledger.faults(event, recordedAt).map((fault) => `line ${index + 1}: ${Log.words(fault)}`))
    ledger.enter(event, recordedAt)
    events.push(event)
  }
  if (problems.length > 0) throw new MalformedLog(problems.join('\n'))
  return Log.worldOf({ validAt: null, knownAt: null })(events)
}
