import { Log, type Store } from '@norrsken/core'
import { copied, copiedRows } from '../driver/copied.ts'
import type { Driver, Row, Statement } from '../driver/Driver.ts'
import { preparedName } from '../driver/preparedName.ts'
import { literal, stored } from '../schema/names.ts'
import type { Note, Watch } from '../telemetry/Watch.ts'
import { endOfLog } from './endOfLog.ts'
import { made } from './made.ts'
import { columns, type Numbered, reader } from './stored.ts'
import { type Run, unbroken } from './unbroken.ts'

/** Some events of a log, in its order. */
export interface Page {
  /** They are made as they are asked for, anew each time. Where one cannot be read again, `UnreadableEvent` is thrown in its turn. */
  readonly events: Iterable<Numbered>
  readonly count: number
  /** The number of the last event that the log had when the page was read. */
  readonly end: number
  /** About how much text its rows have. */
  readonly characters: number
  /** Whether the page has all up to the end that was asked for, or up to its own. */
  readonly isLast: boolean
}

/**
 * Reads a log, and its streams, by pages: each is one statement, and no connection is held in between. A large page of a log
 * is copied out where the driver can: that is three times as fast.
 */
export interface Pages {
  /** @param to - the last event that is wanted; by default, the last that there is */
  readonly ofLog: (after: number, size: number, to?: number) => Promise<Page>
  /** As `ofLog`, by the versions of a stream. */
  readonly ofStream: (stream: string, after: number, size: number, to?: number) => Promise<Page>
  readonly ofBatch: (batch: string) => Promise<ReadonlyArray<Numbered>>
}

export const pages = (
  { query, copyOut }: Pick<Driver, 'query' | 'copyOut'>,
  schema: string,
  tenant: string,
  readmit: Store.Admission,
  watch: Watch
): Pages => {
  const read = reader(readmit)
  const log = logPage(schema)
  const stream = streamPage(schema)
  const batch: Statement = {
    name: preparedName('batch', schema),
    text: `select null, ${columns} from ${schema}.batch($1, $2) e`
  }

  /** Where a log ends before the event after which it is to go on, events were lost, as by a restore: none of them may be passed over. */
  const logPageOf = async (after: number, size: number, to: number): Promise<Page> => {
    const page = await anyLogPageOf(after, size, to)
    if (page.end >= after) return page
    throw new RangeError(`not a position of this store: event ${after}, where the log ends at event ${page.end}`)
  }

  const anyLogPageOf = async (after: number, size: number, to: number): Promise<Page> => {
    const asked = { after, size, to, numberOf: positionOf }
    if (copyOut === undefined || size < worthCopying) {
      return pageOf(await query(log, [tenant, after, to, size]), asked)
    }
    const numbers = [after, to, size].map((number) => String(Math.trunc(number)))
    const values = [literal(tenant), ...numbers]
    const text = log.text.replaceAll(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? 'null')
    const bytes = await copyOut(`copy (${text}) to stdout`, mostBytes)
    return pageOfRows(copied(bytes), copiedRows(bytes), bytes.length, asked)
  }

  const streamPageOf = async (name: string, after: number, size: number, to: number): Promise<Page> =>
    isStream(name)
      ? pageOf(await query(stream, [tenant, name, after, to, size]), { after, size, to, numberOf: versionOf })
      : nothing

  const pageOf = (rows: ReadonlyArray<Row>, asked: Asked): Page =>
    pageOfRows(
      rows,
      rows.length,
      rows.reduce((sum, row) => sum + String(row[5]).length, 0),
      asked
    )

  /** The end comes with each event, and alone where there is none. */
  const pageOfRows = (rows: Iterable<Row>, number: number, characters: number, asked: Asked): Page => {
    const [first] = rows
    const end = Number(first?.[0] ?? 0)
    const isEmpty = first === undefined || first[1] === null
    const count = isEmpty ? 0 : number
    const { after, size } = asked
    const wanted = Math.min(end, asked.to)
    const events = unbroken(
      isEmpty ? [] : made(rows, read),
      asked,
      Math.min(after + (count === 0 ? size : count), wanted)
    )
    return { events, count, end, characters, isLast: after + count >= wanted }
  }

  return {
    ofLog: (after, size, to = none) =>
      watch.during(
        'catch_up',
        counted(() => logPageOf(after, size, to))
      ),
    ofStream: (name, after, size, to = none) =>
      watch.during(
        'read',
        counted(() => streamPageOf(name, after, size, to))
      ),
    ofBatch: async (name) => (await query(batch, [tenant, stored(name)])).map(read)
  }
}

const counted =
  (read: () => Promise<Page>) =>
  async (note: Note): Promise<Page> => {
    const page = await read()
    note.events(page.count)
    return page
  }

/** What was asked for: so many events after one, up to another. */
interface Asked extends Run {
  readonly size: number
  readonly to: number
}

const positionOf = ({ number }: Numbered): number => number

const versionOf = ({ event }: Numbered): number => event.version

/** More than this is not taken at once, however long the rows are: the rest comes with the next page. */
const mostBytes = 16_000_000

/** From how many rows on a page is copied out. */
const worthCopying = 1_000

const isStream = (name: string): boolean => typeof name === 'string' && Log.kindOf(name) !== null

/** What is in a stream that cannot be. */
const nothing: Page = { events: [], count: 0, end: 0, characters: 0, isLast: true }

/** Later than any event. */
const none = Number.MAX_SAFE_INTEGER

/**
 * The end of the log and the page come from one statement, and so belong together. It is planned each time: the plan for a
 * page of any size of a log of any length would be none for most.
 */
const logPage = (schema: string): Statement => ({
  text: `
    select h."end", ${columns} from (${endOfLog(schema)}) h
    left join lateral (
      select * from ${schema}.event e where e.tenant = $1 and e.position > $2::bigint and e.position <= $3::bigint
      order by e.position limit $4::integer
    ) e on true
    order by e.position`
})

const streamPage = (schema: string): Statement => ({
  name: preparedName('stream', schema),
  text: `
    select (
      select v.version from ${schema}.event v where v.tenant = $1 and v.stream = $2 order by v.version desc limit 1
    ), ${columns} from ${schema}.event e
    where e.tenant = $1 and e.stream = $2 and e.version > $3::bigint and e.version <= $4::bigint and ${schema}.told($1)
    order by e.version limit $5::integer`
})
