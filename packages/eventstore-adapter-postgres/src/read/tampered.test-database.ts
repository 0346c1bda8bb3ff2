import { Log, Store } from '@norrsken/core'
import * as t from 'io-ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DurableStore } from '../DurableStore.ts'
import { E } from '../fp.ts'
import { all, append, closed, idsOf } from '../said.test-kit.ts'
import { type Databases, databases, open, right, run } from '../servers.test-kit.ts'

let made: Databases
let store: DurableStore
let tenant: string

beforeAll(async () => {
  made = await databases('18', { fsync: 'off' })
})
afterAll(() => made?.dispose())
beforeEach(async () => {
  tenant = made.tenant()
  store = await open(made.url, { tenant })
  const events = Array.from({ length: 2_500 }, (_, number) => closed(`e${number + 1}`))
  right(await append(store, events, { batch: 'all' }))
  return () => store.close()
})

/** Changes a stored event, as one can who owns the tables. */
const tamper = (position: number, change: string): Promise<unknown> =>
  run(
    made.url,
    'alter table norrsken.event disable trigger append_only',
    `update norrsken.event set ${change} where tenant = '${tenant}' and position = ${position}`,
    'alter table norrsken.event enable always trigger append_only'
  )

const secret = 'she lives in Sundsvall'
const notJson = `body = '{"data": "${secret}'`
const notAnEvent = `body = replace(body, '"done"', '["${secret}"]')`

/** What comes of a reading until it ends, and how it ends. */
const until = async <A>(
  values: AsyncIterable<A>
): Promise<{ readonly seen: ReadonlyArray<A>; readonly error: unknown }> => {
  const seen: A[] = []
  try {
    for await (const value of values) seen.push(value)
    return { seen, error: null }
  } catch (error) {
    return { seen, error }
  }
}

describe('an event that cannot be read again', () => {
  test.each([
    ['is no JSON', notJson, 1],
    ['is no JSON', notJson, 57],
    ['is no event', notAnEvent, 57],
    ['is no event', notAnEvent, 1_700],
    ['is no event', notAnEvent, 2_500]
  ])('as it %s (%s, the event %i) ends every reading, after all events before it', async (_, change, position) => {
    await tamper(position, change)
    const expected = {
      type: 'Unreadable',
      position: String(position).padStart(16, '0'),
      stream: 'case/1',
      version: position
    }
    const readings = [store.readAll(), store.read('case/1'), store.subscribe()] as const
    for (const reading of readings) {
      const { seen, error } = await until<unknown>(reading)
      expect(seen).toHaveLength(position - 1)
      expect(error).toBeInstanceOf(Store.UnreadableEvent)
      expect(error).toMatchObject(expected)
      expect([String(error), JSON.stringify(error)].join()).not.toContain(secret)
    }
  })

  test('tells what is wrong with it', async () => {
    await tamper(2, notAnEvent)
    const { error } = await until(store.readAll())
    const { faults } = error as Store.UnreadableEvent
    expect(faults.map(Log.words)).toEqual(['data.reason: expected a text of at most 10,000 characters, found a list'])
    expect((error as Error).message).toBe('the event at position 0000000000000002 cannot be read again')
  })

  test('is passed over by who reads on after it', async () => {
    await tamper(3, notJson)
    const { error } = await until(store.readAll())
    const { position } = error as Store.UnreadableEvent
    const later = await all(store.readAll({ after: position }))
    expect(later.map(({ event }) => event.id).slice(0, 2)).toEqual(['e4', 'e5'])
    expect(later).toHaveLength(2_497)
  })

  test('stops a projection, which stays where it was', async () => {
    const ids: Store.Projection<number> = {
      name: 'count',
      version: 1,
      row: t.number,
      keyOf: () => 'all',
      apply: (count) => (count ?? 0) + 1
    }
    right(await store.catchUp(ids)())
    right(await append(store, [closed('f1'), closed('f2')]))
    await tamper(2_502, notJson)
    const stopped = await store.catchUp(ids)()
    const found = 'a text of 32 characters that is not JSON'
    expect(stopped).toEqual(
      E.left({
        type: 'Unreadable',
        position: '0000000000002502',
        stream: 'case/1',
        version: 2_502,
        faults: [{ path: '', expected: 'one JSON object', found }]
      })
    )
    expect(await store.row(ids, 'all')()).toEqual(E.right(2_500))
  })

  test.each([
    ['when it was recorded', "recorded = 'yesterday'", 'recorded'],
    ['what it takes back', "type = 'EventRetracted'", 'data.event']
  ])('as it does not say %s stops an import', async (_, change, path) => {
    await tamper(7, change)
    const elsewhere = await open(made.url, { tenant: made.tenant() })
    right(await append(elsewhere, [closed('g1')], { stream: 'case/2' }))
    const log = (await all(elsewhere.readAll())).map(({ event }) => event)
    await elsewhere.close()
    expect(await store.importLog(log)()).toMatchObject({
      left: { type: 'Unreadable', position: '0000000000000007', stream: 'case/1', version: 7, faults: [{ path }] }
    })
  })

  test('of another log that is imported is thrown on, and nothing is stored', async () => {
    await tamper(7, notJson)
    const other = await open(made.url, { tenant: made.tenant() })
    const events = async function* () {
      for await (const { event } of store.readAll()) yield event
    }
    await expect(other.importLog(events())()).rejects.toBeInstanceOf(Store.UnreadableEvent)
    expect(await idsOf(other)).toEqual([])
    await other.close()
  })

  test('of a batch that is sent again is thrown: what was sent cannot be compared', async () => {
    right(await append(store, [closed('h1')], { batch: 'again' }))
    await tamper(2_501, notJson)
    await expect(append(store, [closed('h1')], { batch: 'again' })).rejects.toBeInstanceOf(Store.UnreadableEvent)
  })
})

/** Takes events out, as one can who owns the tables. */
const takeOut = (where: string): Promise<unknown> =>
  run(
    made.url,
    'alter table norrsken.event disable trigger append_only',
    `delete from norrsken.event where tenant = '${tenant}' and ${where}`,
    'alter table norrsken.event enable always trigger append_only'
  )

describe('an event that was taken out', () => {
  test.each([
    ['position = 1', 1],
    ['position = 57', 57],
    ['position between 1700 and 2100', 1_700],
    ['position < 2500', 1]
  ])('(%s) ends every reading, after all events before it', async (where, position) => {
    await takeOut(where)
    for (const reading of [store.readAll(), store.read('case/1'), store.subscribe()] as const) {
      const { seen, error } = await until<unknown>(reading)
      expect(seen).toHaveLength(position - 1)
      expect(error).toBeInstanceOf(Store.UnreadableEvent)
      expect(error).toMatchObject({ position: String(position).padStart(16, '0') })
    }
  })
})

test('a log goes on where a reading of it had come, and where it has come no further it is refused', async () => {
  const beyond = '0000000000002501' as Store.Position
  for (const reading of [store.readAll({ after: beyond }), store.subscribe({ after: beyond })]) {
    await expect(all<unknown>(reading)).rejects.toThrow(RangeError)
  }
  expect(await all(store.readAll({ after: '0000000000002500' as Store.Position }))).toEqual([])
})
