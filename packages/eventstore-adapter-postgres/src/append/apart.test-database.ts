import { Store } from '@norrsken/core'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DurableStore } from '../DurableStore.ts'
import { E } from '../fp.ts'
import { closed, idsOf } from '../said.test-kit.ts'
import { type Databases, databases, open, right } from '../servers.test-kit.ts'
import { connected } from '../sessions.test-kit.ts'
import type { Outcome } from './answer.ts'
import { callsOf } from './call.ts'
import { groupOf } from './group.ts'
import { prepare } from './prepared.ts'

let made: Databases
let client: pg.Client
let store: DurableStore
let tenant: string

beforeAll(async () => {
  made = await databases('18')
  client = await connected(made.url)
})
afterAll(async () => {
  await client?.end()
  await store?.close()
  await made?.dispose()
})
beforeEach(async () => {
  await store?.close()
  tenant = made.tenant()
  store = await open(made.url, { tenant })
  right(await store.append(appendOf('stored'))())
})

const appendOf = (name: string, more: Partial<Store.Append> = {}): Store.Append => ({
  batch: name,
  stream: `case/${name}`,
  expected: 'none',
  events: [closed(name)],
  ...more
})

/** Whether the database has written them by its shorter way. */
const isWrittenApart = async (appends: ReadonlyArray<Store.Append>): Promise<boolean> => {
  const prepared = appends.map((append) => prepare(append, Store.admission()))
  expect(groupOf(prepared)).toEqual({ size: appends.length, by: 'apart' })
  const { statement, values, answers } = callsOf('"norrsken"').apart
  const asked = [...values(tenant, null, prepared)]
  const { rows } = await client.query<unknown[]>({ text: statement.text, values: asked, rowMode: 'array' })
  return answers(rows, prepared) !== undefined
}

const typeOf = (outcome: Outcome): string => (E.isLeft(outcome) ? outcome.left.type : 'stored')

describe('appends that go together', () => {
  test('are written together, those to new streams and those that go on with one', async () => {
    const two = { events: [closed('a1'), closed('a2')] }
    expect(await isWrittenApart([appendOf('a', two), appendOf('b', { stream: 'case/stored', expected: 1 })])).toBe(true)
    expect(await idsOf(store)).toEqual(['stored', 'a1', 'a2', 'b'])
  })

  test.each<[string, Partial<Store.Append>, string]>([
    ['a stream that has come further', { stream: 'case/stored' }, 'VersionConflict'],
    ['a stream that has not come so far', { stream: 'case/stored', expected: 2 }, 'VersionConflict'],
    ['a stream that is not there', { expected: 1 }, 'VersionConflict'],
    ['a batch that is known', { batch: 'stored' }, 'IdempotencyConflict'],
    ['an id that is known', { events: [closed('stored')] }, 'InvalidEvent'],
    ['an id that is known, later on', { events: [closed('b'), closed('stored')] }, 'InvalidEvent']
  ])('are none of them written together where one has %s, and each is answered by itself', async (_, more, type) => {
    const appends = [appendOf('a'), appendOf('b', more), appendOf('c')]
    expect(await isWrittenApart(appends)).toBe(false)
    expect(await idsOf(store)).toEqual(['stored'])
    const outcomes = await Promise.all(appends.map((append) => store.append(append)()))
    expect(outcomes.map(typeOf)).toEqual(['stored', type, 'stored'])
    expect(outcomes.filter(E.isRight).map(({ right: { position } }) => Number(position))).toEqual([2, 3])
    expect(await idsOf(store)).toEqual(['stored', 'a', 'c'])
  })

  test('are each known where the first answer was lost', async () => {
    const appends = [appendOf('a'), appendOf('b')]
    expect(await isWrittenApart(appends)).toBe(true)
    const again = await Promise.all(appends.map((append) => store.append(append)()))
    expect(again.filter(E.isRight).map(({ right: { position } }) => Number(position))).toEqual([2, 3])
    expect(await idsOf(store)).toEqual(['stored', 'a', 'b'])
  })
})
