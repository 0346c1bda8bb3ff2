import { Store } from '@norrsken/core'
import type { Driver, Query } from '../driver/Driver.ts'
import { Failure, thrown, unavailable } from '../driver/Failure.ts'
import { E } from '../fp.ts'
import * as Position from '../read/Position.ts'
import { pages } from '../read/pages.ts'
import { firstSize, nextSize } from '../read/reading.ts'
import { type Numbered, unreadableOf } from '../read/stored.ts'
import { stored } from '../schema/names.ts'
import type { Note, Watch } from '../telemetry/Watch.ts'
import { hexOf, keyOf } from './keys.ts'
import { statements } from './statements.ts'

/** What projecting needs. */
export interface Projecting {
  readonly driver: Driver
  readonly schema: string
  readonly tenant: string
  readonly readmit: Store.Admission
  readonly watch: Watch
}

/**
 * Projections of a log. A catching up is one transaction, which holds the row of the projection: its rows and the position
 * that they know are stored together or not at all, and of two that ask at once the second goes on where the first stopped.
 */
export const projecting = ({ driver, schema, tenant, readmit, watch }: Projecting): Store.ProjectionStore => {
  const sql = statements(schema)

  const catchUp = async <M>(
    projection: Store.Projection<M>,
    signal: Store.Signal | undefined,
    note: Note
  ): Promise<E.Either<Store.ProjectionError, Store.Projected>> => {
    const faults = Store.projectionFaults(projection)
    if (faults.length > 0) return E.left({ type: 'InvalidProjection', faults })
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
      const left = error instanceof Store.UnreadableEvent ? unreadableOf(error) : unavailable(error)
      note.failed(left.type, error instanceof Failure ? error.code : undefined)
      return E.left(left)
    }
  }

  /** Applies the events after one, page by page, up to the end that the log has now. */
  const applyAll = async <M>(
    query: Query,
    projection: Store.Projection<M>,
    from: number,
    signal: Store.Signal | undefined
  ): Promise<{ readonly reached: number; readonly applied: number }> => {
    const log = pages({ query }, schema, tenant, readmit, watch)
    let reached = from
    let applied = 0
    let to: number | undefined
    for (let size = firstSize; ; ) {
      const page = await log.ofLog(reached, size, to)
      if (to === undefined) watch.behind('projection', Math.max(0, page.end - from))
      to ??= Math.max(page.end, from)
      applied += await apply(query, projection, [...page.events], signal)
      reached = page.isLast ? to : reached + page.count
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
    const folded = Store.foldRows(
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
      () =>
        watch.during('project', async (note) => {
          const outcome = await catchUp(projection, signal, note)
          if (E.isRight(outcome)) note.events(outcome.right.applied)
          else note.failed(outcome.left.type)
          return outcome
        }),
    row: (projection, key) => async () => {
      if (!mayBeKept(projection)) return E.right(null)
      try {
        const [row] = await driver.query(sql.one, [tenant, stored(projection.name), projection.version, hexOf(key)])
        return E.right(row === undefined ? null : Store.readRow(projection, String(row[0])))
      } catch (error) {
        return E.left(unavailable(error))
      }
    },
    rows: <M>(projection: Store.Projection<M>) => ({
      async *[Symbol.asyncIterator]() {
        if (!mayBeKept(projection)) return
        const found = await driver
          .query(sql.all, [tenant, stored(projection.name), projection.version])
          .catch((error: unknown) => Promise.reject(thrown(error)))
        for (const [key, row] of found) yield [keyOf(String(key)), Store.readRow(projection, String(row))] as const
      }
    })
  }
}

/** Ends the transaction, so that nothing of the catching up is kept. */
class Stopped extends Error {
  readonly at: Numbered
  readonly failure: Store.FoldFailure

  constructor(at: Numbered, failure: Store.FoldFailure) {
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

const mayBeKept = <M>(projection: Store.Projection<M>): boolean => Store.projectionFaults(projection).length === 0
