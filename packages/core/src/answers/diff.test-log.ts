import { Instant } from '@norrsken/rules'
import { entriesOf } from '@norrsken/testing'
import { question } from '../agreement/acts.test-log.ts'
import { E } from '../fp.ts'
import { instantOf } from '../log/Entry.ts'
import type { Event } from '../log/Event.ts'
import { type Ledger, ledger } from '../log/Ledger.ts'
import { worldOf } from '../log/worldOf.ts'
import { type Standing, standing } from './changes.ts'
import { type Diff, diff } from './diff.ts'
import { newsReader } from './diffNews.ts'
import { ask } from './View.ts'

/** How the agreement of a log stands at the end of a day. */
export const standingOf = (log: ReadonlyArray<Event>, validAt: string): Standing => {
  const view = ask(worldOf({ validAt: question(validAt).validAt, knownAt: null })(log), question(validAt))
  return standing(E.isRight(view) ? view.right : null)
}

/** The ledger of a log. */
export const ledgerOf = (log: ReadonlyArray<Event>): Ledger => {
  const places = ledger()
  for (const event of log) places.enter(event, instantOf(event.recorded))
  return places
}

/** What changed between two moments of knowledge of a log, and how many events were known each time that it was asked. */
export const diffOf = (
  log: ReadonlyArray<Event>,
  earlier: string,
  later: string,
  validAt: string
): Diff & { readonly asked: ReadonlyArray<number> } => {
  const reader = newsReader(Instant.instant(earlier), Instant.instant(later))
  for (const entry of entriesOf(log)) reader.accept(entry)
  const news = reader.news()
  const [before, after] = [news.from, news.to].map((end) => standingOf(log.slice(0, end), validAt))
  const asked: number[] = []
  const found = diff<never>(before ?? nothing, after ?? nothing, news, ledgerOf(log), (isKnown) => {
    const known = log.filter((_, event) => isKnown(event))
    asked.push(known.length)
    return E.right(standingOf(known, validAt))
  })
  if (E.isLeft(found)) throw new Error('asking in memory cannot fail')
  return { ...found.right, asked }
}

const nothing = standing(null)
