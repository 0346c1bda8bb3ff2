import { Store } from '@norrsken/core'
import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import { Instant } from '@norrsken/rules'
import { afterEach, describe, expect, test } from 'vitest'
import { T, TE } from './fp.ts'
import { type Served, sample, serve } from './test/kit.ts'
import { fromGateway, head, hear, raw } from './test/raw.ts'

const memory = () => memoryEventStore({ clock: () => Instant.instant('2025-02-05T12:00:00+01:00') })
let served: Served | undefined
afterEach(async () => {
  await served?.stop()
  served = undefined
})

/** A store that answers nothing: how one looks whose server is away. */
const away = (ambiguous: boolean): Store.EventStore => {
  const left = TE.left({ type: 'Unavailable', ambiguous } as const)
  const lost = (): never => {
    throw new Store.StoreUnavailable()
  }
  return { ...memory(), append: () => left, lag: () => left, readAll: lost }
}

describe('where the log cannot be reached', () => {
  test.each([true, false])(
    'a record is answered with when to come again, and whether it may be stored: %s',
    async (ambiguous) => {
      served = await serve(away(ambiguous))
      const { status, headers, body } = await served.record('/cases/1/referral', 'k', sample('referral'))
      expect([status, headers.get('retry-after'), body['ambiguous']]).toEqual([503, '2', ambiguous])
    }
  )

  test('once something was stored, whoever sent it is told that it may be, and is answered when it comes again', async () => {
    const store = memory()
    let [isLost, readings] = [true, 0]
    const read: Store.EventStore['read'] = (...asked) => {
      readings += 1
      if (isLost && readings === 2) throw new Store.StoreUnavailable()
      return store.read(...asked)
    }
    served = await serve({ ...store, read })
    const { effective, data } = sample('referral')
    const noted = { effective, data: { ...data, note: 'vill ha stöd' } }
    const { status, body } = await served.record('/cases/1/referral', 'k', noted)
    expect([status, body['ambiguous']]).toEqual([503, true])
    isLost = false
    const again = await served.record('/cases/1/referral', 'k', noted)
    expect(again.body).toMatchObject({ version: 2, screened: { outcome: 'passed' } })
  })

  test('and does not even refuse, a record is answered in time all the same', async () => {
    const never = () => new Promise<never>(() => {})
    served = await serve({ ...memory(), append: () => never }, { answerMs: 200 })
    const { status, headers, body } = await served.record('/cases/1/referral', 'k', sample('referral'))
    expect([status, headers.get('retry-after'), body['ambiguous']]).toEqual([503, '2', true])
    expect(served.failures).toEqual([])
  })

  test('and does not even refuse, a question is answered in time, and may not come to be stored', async () => {
    const never = { lag: () => () => new Promise<never>(() => {}) }
    served = await serve({ ...memory(), ...never }, { answerMs: 200 })
    const { status, body } = await served.ask('GET', '/health/ready')
    expect([status, body['ambiguous']]).toEqual([503, false])
  })

  test('a question, and whether the service is ready, are answered so too', async () => {
    served = await serve(away(false))
    for (const path of ['/agreements/norrsken/parties?on=2025-01-01', '/cases/1', '/health/ready']) {
      const { status, headers } = await served.ask('GET', path)
      expect([status, headers.get('retry-after')]).toEqual([503, '2'])
    }
    expect((await served.ask('GET', '/health/live')).status).toBe(200)
    expect(served.failures).toEqual([])
  })
})

test('a failure of the service is told without its message, and to whoever runs it with its cause', async () => {
  const broken = new Error('content of a case')
  served = await serve({
    ...memory(),
    append: () => {
      throw broken
    }
  })
  const { body, text } = await served.record('/cases/1/referral', 'k', sample('referral'))
  expect(body).toMatchObject({ status: 500, type: '/problems/internal', errors: [] })
  expect(text).not.toContain('content of a case')
  expect(served.failures).toEqual([broken])
})

test('a log that the service may not write, or read, is a failure of the service, and told to whoever runs it', async () => {
  const forbidden = (): never => {
    throw new Store.StoreForbidden()
  }
  served = await serve({ ...memory(), append: () => TE.left({ type: 'Forbidden' } as const), readAll: forbidden })
  const { body } = await served.record('/cases/1/referral', 'k', sample('referral'))
  expect(body).toMatchObject({ status: 500, type: '/problems/internal', errors: [] })
  expect((await served.ask('GET', '/agreements/norrsken/parties?on=2025-01-01')).status).toBe(500)
  expect(served.failures).toEqual([new Store.StoreForbidden(), new Store.StoreForbidden()])
})

test('an event that cannot be read again is a failure of the service, and told to whoever runs it', async () => {
  const unreadable = new Store.UnreadableEvent({
    position: '1' as Store.Position,
    stream: 'case/1',
    version: 1,
    faults: []
  })
  const reading = (): never => {
    throw unreadable
  }
  served = await serve({ ...memory(), readAll: reading })
  expect((await served.ask('GET', '/agreements/norrsken/parties?on=2025-01-01')).status).toBe(500)
  expect(served.failures).toEqual([unreadable])
})

test('somebody who loses each race is told of a conflict', async () => {
  const conflict = { type: 'VersionConflict', stream: 'case/1', expected: 0, actual: 3 } as const
  served = await serve({ ...memory(), append: () => TE.left(conflict) })
  const { body } = await served.record('/cases/1/referral', 'k', sample('referral'))
  expect(body).toMatchObject({ status: 409, errors: [{ where: 'path', found: 'version 3' }] })
})

describe('on the bare connection', () => {
  test('what is no HTTP is a problem', async () => {
    served = await serve(memory())
    const { body } = await hear(served.base, 'hello\r\n\r\n')
    expect(body).toMatchObject({ status: 400, type: '/problems/malformed' })
  })

  test('a request that does not arrive in time is a problem', async () => {
    served = await serve(memory(), { arrivalMs: 300 })
    const first = head('POST /cases/1/referral', 'Content-Type: application/json', 'Content-Length: 9')
    expect((await hear(served.base, first, '{')).body).toMatchObject({ status: 408, type: '/problems/too-slow' })
    expect((await hear(served.base, 'GET /health/live HTTP/1.1\r\nHost')).status).toBe(408)
  }, 60_000)

  test('a path that is no UTF-8 is a problem', async () => {
    served = await serve(memory())
    const { body } = await hear(served.base, head('GET /cases/%ff'))
    expect(body).toMatchObject({ status: 400, errors: [{ where: 'path' }] })
  })

  test('what cannot be read behind a request is no answer to that request, which is sent again', async () => {
    const store = memory()
    const slow: Store.EventStore = { ...store, append: (batch) => T.delay(100)(store.append(batch)) }
    served = await serve(slow)
    const body = JSON.stringify(sample('referral'))
    const lines = [
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      'Idempotency-Key: k',
      ...fromGateway
    ]
    const request = head('POST /cases/1/referral', ...lines).replace('Connection: close\r\n', '') + body
    expect(await raw(served.base, `${request}hello\r\n\r\n`)).toBe('')
    const again = await served.record('/cases/1/referral', 'k', sample('referral'))
    expect([again.status, again.body['version']]).toEqual([201, 1])
  })
})
