import type { Store } from '@norrsken/core'
import { marked, markersIn } from '@norrsken/testing/noninterference'
import * as t from 'io-ts'
import pg from 'pg'
import { startProxy } from 'postgres-servers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DurableStore } from '../DurableStore.ts'
import { migrate } from '../postgresEventStore.ts'
import { all, append, closed, idsOf } from '../said.test-kit.ts'
import { type Databases, databases, open, openPglite, right } from '../servers.test-kit.ts'
import { collecting } from './collected.test-kit.ts'

let made: Databases
let collected: ReturnType<typeof collecting>
let tenant: string
let store: DurableStore

beforeAll(async () => {
  made = await databases('18', { fsync: 'off' })
})
afterAll(() => made?.dispose())
beforeEach(async () => {
  collected = collecting()
  tenant = made.tenant()
  store = await open(made.url, { tenant, telemetry: collected.telemetry })
})
afterEach(async () => {
  await store.close()
  await collected.close()
})

const ids: Store.Projection<ReadonlyArray<string>> = {
  name: 'ids',
  version: 1,
  row: t.readonlyArray(t.string),
  keyOf: ({ stream }) => stream,
  apply: (row, { id }) => [...(row ?? []), id]
}

describe('a store with a tracer and a meter', () => {
  test('tells of its appends, and of those that it refused', async () => {
    const request = { batch: 'b', stream: 'case/1', expected: 'none', events: [closed('e1'), closed('e2')] } as const
    right(await store.append(request)())
    right(await store.append(request)())
    await append(store, [closed('e3')], { expected: 7 })
    expect(collected.spans('append').map(({ attributes }) => attributes)).toMatchObject([
      { 'norrsken.events': 2 },
      { 'norrsken.events': 2 },
      { 'error.type': 'VersionConflict' }
    ])
    expect(await collected.count('norrsken.store.appends')).toBe(1)
    expect(await collected.count('norrsken.store.events')).toBe(2)
    expect(await collected.count('norrsken.store.conflicts')).toBe(1)
    expect(await collected.count('norrsken.store.retries')).toBe(1)
  })

  test('tells of each page that it reads, of a stream and of the log', async () => {
    right(
      await append(
        store,
        Array.from({ length: 150 }, (_, number) => closed(`e${number}`))
      )
    )
    expect(await all(store.read('case/1'))).toHaveLength(150)
    expect(await idsOf(store)).toHaveLength(150)
    const counts = (name: string) => collected.spans(name).map(({ attributes }) => attributes['norrsken.events'])
    expect(counts('read')).toEqual([100, 50])
    expect(counts('catch_up')).toEqual([100, 50])
  })

  test('tells of the steps of a projection, and of the pages within them', async () => {
    right(await append(store, [closed('e1'), closed('e2')]))
    right(await store.catchUp(ids)())
    const [[step], [page]] = [collected.spans('project'), collected.spans('catch_up')]
    expect(step?.attributes['norrsken.events']).toBe(2)
    expect(page?.parentSpanContext?.spanId).toBe(step?.spanContext().spanId)
    await store.catchUp({ ...ids, name: '' })()
    await store.catchUp({ ...ids, version: 0 })()
    expect(collected.spans('project').map(({ attributes }) => attributes['error.type'])).toEqual([
      undefined,
      'InvalidProjection',
      'ProjectionNewer'
    ])
  })

  test('tells of an import and a migration', async () => {
    right(await append(store, [closed('e1'), closed('e2')]))
    const log = await all(store.read('case/1'))
    const other = await open(made.url, { tenant: made.tenant(), telemetry: collected.telemetry })
    right(await other.importLog(log)())
    await other.importLog(log)()
    await other.close()
    right(await migrate({ connection: made.url, telemetry: collected.telemetry })())
    expect(collected.spans('import').map(({ attributes }) => attributes['error.type'])).toEqual([undefined, 'NotNext'])
    expect(collected.spans('migrate')).toHaveLength(1)
    expect(await collected.count('norrsken.store.appends')).toBe(1)
    expect(await collected.count('norrsken.store.events')).toBe(4)
  })

  test('tells how far its readers were behind, and how often they were woken', async () => {
    right(await append(store, [closed('e1'), closed('e2')]))
    const deliveries = store.subscribe()[Symbol.asyncIterator]()
    for (let number = 0; number < 3; number += 1) await deliveries.next()
    right(await append(store, [closed('e3')]))
    await deliveries.next()
    right(await store.catchUp(ids)())
    while ((await collected.count('norrsken.store.wake_ups')) === 0) await new Promise((done) => setTimeout(done, 10))
    await deliveries.return?.()
    const readers = (await collected.points('norrsken.store.behind')).map(
      ({ attributes }) => attributes['norrsken.reader']
    )
    expect(new Set(readers)).toEqual(new Set(['subscription', 'projection']))
  })

  test('tells of the looks of a subscription that find events, and of none that finds nothing', async () => {
    right(await append(store, [closed('e1'), closed('e2')]))
    const deliveries = store.subscribe()[Symbol.asyncIterator]()
    for (let number = 0; number < 3; number += 1) await deliveries.next()
    const next = deliveries.next()
    await new Promise((done) => setTimeout(done, 2_500))
    right(await append(store, [closed('e3')]))
    await next
    await deliveries.return?.()
    expect(collected.spans('catch_up').map(({ attributes }) => attributes['norrsken.events'])).toEqual([2, 1])
  })

  test('tells nothing of the people in the cases, of whatever event, taken in or refused', async () => {
    const { log, markers } = marked()
    right(await store.importLog(log)())
    await store.importLog(log)()
    const errors: unknown[] = []
    for (const event of log) {
      const { version: _, recorded: __, ...said } = event
      errors.push(await store.append({ batch: event.id, stream: event.stream, expected: 'any', events: [said] })())
      const events = [{ ...said, id: '', effective: 'soon' }]
      errors.push(await store.append({ batch: `${event.id}-again`, stream: event.stream, expected: 'any', events })())
    }
    await all(store.read('case/1'))
    right(await store.catchUp(ids)())
    const outputs = { telemetry: await collected.everything(), errors: JSON.stringify(errors) }
    expect(outputs.errors).toContain('InvalidEvent')
    expect(markersIn(outputs, markers)).toEqual([])
  })

  test('tells for how long appends have been held up', async () => {
    right(await append(store, [closed('e1')]))
    const lag = async () => (await collected.points('norrsken.store.lag'))[0]?.value ?? Number.NaN
    expect(await lag()).toBe(0)
    const holder = new pg.Client({ connectionString: made.url })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select from norrsken.head where tenant = $1 for update', [tenant])
    await new Promise((done) => setTimeout(done, 300))
    expect(await lag()).toBeGreaterThan(0.2)
    await holder.end()
  })

  test('tells what PostgreSQL said where it was refused or lost', async () => {
    const url = new URL(made.url)
    const proxy = await startProxy(made.server.host, made.server.port, 'norrsken append')
    url.port = String(proxy.port)
    const far = await open(url.href, { tenant, telemetry: collected.telemetry })
    await proxy.close()
    await append(far, [closed('e1')])
    await far.close()
    expect(collected.spans('append').at(-1)?.attributes).toMatchObject({ 'error.type': 'Unavailable' })
  })

  test('tells nothing of what is stored, of whom, where, or who asks', async () => {
    const words = ['in confidence', 'case/of-ours', 'our municipality', 'kept-under', 'batch', 'known-event', 'owner']
    const ours = await open(made.url, { tenant: `our municipality ${tenant}`, telemetry: collected.telemetry })
    const stream = 'case/of-ours'
    right(await append(ours, [closed('known-event', { data: { reason: 'in confidence' } })], { stream }))
    await append(ours, [closed('known-event')], { stream })
    await append(ours, [closed('other')], { stream, expected: 7, checks: [{ stream, expected: 'none' }] })
    await all(ours.read(stream))
    await idsOf(ours)
    right(await ours.catchUp({ ...ids, name: 'kept-under' })())
    const failing = (): never => {
      throw new Error('in confidence')
    }
    await ours.catchUp({ ...ids, name: 'kept-under', version: 2, apply: failing })()
    await ours.close()
    const told = await collected.everything()
    expect([...words, made.server.password].filter((word) => told.includes(word))).toEqual([])
  })
})

test('a store in a PGlite tells the same', async () => {
  const embedded = await openPglite(null, { telemetry: collected.telemetry })
  right(await append(embedded, [closed('e1')]))
  await embedded.close()
  expect(collected.spans('migrate')).toHaveLength(1)
  expect(collected.spans('append')).toHaveLength(1)
})
