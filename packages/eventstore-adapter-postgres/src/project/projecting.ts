import type { Store } from '@norrsken/core'
import type { Driver, Query, Statement } from '../driver/Driver.ts'
import { thrown, unavailable } from '../driver/Failure.ts'
import { E } from '../fp.ts'
import * as Position from '../read/Position.ts'
import { pages } from '../read/pages.ts'
import { firstSize, nextSize } from '../read/reading.ts'
import type { Numbered } from '../read/stored.ts'
import { stored } from '../schema/names.ts'
import { type Failure, fold } from './fold.ts'
import { hexOf, keyOf } from './keys.ts'
import { read } from './rows.ts'

/** What projecting needs. */
export interface Projecting {
  readonly driver: Driver
  readonly schema: string
  readonly tenant: string
  readonly admit: Store.Admission
}

/**
 * Projections of a log. A catching up is one transaction, which holds the row of the projection: its rows and the position
 * that they know are stored together or not at all, and of two that ask at once the second goes on where the first stopped.
 */
export const projecting = ({ driver, schema, tenant, admit }: Projecting): Store.ProjectionStore => {
  const sql = statements(schema)

  const catchUp = async <M>(
    projection: Store.Projection<M>,
    signal: Store.Signal | undefined
  ): Promise<E.Either<Store.ProjectionError, Store.Projected>> => {
    signal?.throwIfAborted()
    const { version } = projection
    const name = stored(projection.name)
    try {
      return await driver.transaction(async ({ query }) => {
        await query(sql.begin, [tenant, name, version])
        const [row] = await query(sql.lock, [tenant, name])
        const kept = Number(row?.[0])
        if (kept > version) return E.left({ type: 'ProjectionNewer', projection: projection.name, version, kept })
        if (kept < version) await query(sql.clear, [tenant, name])
        const from = kept < version ? 0 : Number(row?.[1])
        const { reached, applied } = await applyAll(query, projection, from, signal)
        await query(sql.move, [tenant, name, version, reached])
        return E.right({ position: Position.ofLast(reached), applied })
      })
    } catch (error) {
      if (error instanceof Stopped) return E.left(failed(projection.name, error.at, error.failure.cause))
      return E.left(unavailable(error))
    }
  }

  /** Applies the events after one, page by page, up to the end that the log has now. */
  const applyAll = async <M>(
    query: Query,
    projection: Store.Projection<M>,
    from: number,
    signal: Store.Signal | undefined
  ): Promise<{ readonly reached: number; readonly applied: number }> => {
    const log = pages({ query }, schema, tenant, admit)
    let reached = from
    let applied = 0
    let to: number | undefined
    for (let size = firstSize; ; ) {
      const page = await log.ofLog(reached, size, to)
      to ??= Math.max(page.end, from)
      applied += await apply(query, projection, page.events, signal)
      reached = page.isLast ? to : (page.events.at(-1)?.number ?? to)
      if (page.isLast) return { reached, applied }
      size = nextSize(size, page)
    }
  }

  const apply = async <M>(
    query: Query,
    projection: Store.Projection<M>,
    events: ReadonlyArray<Numbered>,
    signal: Store.Signal | undefined
  ): Promise<number> => {
    const name = stored(projection.name)
    const keys = keysOf(projection, events)
    const found = keys.length === 0 ? [] : await query(sql.some, [tenant, name, keys.map(hexOf)])
    const rows = new Map(found.map(([key, row]) => [keyOf(String(key)), String(row)]))
    const folded = fold(
      projection,
      rows,
      events.map(({ event }) => event),
      signal
    )
    if (E.isLeft(folded)) throw new Stopped(events[folded.left.index] as Numbered, folded.left)
    const changed = [...folded.right.rows]
    const gone = changed.flatMap(([key, row]) => (row === null ? [hexOf(key)] : []))
    const there = changed.flatMap(([key, row]) => (row === null ? [] : [[hexOf(key), row] as const]))
    if (gone.length > 0) await query(sql.remove, [tenant, name, gone])
    if (there.length > 0) {
      await query(sql.write, [tenant, name, there.map(([key]) => key), there.map(([, row]) => row)])
    }
    return folded.right.applied
  }

  return {
    catchUp:
      (projection, { signal } = {}) =>
      async () => {
        check(projection)
        return catchUp(projection, signal)
      },
    row: (projection, key) => async () => {
      check(projection)
      try {
        const [row] = await driver.query(sql.one, [tenant, stored(projection.name), projection.version, hexOf(key)])
        return E.right(row === undefined ? null : read(projection, String(row[0])))
      } catch (error) {
        return E.left(unavailable(error))
      }
    },
    rows: <M>(projection: Store.Projection<M>) => ({
      async *[Symbol.asyncIterator]() {
        check(projection)
        const found = await driver
          .query(sql.all, [tenant, stored(projection.name), projection.version])
          .catch((error: unknown) => Promise.reject(thrown(error)))
        for (const [key, row] of found) yield [keyOf(String(key)), read(projection, String(row))] as const
      }
    })
  }
}

/** Ends the transaction, so that nothing of the catching up is kept. */
class Stopped extends Error {
  readonly at: Numbered
  readonly failure: Failure

  constructor(at: Numbered, failure: Failure) {
    super('a projection could not go on')
    this.at = at
    this.failure = failure
  }
}

const failed = (projection: string, { number, event }: Numbered, cause: unknown): Store.ProjectionFailed => ({
  type: 'ProjectionFailed',
  projection,
  position: Position.ofNumber(number),
  event: event.id,
  cause
})

/** The keys of the rows that events change; those of events at which `keyOf` throws are nobody's here, and fail later. */
const keysOf = <M>({ keyOf }: Store.Projection<M>, events: ReadonlyArray<Numbered>): ReadonlyArray<string> => {
  const keys = new Set<string>()
  for (const { event } of events) {
    try {
      const key = keyOf(event)
      if (key !== null) keys.add(key)
    } catch {
      break
    }
  }
  return [...keys]
}

const check = <M>({ name, version }: Store.Projection<M>): void => {
  if (typeof name !== 'string' || name.length === 0 || name.length > 200) {
    throw new RangeError('the name of a projection has 1 to 200 characters')
  }
  if (!Number.isSafeInteger(version)) throw new RangeError(`not a version of projection \`${name}\`: \`${version}\``)
}

const statements = (s: string): Statements => ({
  begin: {
    text: `insert into ${s}.projection (tenant, name, version, position) values ($1, $2, $3, 0) on conflict do nothing`
  },
  lock: { text: `select version, position from ${s}.projection where tenant = $1 and name = $2 for update` },
  clear: { text: `delete from ${s}.projection_row where tenant = $1 and name = $2` },
  move: { text: `update ${s}.projection set version = $3, position = $4 where tenant = $1 and name = $2` },
  some: {
    text: `select encode(key, 'hex'), "row" from ${s}.projection_row
      where tenant = $1 and name = $2 and key in (select decode(k, 'hex') from unnest($3::text[]) k)`
  },
  remove: {
    text: `delete from ${s}.projection_row
      where tenant = $1 and name = $2 and key in (select decode(k, 'hex') from unnest($3::text[]) k)`
  },
  write: {
    text: `insert into ${s}.projection_row (tenant, name, key, "row")
      select $1, $2, decode(w.key, 'hex'), w.written from unnest($3::text[], $4::text[]) w (key, written)
      on conflict (tenant, name, key) do update set "row" = excluded."row"`
  },
  one: {
    name: `norrsken row ${s}`,
    text: `select r."row" from ${s}.projection p join ${s}.projection_row r on r.tenant = p.tenant and r.name = p.name
      where p.tenant = $1 and p.name = $2 and p.version = $3 and r.key = decode($4, 'hex')`
  },
  all: {
    text: `select encode(r.key, 'hex'), r."row" from ${s}.projection p
      join ${s}.projection_row r on r.tenant = p.tenant and r.name = p.name
      where p.tenant = $1 and p.name = $2 and p.version = $3 order by r.key`
  }
})

type Statements = Readonly<
  Record<'begin' | 'lock' | 'clear' | 'move' | 'some' | 'remove' | 'write' | 'one' | 'all', Statement>
>
