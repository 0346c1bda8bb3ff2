import { Log } from '@norrsken/core'

/** A log that cannot be used: the lines that are wrong, and how. */
export class MalformedLog extends Error {}

/** What a log says: each line is read, checked against those before it, and entered. */
export const readLog = (text: string): Log.World => {
  const ledger = Log.ledger()
  const builder = Log.builder({ validAt: null, knownAt: null }, (id) => ledger.streamOf(ledger.find(id)))
  const problems: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const decoded = Log.decode(JSON.parse(line))
    if (decoded._tag === 'Left') {
      problems.push(...decoded.left.map((fault) => `line ${index + 1}: ${Log.words(fault)}`))
      continue
    }
    const event = decoded.right
    const { recordedAt } = Log.entry(event, 0, 0)
    problems.push(...ledger.faults(event, recordedAt).map((fault) => `line ${index + 1}: ${Log.words(fault)}`))
    const { ordinal, stream } = ledger.enter(event, recordedAt)
    builder.accept(Log.entry(event, ordinal, stream))
  }
  if (problems.length > 0) throw new MalformedLog(problems.join('\n'))
  return builder.finish([])
}
