import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import { Instant } from '@norrsken/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kinds } from './http/Problem.ts'
import { type Served, sample, serve } from './test/kit.ts'
import { fromGateway, type Heard, head, hear } from './test/raw.ts'

const clock = () => Instant.instant('2025-02-05T12:00:00+01:00')
let served: Served
beforeAll(async () => {
  served = await serve(memoryEventStore({ clock }))
})
afterAll(() => served?.stop())

let number = 0
const fresh = (): string => {
  number += 1
  return `h-${number}`
}

const referral = JSON.stringify(sample('referral'))
const json = 'Content-Type: application/json'

interface Post {
  readonly name?: string
  readonly body?: string | Uint8Array
  readonly headers?: ReadonlyArray<string>
}

/** Refers a case, by the headers that are given beside those of the gateway, and a key. */
const post = ({ name = fresh(), body = referral, headers = [json] }: Post): Promise<Heard> => {
  const bytes = Buffer.from(body)
  const more = [`Idempotency-Key: ${name}`, ...fromGateway, `Content-Length: ${bytes.byteLength}`, ...headers]
  return hear(served.base, head(`POST /cases/${name}/referral`, ...more), bytes)
}

const where = ({ body }: Heard): ReadonlyArray<string> =>
  (body['errors'] as ReadonlyArray<{ readonly where: string }>).map((one) => one.where)

describe('a body', () => {
  test.each([
    ['a key twice', referral.replace('"gender":', '"gender":"man","gender":'), 'body.data.gender'],
    [
      'a key twice, once escaped',
      referral.replace('"effective"', '"effectiv\\u0065":"2025-02-04","effective"'),
      'body.effective'
    ],
    ['a number that is none', '{"effective":NaN}', 'body'],
    ['an end without a beginning', '{"effective":"2025-02-03"}}', 'body'],
    ['more levels than an event', '['.repeat(2000) + ']'.repeat(2000), 'body'],
    ['nothing in it', '', 'body'],
    ['bytes that are no UTF-8', Buffer.from(referral.replace('woman', 'kvinnå'), 'latin1'), 'body']
  ])('is refused where it has %s', async (_, body, place) => {
    const name = fresh()
    const answered = await post({ name, body })
    expect([answered.status, answered.body['type'], where(answered)]).toEqual([400, '/problems/malformed', [place]])
    expect((await served.ask('GET', `/cases/${name}`)).status).toBe(404)
  })

  test('that is missing is told to be', async () => {
    const answered = await post({ body: '', headers: [] })
    expect(answered.body).toMatchObject({ status: 400, errors: [{ where: 'body', found: 'nothing' }] })
  })

  test.each([
    'application/json',
    'Application/JSON',
    'application/json;charset=utf-8',
    'application/json ; charset="UTF-8"',
    'application/json; charset=utf8'
  ])('is read as %s', async (type) => {
    expect((await post({ headers: [`Content-Type: ${type}`] })).status).toBe(201)
  })

  test.each([
    ['text/plain'],
    ['application/jsonx'],
    ['application/merge-patch+json'],
    ['application/json; charset=iso-8859-1'],
    ['application/json; charset="utf-16"'],
    ['json'],
    ['']
  ])('is not read as "%s"', async (type) => {
    const answered = await post({ headers: [`Content-Type: ${type}`] })
    expect(answered.body).toMatchObject({ status: 415, type: '/problems/unsupported-media-type' })
    expect(where(answered)).toEqual(['header Content-Type'])
  })

  test('is not read where nobody says what it is, or where it is packed', async () => {
    expect((await post({ headers: [] })).status).toBe(415)
    const packed = await post({ headers: [json, 'Content-Encoding: gzip'] })
    expect([packed.status, where(packed), packed.headers.get('accept-encoding')]).toEqual([
      415,
      ['header Content-Encoding'],
      'identity'
    ])
  })

  test('is read up to the limit and not beyond, in however many pieces', async () => {
    const padded = (bytes: number) => referral + ' '.repeat(bytes - Buffer.byteLength(referral))
    expect((await post({ body: padded(10_000) })).status).toBe(201)
    const large = await post({ body: padded(10_001) })
    const more = ['Transfer-Encoding: chunked', 'Idempotency-Key: k', json, ...fromGateway]
    const pieces = Array.from({ length: 11 }, () => `3e8\r\n${'x'.repeat(1000)}\r\n`)
    const chunked = await hear(served.base, head('POST /cases/c/referral', ...more), ...pieces)
    for (const answered of [large, chunked]) {
      expect(answered.body).toMatchObject({ status: 413, errors: [{ expected: 'a body of at most 10000 bytes' }] })
    }
  })
})

describe('a header', () => {
  test.each([
    ['Host: another', 'header Host'],
    ['Content-Type: text/plain', 'header Content-Type'],
    ['Idempotency-Key: another', 'header Idempotency-Key'],
    ['Gateway-Unit: ostersund/coordination', 'header Gateway-Unit'],
    ['Gateway-Function: head', 'header Gateway-Function']
  ])('that comes a second time is refused: %s', async (line, place) => {
    const name = fresh()
    const answered = await post({ name, headers: [json, line] })
    expect([answered.status, where(answered)]).toEqual([400, [place]])
    expect((await served.ask('GET', `/cases/${name}`)).status).toBe(404)
  })

  test('that asks for a version counts, behind however many others', async () => {
    const others = Array.from({ length: 1_200 }, (_, index) => `a${index}:`)
    expect((await post({ headers: [json, ...others, 'If-Match: "7"'] })).status).toBe(412)
  })

  test('of the gateway is ASCII, and all else in it percent-encoded', async () => {
    for (const value of ['handläggare', 'handl%e4ggare', '100%']) {
      const lines = ['Gateway-Unit: ostersund/coordination', `Gateway-Function: ${value}`]
      const answered = await hear(served.base, head('GET /cases/1', ...lines))
      expect([answered.status, where(answered)]).toEqual([400, ['header Gateway-Function']])
    }
  })

  test('that names a request is ASCII', async () => {
    const lines = [json, `Content-Length: ${Buffer.byteLength(referral)}`, 'Idempotency-Key: nyckel-å', ...fromGateway]
    const answered = await hear(served.base, head('POST /cases/k/referral', ...lines), referral)
    expect([answered.status, where(answered)]).toEqual([400, ['header Idempotency-Key']])
  })

  test('Host must be there', async () => {
    const answered = await hear(served.base, 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n')
    expect([answered.status, where(answered)]).toEqual([400, ['header Host']])
    expect((await hear(served.base, 'GET /health/live HTTP/1.0\r\n\r\n')).status).toBe(200)
  })

  test('Expect asks for a go-ahead, and gets it; it may ask for nothing else', async () => {
    const go = await post({ headers: [json, 'Expect: 100-continue'] })
    expect(go.text).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 201 /)
    const other = await post({ headers: [json, 'Expect: a-miracle'] })
    expect([other.status, other.body['type'], where(other)]).toEqual([417, '/problems/expectation', ['header Expect']])
  })

  test('may be large, but not all of them together', async () => {
    const answered = await hear(served.base, head('GET /health/live', `Large: ${'x'.repeat(20_000)}`))
    expect(answered.body).toMatchObject({ status: 431, type: '/problems/headers-too-large' })
  })

  test('may not tell the length of a body twice', async () => {
    const lines = [json, 'Content-Length: 2', 'Transfer-Encoding: chunked']
    const answered = await hear(served.base, head('POST /cases/l/referral', ...lines), '0\r\n\r\n')
    expect(answered.body).toMatchObject({ status: 400, type: '/problems/malformed' })
  })
})

describe('a method', () => {
  test.each([
    ['PUT', '/cases/1', 'GET, HEAD'],
    ['DELETE', '/cases/1', 'GET, HEAD'],
    ['OPTIONS', '/openapi.json', 'GET, HEAD'],
    ['PROPFIND', '/cases/1', 'GET, HEAD'],
    ['POST', '/health/ready', 'GET, HEAD'],
    ['GET', '/cases/1/referral', 'POST'],
    ['PATCH', '/agreements/norrsken/notices?on=2025-01-01', 'POST']
  ])('that a path does not have is told with those that it has: %s %s', async (method, path, allow) => {
    const lines = ['Content-Type: text/plain', 'Content-Length: 2', ...fromGateway]
    const answered = await hear(served.base, head(`${method} ${path}`, ...lines), 'no')
    expect(answered.body).toMatchObject({ status: 405, type: '/problems/wrong-method' })
    expect(answered.headers.get('allow')).toBe(allow)
  })

  test('is of no account where there is nothing', async () => {
    for (const method of ['PUT', 'POST', 'GET', 'PROPFIND']) {
      const lines = ['Content-Type: text/plain', 'Content-Length: 2']
      expect((await hear(served.base, head(`${method} /nowhere`, ...lines), 'no')).status).toBe(404)
    }
  })

  test('HEAD is GET without its body', async () => {
    const name = fresh()
    await post({ name })
    const answered = await hear(served.base, head(`HEAD /cases/${name}`, ...fromGateway))
    expect([answered.status, answered.headers.get('etag'), answered.body]).toEqual([200, '"1"', {}])
  })
})

describe('a path', () => {
  test.each([
    ['GET', '/cases/a%20b', 'path case'],
    ['GET', `/meetings/${'x'.repeat(201)}`, 'path meeting'],
    ['GET', '/agreements/a%0ab/parties?on=2025-01-01', 'path agreement']
  ])('with a name that no stream may have is malformed: %s %s', async (method, path, place) => {
    const answered = await hear(served.base, head(`${method} ${path}`, ...fromGateway))
    expect([answered.status, where(answered)]).toEqual([400, [place]])
  })

  test('with a part that is too long is malformed', async () => {
    const answered = await hear(served.base, head(`GET /cases/${'x'.repeat(1_001)}`, ...fromGateway))
    expect([answered.status, where(answered)]).toEqual([400, ['path']])
  })

  test.each([
    ['GET', '/cases/1?on=2024-01-01', 'query "on"'],
    ['GET', '/health/ready?full', 'query "full"'],
    ['POST', '/cases/1/referral?dry-run=1', 'query "dry-run"']
  ])('may not ask for what is not known there: %s %s', async (method, path, place) => {
    const answered = await hear(served.base, head(`${method} ${path}`, 'Content-Length: 0', ...fromGateway))
    expect([answered.status, where(answered)]).toEqual([400, [place]])
  })
})

test.each(Object.entries(kinds))(
  'the type of a problem leads to what it means: %s',
  async (kind, { status, title }) => {
    expect((await served.ask('GET', `/problems/${kind}`, { headers: {} })).body).toMatchObject({ status, title })
  }
)

test('the service itself has not failed in all this', () => {
  expect(served.failures).toEqual([])
})
