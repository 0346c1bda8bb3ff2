import type { Store } from '@norrsken/core'
import { thrown } from '../driver/Failure.ts'
import * as Position from './Position.ts'
import type { Page, Pages } from './pages.ts'
import type { Numbered } from './stored.ts'

/** The two readings of the port. Each iteration is a reading of its own, and ends with what was there when it began. */
export const reading = (pages: Pages): Pick<Store.EventStore, 'read' | 'readAll'> => ({
  read: (stream, { after = 0, signal } = {}) => ({
    async *[Symbol.asyncIterator]() {
      const from = versionAfter(after)
      const page = (last: number, size: number, to?: number) => pages.ofStream(stream, last, size, to)
      for await (const events of inPages(page, from, ({ event }) => event.version, signal)) {
        for (const { event } of events) {
          yield event
          signal?.throwIfAborted()
        }
      }
    }
  }),
  readAll: ({ after, signal } = {}) => ({
    async *[Symbol.asyncIterator]() {
      const from = after === undefined ? 0 : Position.toNumber(after)
      for await (const events of inPages(pages.ofLog, from, ({ number }) => number, signal)) {
        for (const { number, event } of events) {
          yield { position: Position.ofNumber(number), event }
          signal?.throwIfAborted()
        }
      }
    }
  })
})

async function* inPages(
  read: (after: number, size: number, to?: number) => Promise<Page>,
  from: number,
  numberOf: (event: Numbered) => number,
  signal: Store.Signal | undefined
): AsyncGenerator<ReadonlyArray<Numbered>, void, undefined> {
  signal?.throwIfAborted()
  let size = firstSize
  let coming = read(from, size)
  for (let to: number | undefined; ; ) {
    const page = await coming.catch((error: unknown) => Promise.reject(thrown(error)))
    signal?.throwIfAborted()
    to ??= page.end
    const last = page.events.at(-1)
    const isOver = page.isLast || last === undefined || numberOf(last) >= to
    if (!isOver) {
      size = nextSize(size, page)
      coming = ahead(read(numberOf(last), size, to))
    }
    yield page.events
    if (isOver) return
  }
}

/** The next page is on its way while the last one is looked at. Where nobody waits for it, nothing is wrong with it. */
export const ahead = (page: Promise<Page>): Promise<Page> => {
  page.catch(() => {})
  return page
}

/** Most streams are short, and most logs are long. */
export const firstSize = 100

/** Pages grow, but not beyond what may be held at once, as far as the last page tells how much that is. */
export const nextSize = (size: number, { events, characters }: Page): number =>
  Math.max(firstSize, Math.min(size * 4, largestSize, Math.floor((mostCharacters / characters) * events.length)))

const largestSize = 10_000
const mostCharacters = 8_000_000

const versionAfter = (after: number): number => {
  if (!Number.isSafeInteger(after) || after < 0) throw new RangeError(`not a version: \`${after}\``)
  return after
}
