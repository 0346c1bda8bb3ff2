import { Log, Store } from '@norrsken/core'
import { AT_A_TIME } from '../blocks.ts'
import type { LogStore } from '../store/LogStore.ts'
import { ofUnreadable } from '../store/ofUnreadable.ts'
import { type Found, finding } from './Found.ts'

/** A stored log as the text of a file, many lines at a time; and, once it has been read, what is known of it. */
export interface StoredLines {
  readonly lines: AsyncIterable<string>
  readonly events: () => number
  readonly found: () => Found
}

/**
 * The log of a store, to the end that it has when the reading begins. What is wrong with events is for `scan` to find; what
 * is found here is that the store does not keep its order, or cannot read what it has. A store that is lost throws.
 *
 * @param meanwhile - is called now and then, with the number of events that have been read
 */
export const storedLines = (
  store: Pick<LogStore, 'readAll'>,
  meanwhile: (events: number) => void = () => {}
): StoredLines => {
  const problems = finding()
  let events = 0

  async function* lines(): AsyncGenerator<string, void, undefined> {
    let waiting = ''
    let last: Store.Position | null = null
    try {
      for await (const { position, event } of store.readAll()) {
        events += 1
        if (last !== null && position <= last) problems.add(outOfOrder(events, event.id, last, position))
        last = position
        waiting += `${Log.line(event)}\n`
        if (waiting.length < AT_A_TIME) continue
        meanwhile(events)
        yield waiting
        waiting = ''
      }
    } catch (error) {
      if (!(error instanceof Store.UnreadableEvent)) throw error
      problems.add(ofUnreadable(error, events + 1))
    }
    yield waiting
  }

  return { lines: lines(), events: () => events, found: problems.found }
}

const outOfOrder = (line: number, id: string, last: Store.Position, position: Store.Position): Log.Problem => ({
  line,
  id,
  path: 'position',
  expected: `a position after ${last}`,
  found: position
})
