import type { Store } from '@norrsken/core'
import { thrown } from '../driver/Failure.ts'
import { made } from './made.ts'
import { oneByOne } from './oneByOne.ts'
import * as Position from './Position.ts'
import type { Page, Pages } from './pages.ts'
import type { Numbered } from './stored.ts'

/** The two readings of the port. Each iteration is a reading of its own, and ends with what was there when it began. */
export const reading = (pages: Pages): Pick<Store.EventStore, 'read' | 'readAll'> => ({
  read: (stream, { after = 0, signal } = {}) => ({
    [Symbol.asyncIterator]: () => {
      const page = (last: number, size: number, to?: number) => pages.ofStream(stream, last, size, to)
      return oneByOne(
        inPages(
          page,
          () => versionAfter(after),
          ({ event }) => event,
          signal
        ),
        signal
      )
    }
  }),
  readAll: ({ after, signal } = {}) => ({
    [Symbol.asyncIterator]: () => {
      const from = () => (after === undefined ? 0 : Position.toNumber(after))
      const positioned = ({ number, event }: Numbered) => ({ position: Position.ofNumber(number), event })
      return oneByOne(inPages(pages.ofLog, from, positioned, signal), signal)
    }
  })
})

/** The pages after an event. Neither the numbers of a log nor the versions of a stream leave one out. */
async function* inPages<A>(
  read: (after: number, size: number, to?: number) => Promise<Page>,
  from: () => number,
  make: (event: Numbered) => A,
  signal: Store.Signal | undefined
): AsyncGenerator<Iterable<A>, void, undefined> {
  signal?.throwIfAborted()
  let size = firstSize
  let last = from()
  let coming = read(last, size)
  for (let to: number | undefined; ; ) {
    const page = await coming.catch((error: unknown) => Promise.reject(thrown(error)))
    signal?.throwIfAborted()
    to ??= page.end
    last += page.count
    const isOver = page.isLast || last >= to
    if (!isOver) {
      size = nextSize(size, page)
      coming = ahead(read(last, size, to))
    }
    yield made(page.events, make)
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
export const nextSize = (size: number, { count, characters }: Page): number =>
  Math.max(firstSize, Math.min(size * 4, largestSize, Math.floor((mostCharacters / characters) * count)))

const largestSize = 10_000
const mostCharacters = 2_000_000

const versionAfter = (after: number): number => {
  if (!Number.isSafeInteger(after) || after < 0) throw new RangeError(`not a version: \`${after}\``)
  return after
}
