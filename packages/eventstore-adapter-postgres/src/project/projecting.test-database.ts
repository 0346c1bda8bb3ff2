import type { Log, Store } from '@norrsken/core'
import * as t from 'io-ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closed } from '../said.test-kit.ts'
import { type Databases, databases, open, right } from '../servers.test-kit.ts'

let made: Databases

beforeAll(async () => {
  made = await databases('18', { fsync: 'off' })
})
afterAll(() => made?.dispose())

/** A row for each stream, which the second event of the stream takes away. */
const standing: Store.Projection<string> = {
  name: 'standing',
  version: 1,
  row: t.string,
  keyOf: ({ stream }) => stream,
  apply: (row, { id }) => (row === null ? id : null)
}

test('a projection of many rows catches up in a time that is to be had', async () => {
  const store = await open(made.url, { tenant: made.tenant() })
  const log = (version: number): ReadonlyArray<Log.Event> =>
    Array.from({ length: 30_000 }, (_, number) => ({
      ...(closed(`${version}/${number}`) as Log.Event),
      stream: `case/${number}`,
      version,
      recorded: '2023-03-08T12:00:00Z'
    }))
  for (const version of [1, 2]) {
    right(await store.importLog(log(version))())
    expect(right(await store.catchUp(standing)()).applied).toBe(30_000)
    expect(right(await store.row(standing, 'case/29999')())).toBe(version === 1 ? '1/29999' : null)
  }
  await store.close()
}, 60_000)
