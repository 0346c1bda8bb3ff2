import type { Plain } from '../data/appends.ts'

/** What somebody has seen who went through a log: how many events, in which order, and a few of them as they are written. */
export interface Seen {
  readonly events: number
  readonly mark: number
  readonly some: ReadonlyArray<Plain>
}

/** Looks at events, the same little at each, whoever hands them over. */
export interface Watcher<A> {
  readonly see: (event: A) => void
  readonly seen: () => Seen
}

/** @param written - how an event is written, without what the store has set */
export const watcher = <A extends { readonly stream: string; readonly version: number; readonly type: string }>(
  written: (event: A) => Plain
): Watcher<A> => {
  const some: Plain[] = []
  let [events, mark] = [0, 0]
  return {
    see: (event) => {
      events += 1
      mark = (Math.imul(mark, 31) + event.version + event.type.length + event.stream.charCodeAt(13)) | 0
      if (events % EACH === 0) some.push(written(event))
    },
    seen: () => ({ events, mark, some })
  }
}

const EACH = 997
