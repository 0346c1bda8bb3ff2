import type { Log } from '@norrsken/core'
import type { DurableStore } from '@norrsken/eventstore-adapter-postgres'
import type pg from 'pg'
import { to } from 'pg-copy-streams'
import { placeless } from '../data/appends.ts'
import type { Unread } from '../data/caseLog.ts'
import { written } from './ours.ts'
import { type Seen, watcher } from './Seen.ts'
import { onConnection } from './sql.ts'

/** Goes through a whole log. */
export type CatchUp = () => Promise<Seen>

/** Our store, read to its end. */
export const readAll =
  (store: DurableStore): CatchUp =>
  async () => {
    const { see, seen } = watcher<Log.Event>(written)
    for await (const { event } of store.readAll()) see(event)
    return seen()
  }

/** A subscription to our store, until it has caught up. */
export const subscribed =
  (store: DurableStore): CatchUp =>
  async () => {
    const { see, seen } = watcher<Log.Event>(written)
    for await (const delivery of store.subscribe()) {
      if (delivery.type === 'CaughtUp') break
      see(delivery.event)
    }
    return seen()
  }

/** `COPY`, its rows split and their JSON parsed, into the objects that somebody can use: the limit. */
export const copiedOut =
  (url: string): CatchUp =>
  () =>
    onConnection(url, async (client) => {
      const { see, seen } = watcher<Unread>(placeless)
      let rest = ''
      const decoder = new TextDecoder()
      for await (const chunk of client.query(to(`copy (${rows} order by position) to stdout`))) {
        const text: string = rest + decoder.decode(chunk as Buffer, { stream: true })
        let from = 0
        for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
          see(eventOf(text.slice(from, end).split('\t').map(unescaped)))
          from = end + 1
        }
        rest = text.slice(from)
      }
      return seen()
    })

/** `COPY`, its bytes counted: less than this nobody can do who wants the events. */
export const discarded = (url: string): Promise<number> =>
  onConnection(url, async (client) => {
    let bytes = 0
    for await (const chunk of client.query(to(`copy (${rows} order by position) to stdout`))) {
      bytes += (chunk as Buffer).length
    }
    return bytes
  })

/** Pages of ten thousand after the last position of the one before. */
export const pages =
  (url: string): CatchUp =>
  () =>
    onConnection(url, async (client: pg.Client) => {
      const { see, seen } = watcher<Unread>(placeless)
      const text = `${rows} and position > $1 order by position limit ${PAGE}`
      for (let after = '0'; ; ) {
        const page = await client.query<string[]>({ name: 'page', text, values: [after], rowMode: 'array' })
        for (const row of page.rows) see(eventOf(row))
        after = page.rows.at(-1)?.[0] ?? after
        if (page.rows.length < PAGE) return seen()
      }
    })

const PAGE = 10_000

const rows = "select position, stream, version, recorded, body from norrsken.event where tenant = 'main'"

const eventOf = ([, stream = '', version, recorded = '', body = '']: ReadonlyArray<string>): Unread => {
  const event = JSON.parse(body)
  event.stream = stream
  event.version = Number(version)
  event.recorded = recorded
  return event
}

/** Of what COPY escapes, JSON leaves only backslashes. */
const unescaped = (column: string): string => (column.includes('\\') ? column.replaceAll('\\\\', '\\') : column)
