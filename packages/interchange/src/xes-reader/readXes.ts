import { E } from '../fp.ts'
import { type EventLog, empty } from '../log/EventLog.ts'
import type { Item } from './Item.ts'
import { type Limits, usual } from './Limits.ts'
import type { Problem } from './Problem.ts'
import { parserOf } from './parser.ts'
import { type Chunks, isUnreadable, textOf } from './text.ts'

/**
 * The items of a log in XES (IEEE 1849), one after the other, as the file is read: plain or as gzip, in any encoding that
 * its first bytes or its declaration tell. Of the log no more is held than the case that is being read.
 *
 * If the text is no XES log, the last thing given is the problem, with its line and column. What was given before is
 * true of a file that is broken off there, and of nothing more.
 *
 * A log that declares no extensions is read as if it had declared those for names, times and identities. Elements of
 * other namespaces, comments and texts between elements are passed over. Nothing outside the file is ever opened.
 *
 * @example
 * import { readXes } from '@norrsken/interchange/xes-reader'
 *
 * const file = '<log><trace><string key="concept:name" value="a"/></trace></log>'
 * const names: Array<string | null> = []
 * for await (const item of readXes([new TextEncoder().encode(file)])) {
 *   if (item._tag === 'Right' && item.right.type === 'Trace') names.push(item.right.trace.name)
 * }
 * assert.deepEqual(names, ['a'])
 */
export async function* readXes(
  chunks: Chunks,
  limits: Partial<Limits> = {}
): AsyncGenerator<E.Either<Problem, Item>, void, undefined> {
  const parser = parserOf({ ...usual, ...limits })
  try {
    for await (const text of textOf(chunks)) {
      for (const item of parser.write(text)) yield E.right(item)
      if (parser.problem() !== null) break
    }
  } catch (thrown) {
    if (!isUnreadable(thrown)) throw thrown
    yield E.left(parser.problemHere(thrown.unreadable))
    return
  }
  for (const item of parser.close()) yield E.right(item)
  const problem = parser.problem()
  if (problem !== null) yield E.left(problem)
}

/**
 * A whole log in XES, or why it is none. It holds all of it: a large log is better read item by item, with `readXes`.
 *
 * @example
 * import { readXesLog } from '@norrsken/interchange/xes-reader'
 *
 * const read = await readXesLog([new TextEncoder().encode('<log>\n  <event><date key="due" value="2026-06-30"/>')])
 * assert.deepEqual(read._tag === 'Left' && [read.left.type, read.left.line, read.left.column], ['BadValue', 2, 10])
 */
export const readXesLog = async (
  chunks: Chunks,
  limits: Partial<Limits> = {}
): Promise<E.Either<Problem, EventLog>> => {
  const [traces, loose]: [Array<EventLog['traces'][number]>, Array<EventLog['loose'][number]>] = [[], []]
  let attributes: EventLog['attributes'] = []
  for await (const item of readXes(chunks, limits)) {
    if (E.isLeft(item)) return item
    switch (item.right.type) {
      case 'Head':
        attributes = item.right.head.attributes
        break
      case 'Trace':
        traces.push(item.right.trace)
        break
      case 'Event':
        loose.push(item.right.event)
    }
  }
  return E.right({ ...empty, attributes, traces, loose })
}
