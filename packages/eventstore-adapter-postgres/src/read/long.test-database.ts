import { afterAll, beforeAll, expect, test } from 'vitest'
import { append, closed } from '../said.test-kit.ts'
import { type Databases, databases, open, right } from '../servers.test-kit.ts'

let made: Databases

beforeAll(async () => {
  made = await databases('18', { fsync: 'off' })
})
afterAll(() => made?.dispose())

test('a log of short events and then of long ones is read whole, and never more of it at once than a page holds', async () => {
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
