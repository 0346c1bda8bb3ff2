import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copiedRows } from '../driver/copied.ts'
import { pgDriver } from '../driver/pgDriver.ts'
import { append, closed } from '../said.test-kit.ts'
import { type Databases, databases, open, right } from '../servers.test-kit.ts'

let made: Databases

beforeAll(async () => {
  made = await databases('18', { fsync: 'off' })
})
afterAll(() => made?.dispose())

test('a log of short events and then of long ones is read whole', async () => {
  const store = await open(made.url, { tenant: made.tenant() })
  const long = (number: number) =>
    closed(`long ${number}`, { type: 'SubjectAttached', data: { subject: 'å'.repeat(500_000) } })
  const events = Array.from({ length: 3_000 }, (_, number) => closed(`e${number}`))
  right(await append(store, events))
  for (let number = 0; number < 60; number += 2) right(await append(store, [long(number), long(number + 1)]))
  let count = 0
  for await (const _ of store.readAll()) count += 1
  expect(count).toBe(3_060)
  await store.close()
})

test('long rows are copied out up to what may be held at once, each whole, and one at the least', async () => {
  const driver = pgDriver(new pg.Pool({ connectionString: made.url, max: 1 }), 'main', true)
  const copy = (most: number) =>
    driver.copyOut?.("copy (select g, repeat('x', 1000000) from generate_series(1, 40) g) to stdout", most)
  for (const [most, least, greatest] of [
    [5_000_000, 5, 10],
    [1, 1, 3],
    [100_000_000, 40, 40]
  ] as const) {
    const bytes = (await copy(most)) ?? new Uint8Array()
    expect(bytes.at(-1)).toBe('\n'.charCodeAt(0))
    expect(copiedRows(bytes)).toBeGreaterThanOrEqual(least)
    expect(copiedRows(bytes)).toBeLessThanOrEqual(greatest)
    expect(await driver.query({ text: 'select 1' })).toEqual([[1]])
  }
  await driver.close()
})
