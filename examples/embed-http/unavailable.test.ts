import { connect } from 'node:net'
import { Store } from '@norrsken/core'
import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import { Instant } from '@norrsken/rules'
import { afterEach, describe, expect, test } from 'vitest'
import { TE } from './fp.ts'
import { type Served, sample, serve } from './test/kit.ts'

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

  test('and does not even refuse, a record is answered in time all the same', async () => {
    const never = () => new Promise<never>(() => {})
    served = await serve({ ...memory(), append: () => never }, { answerMs: 200 })
    const { status, headers, body } = await served.record('/cases/1/referral', 'k', sample('referral'))
    expect([status, headers.get('retry-after'), body['ambiguous']]).toEqual([503, '2', true])
    expect(served.failures).toEqual([])
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

test('somebody who loses each race is told of a conflict', async () => {
  const conflict = { type: 'VersionConflict', stream: 'case/1', expected: 0, actual: 3 } as const
  served = await serve({ ...memory(), append: () => TE.left(conflict) })
  const { body } = await served.record('/cases/1/referral', 'k', sample('referral'))
  expect(body).toMatchObject({ status: 409, errors: [{ where: 'path', found: 'version 3' }] })
})

/** Sends bytes and gives what comes back until the connection ends. */
const raw = (base: string, ...parts: ReadonlyArray<string>): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => {
      for (const part of parts) socket.write(part)
    })
    socket.setEncoding('utf8').on('data', (more) => {
      text += more
    })
    socket.on('close', () => resolve(text)).on('error', reject)
  })

describe('on the bare connection', () => {
  test('what is no HTTP is a problem', async () => {
    served = await serve(memory())
    const answered = await raw(served.base, 'hello\r\n\r\n')
    expect(answered).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json.*"type":"\/problems\/malformed"/s)
  })

  test('a request that does not arrive in time is a problem', async () => {
    served = await serve(memory(), { arrivalMs: 300 })
    const head =
      'POST /cases/1/referral HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n'
    const answered = await raw(served.base, head, '{')
    expect(answered).toMatch(/^HTTP\/1.1 408 .*"type":"\/problems\/too-slow"/s)
  }, 60_000)

  test('a path that is no UTF-8 is a problem', async () => {
    served = await serve(memory())
    const answered = await raw(served.base, 'GET /cases/%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    expect(answered).toMatch(/^HTTP\/1.1 400 .*"where":"path"/s)
  })
})
