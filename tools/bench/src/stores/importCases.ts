import assert from 'node:assert/strict'
import type { Log } from '@norrsken/core'
import * as E from 'fp-ts/lib/Either.js'
import { type Asked, type Given, placeless } from '../data/appends.ts'
import type { Unread } from '../data/caseLog.ts'
import type { Case } from '../measuring/Case.ts'
import type { Done } from './appendCase.ts'
import { copyIn } from './copying.ts'
import { openStore, ours } from './ours.ts'
import { rawTable } from './rawTable.ts'
import { onConnection } from './sql.ts'
import type { Way } from './Way.ts'

/** A way to take over a log, and what is thrown away when nobody needs it any longer. */
export interface Import extends Case<Done> {
  readonly close: () => Promise<void>
}

type Named = Pick<Case<Done>, 'name' | 'role'>

/** Rows are copied into an empty table each time. */
export const copyCase = (
  { name, role }: Named,
  url: string,
  log: ReadonlyArray<Unread>,
  rows: () => Iterable<string | Buffer>
): Import => {
  const schema = `copied_as_${role}`
  const empty = async (): Promise<void> => dropped(url, schema)
  const prepare = async () => {
    await empty()
    const table = await rawTable(url, schema)
    return async (): Promise<Done> => {
      await copyIn(url, table.name, rows())
      return { check: () => check(table, log) }
    }
  }
  return { name, role, times: log.length * 1000, prepare, close: empty }
}

/** Events are imported into an empty store each time. */
export const importCase = (
  { name, role }: Named,
  url: string,
  events: ReadonlyArray<Log.Event>,
  log: ReadonlyArray<Unread>
): Import => {
  let empty = async (): Promise<void> => {}
  const prepare = async () => {
    await empty()
    const store = await openStore(url, 'imported')
    empty = async () => {
      await store.close()
      await dropped(url, 'imported')
    }
    return async (): Promise<Done> => {
      const imported = await store.importLog(events)()
      if (E.isLeft(imported)) throw new Error(JSON.stringify(imported.left))
      return { check: () => check(ours(store), log) }
    }
  }
  return { name, role, times: log.length * 1000, prepare, close: () => empty() }
}

/** For a store that cannot import: each stream is appended. */
export const appendingCase = ({ name, role }: Named, way: Way, log: ReadonlyArray<Unread>): Import => {
  const byStream = new Map<string, Unread[]>()
  for (const event of log) byStream.set(event.stream, [...(byStream.get(event.stream) ?? []), event])
  let runs = 0
  const prepare = () => {
    runs += 1
    const run = runs
    const all = [...byStream].map(
      ([stream, events]): Asked => ({
        batch: `${stream}.${run}`,
        stream: `${stream}.${run}`,
        expected: 0,
        events: events.map((event) => ({ plain: placeless(event) }) as Given)
      })
    )
    return async (): Promise<Done> => {
      for (const asked of all) await way.append(asked)
      return { check: async () => assert.equal(await way.count(), log.length * run) }
    }
  }
  return { name, role, times: log.length * 1000, prepare, close: way.close }
}

const dropped = (url: string, schema: string): Promise<void> =>
  onConnection(url, async (client) => {
    await client.query(`set client_min_messages = warning; drop schema if exists ${schema} cascade`)
  })

const check = async ({ count, read }: Pick<Way, 'count' | 'read'>, log: ReadonlyArray<Unread>): Promise<void> => {
  assert.equal(await count(), log.length)
  for (const { stream } of [log[0] as Unread, log[log.length - 1] as Unread]) {
    assert.deepEqual(await read(stream), log.filter((event) => event.stream === stream).map(placeless))
  }
}
