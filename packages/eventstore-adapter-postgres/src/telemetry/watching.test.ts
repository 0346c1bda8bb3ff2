import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Failure } from '../driver/Failure.ts'
import { collecting } from './collected.test-kit.ts'
import { unwatched, type Watch } from './Watch.ts'
import { watching } from './watching.ts'

let collected: ReturnType<typeof collecting>
let watch: Watch

beforeEach(() => {
  collected = collecting()
  watch = watching(collected.telemetry)
})
afterEach(() => collected.close())

const system = { 'db.system.name': 'postgresql' }

describe('nobody looks on', () => {
  test('where there is neither a tracer nor a meter', () => {
    expect(watching(undefined)).toBe(unwatched)
    expect(watching({})).toBe(unwatched)
  })

  test('and what is done is done', async () => {
    expect(await unwatched.during('append', async () => 5)).toBe(5)
  })
})

describe('an operation', () => {
  test('is a span and a duration under the conventions’ names', async () => {
    expect(await watch.during('append', async (note) => void note.events(3))).toBe(undefined)
    const attributes = { ...system, 'db.operation.name': 'append' }
    const [span] = collected.spans('append')
    expect(span?.kind).toBe(SpanKind.CLIENT)
    expect(span?.attributes).toEqual({ ...attributes, 'norrsken.events': 3 })
    expect(span?.status.code).toBe(SpanStatusCode.UNSET)
    expect(await collected.points('db.client.operation.duration')).toEqual([{ attributes, value: 1 }])
  })

  test('begins at once, while its caller still has what it sent', () => {
    let hasBegun = false
    void watch.during('append', async () => {
      hasBegun = true
    })
    expect(hasBegun).toBe(true)
  })

  test('that is refused says why, and a conflict is counted', async () => {
    for (const type of ['VersionConflict', 'VersionConflict', 'CheckFailed', 'IdempotencyConflict', 'InvalidEvent']) {
      await watch.during('append', async (note) => note.failed(type))
    }
    expect(collected.spans('append').map(({ status, attributes }) => [status.code, attributes['error.type']])).toEqual([
      [SpanStatusCode.ERROR, 'VersionConflict'],
      [SpanStatusCode.ERROR, 'VersionConflict'],
      [SpanStatusCode.ERROR, 'CheckFailed'],
      [SpanStatusCode.ERROR, 'IdempotencyConflict'],
      [SpanStatusCode.ERROR, 'InvalidEvent']
    ])
    expect(await collected.points('norrsken.store.conflicts')).toEqual([
      { attributes: { ...system, 'error.type': 'VersionConflict' }, value: 2 },
      { attributes: { ...system, 'error.type': 'CheckFailed' }, value: 1 },
      { attributes: { ...system, 'error.type': 'IdempotencyConflict' }, value: 1 }
    ])
  })

  test('that throws tells its SQLSTATE, and nothing of what else was thrown', async () => {
    const thrown = [new Failure(false, '53300'), new Failure(false, '42501'), new Error('secret')]
    for (const error of thrown) {
      await expect(watch.during('read', () => Promise.reject(error))).rejects.toBe(error)
    }
    expect(collected.spans('read').map(({ attributes }) => attributes)).toMatchObject([
      { 'error.type': 'Unavailable', 'db.response.status_code': '53300' },
      { 'error.type': 'Forbidden', 'db.response.status_code': '42501' },
      { 'error.type': '_OTHER' }
    ])
    expect(await collected.everything()).not.toContain('secret')
  })

  test('is the parent of what is done in it', async () => {
    await watch.during('project', () => watch.during('catch_up', async () => {}))
    const [[parent], [child]] = [collected.spans('project'), collected.spans('catch_up')]
    expect(child?.parentSpanContext?.spanId).toBe(parent?.spanContext().spanId)
    expect(parent?.parentSpanContext).toBe(undefined)
  })

  test('is timed where there is a meter alone, and traced where there is a tracer alone', async () => {
    const { tracer, meter } = collected.telemetry
    if (tracer === undefined || meter === undefined) throw new Error('there are both')
    await watching({ meter }).during('import', async () => {})
    expect(collected.spans('import')).toEqual([])
    expect(await collected.count('db.client.operation.duration')).toBe(1)
    await watching({ tracer }).during('import', async () => {})
    expect(collected.spans('import')).toHaveLength(1)
    expect(await collected.count('db.client.operation.duration')).toBe(1)
  })
})

describe('a look', () => {
  test('that finds nothing is neither traced nor timed', async () => {
    expect(await watch.looking('catch_up', async (note) => note.events(0))).toBe(undefined)
    expect(collected.spans('catch_up')).toEqual([])
    expect(await collected.points('db.client.operation.duration')).toEqual([])
  })

  test('that finds events is a span from when it began, and a duration', async () => {
    const before = Date.now()
    await watch.looking('catch_up', async (note) => {
      await new Promise((done) => setTimeout(done, 50))
      note.events(3)
    })
    const attributes = { ...system, 'db.operation.name': 'catch_up' }
    const [span] = collected.spans('catch_up')
    expect(span?.attributes).toEqual({ ...attributes, 'norrsken.events': 3 })
    expect(span?.kind).toBe(SpanKind.CLIENT)
    const [seconds = 0, nanoseconds = 0] = span?.startTime ?? []
    expect(seconds * 1000 + nanoseconds / 1e6).toBeLessThan(before + 40)
    expect((span?.duration[1] ?? 0) / 1e6).toBeGreaterThan(40)
    expect(await collected.points('db.client.operation.duration')).toEqual([{ attributes, value: 1 }])
  })

  test('that fails is told of, and what it throws is thrown on', async () => {
    const failure = new Failure(true, undefined)
    await expect(watch.looking('catch_up', () => Promise.reject(failure))).rejects.toBe(failure)
    expect(
      collected.spans('catch_up').map(({ status, attributes }) => [status.code, attributes['error.type']])
    ).toEqual([[SpanStatusCode.ERROR, 'Unavailable']])
    const { meter } = collected.telemetry
    if (meter === undefined) throw new Error('there is one')
    await expect(watching({ meter }).looking('read', () => Promise.reject(failure))).rejects.toBe(failure)
    expect(await collected.count('db.client.operation.duration')).toBe(2)
  })
})

describe('what a store tells', () => {
  test('is counted', async () => {
    watch.stored(1, 5)
    watch.stored(0, 100)
    watch.retried('store')
    watch.retried('caller')
    watch.woken()
    watch.behind('subscription', 7)
    expect(await collected.count('norrsken.store.appends')).toBe(1)
    expect(await collected.count('norrsken.store.events')).toBe(105)
    expect((await collected.points('norrsken.store.retries')).map(({ attributes }) => attributes)).toEqual([
      { ...system, 'norrsken.retried_by': 'store' },
      { ...system, 'norrsken.retried_by': 'caller' }
    ])
    expect(await collected.count('norrsken.store.wake_ups')).toBe(1)
    expect(await collected.count('norrsken.store.behind')).toBe(1)
  })

  test('of its lag is asked for until it is closed', async () => {
    let asked = 0
    const stopKnown = watch.askForLag(async () => {
      asked += 1
      return 4
    })
    expect(await collected.points('norrsken.store.lag')).toEqual([{ attributes: system, value: 4 }])
    stopKnown()
    await collected.points('norrsken.store.lag')
    expect(asked).toBe(1)
  })

  test('of its lag is nothing where nobody knows', async () => {
    watch.askForLag(async () => undefined)
    expect(await collected.points('norrsken.store.lag')).toEqual([])
  })
})

test('the global tracer, which does nothing where nobody has set one, will do', async () => {
  const tracer = trace.getTracer('norrsken')
  expect(await watching({ tracer }).during('append', async () => 5)).toBe(5)
})
