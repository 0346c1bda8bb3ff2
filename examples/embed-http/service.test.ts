import { join } from 'node:path'
import type { Store } from '@norrsken/core'
import type { DurableStore } from '@norrsken/eventstore-adapter-postgres'
import { pgliteEventStore } from '@norrsken/eventstore-adapter-postgres/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { E } from './fp.ts'
import { logIn } from './log/logIn.ts'
import { type Body, gateway, here, type Served, sample, serve } from './test/kit.ts'

let store: DurableStore
let served: Served
let number = 0
/** A name that no stream and no key has. */
const fresh = (): string => {
  number += 1
  return `t-${number}`
}

beforeAll(async () => {
  const opened = await pgliteEventStore(null)()
  if (E.isLeft(opened)) throw new Error(opened.left.type)
  store = opened.right
  const events = logIn(join(here, '../history/history.ndjson'))
  if (E.isLeft(events)) throw new Error(events.left)
  await store.importLog(events.right)()
  served = await serve(store)
}, 60_000)
afterAll(async () => {
  await served?.stop()
  await store?.close()
})

const referred = async (): Promise<string> => {
  const path = `/cases/${fresh()}`
  expect((await served.record(`${path}/referral`, fresh(), sample('referral'))).status).toBe(201)
  return path
}
const consented = async (): Promise<string> => {
  const path = await referred()
  expect((await served.record(`${path}/consents`, fresh(), sample('consent'))).status).toBe(201)
  return path
}
const areLeaves = () => served.record('/agreements/norrsken/notices', 'are-leaves', sample('notice'))
const changed = (name: string, data: object, more: object = {}): object => {
  const body = sample(name)
  return { ...body, ...more, data: { ...body.data, ...data } }
}

describe('what happens', () => {
  test('in a case is recorded: referred, consent given, narrowed, discussed, and consent withdrawn', async () => {
    const meeting = `/meetings/${fresh()}`
    const path = await consented()
    const stored = [
      await served.record(`${path}/narrowings`, fresh(), sample('narrowing')),
      await served.record(`${meeting}/call`, fresh(), sample('call')),
      await served.record(`${meeting}/attendance`, fresh(), sample('attendance')),
      await served.record(
        `${path}/discussions`,
        fresh(),
        changed('discussion', { meeting: meeting.slice(1).replace('meetings', 'meeting') })
      ),
      await served.record(`${path}/withdrawals`, fresh(), sample('withdrawal'))
    ]
    expect(stored.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(stored.at(-1)?.body).toMatchObject({ version: 5, stream: path.slice(1).replace('cases', 'case') })
    expect(stored.at(-1)?.headers.get('etag')).toBe('"5"')
    const looked = await served.ask('GET', path)
    expect(looked.body).toMatchObject({ version: 5, status: 'open' })
    expect(looked.headers.get('etag')).toBe('"5"')
    expect((await served.ask('GET', meeting)).body).toMatchObject({ version: 2, status: 'held' })
    expect(stored.at(-1)?.headers.get('location')).toBe(path)
  })

  test('is recorded by who the gateway says, and by nobody else', async () => {
    const name = fresh()
    const headers = { 'Gateway-Unit': '%C3%B6stersund/coordination', 'Gateway-Function': 'handl%C3%A4ggare' }
    expect((await served.record(`/meetings/${name}/call`, fresh(), sample('call'), headers)).status).toBe(201)
    for await (const event of store.read(`meeting/${name}`)) {
      expect(event.by).toEqual({ unit: 'östersund/coordination', function: 'handläggare' })
    }
  })
})

describe('a notice', () => {
  test('gives the party an exit day, with its proof in JSON and in both languages', async () => {
    const day = '/agreements/norrsken/parties/are/exit-day?on=2025-07-01'
    expect((await served.ask('GET', day)).body).toMatchObject({ value: null })
    expect((await areLeaves()).status).toBe(201)
    const after = await served.ask('GET', day)
    expect(after.body).toMatchObject({ party: 'are', value: '2025-12-31', name: { sv: 'Åre kommun' } })
    expect(after.body['proof']).toMatchObject({ type: 'rule', rule: '17/last-day', clause: '17' })
    const { sv, en } = after.body['words'] as { readonly sv: ReadonlyArray<string>; readonly en: ReadonlyArray<string> }
    expect(sv[0]).toContain('31 december 2025')
    expect(en[0]).toContain('31 December 2025')
  })

  test('was not known before it was recorded', async () => {
    const path = '/agreements/norrsken/parties/are/exit-day?on=2025-07-01&known-at=2025-01-01T00:00:00Z'
    expect((await served.ask('GET', path)).body).toMatchObject({ value: null })
  })

  test('leaves nine parties from its turn of the year', async () => {
    const on = async (day: string) =>
      (await served.ask('GET', `/agreements/norrsken/parties?on=${day}`)).body['parties'] as ReadonlyArray<object>
    expect(await on('2025-12-31')).toHaveLength(10)
    expect(await on('2026-01-01')).toHaveLength(9)
    expect((await on('2025-12-31')).find((one) => 'leaves' in one && one.leaves !== null)).toEqual({
      party: 'are',
      name: { sv: 'Åre kommun', en: 'Åre municipality' },
      from: '2023-03-01',
      leaves: '2025-12-31'
    })
  })
})

test('the findings say how every duty stands, those of cases too, in words of both languages', async () => {
  const { body } = await served.ask('GET', '/agreements/norrsken/findings?on=2025-12-31')
  const findings = body['findings'] as ReadonlyArray<{ readonly norm: string; readonly words: object }>
  expect(findings.find(({ norm }) => norm === '9/annual-report')?.words).toMatchObject({
    en: { norm: expect.stringContaining('(clause 9)') },
    sv: { norm: expect.stringContaining('(punkt 9)') }
  })
  expect(findings.map(({ norm }) => norm)).toContain('15/secrecy')
})

describe('a request sent again under the same key', () => {
  test('gets the first answer again, and nothing is stored twice', async () => {
    const path = `/cases/${fresh()}`
    const key = fresh()
    const first = await served.record(`${path}/referral`, key, sample('referral'))
    const again = await served.record(`${path}/referral`, key, sample('referral'), { 'If-Match': '"77"' })
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([201, first.body, '"1"'])
    expect((await served.ask('GET', path)).body).toMatchObject({ version: 1 })
  })

  test('ten times at once is stored once', async () => {
    const path = `/cases/${fresh()}`
    const key = fresh()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => served.record(`${path}/referral`, key, sample('referral')))
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect((await served.ask('GET', path)).body).toMatchObject({ version: 1 })
  })

  test('with another content, or for another stream, is a conflict', async () => {
    const [path, key] = [`/cases/${fresh()}`, fresh()]
    await served.record(`${path}/referral`, key, sample('referral'))
    const other = await served.record(`${path}/referral`, key, changed('referral', { gender: 'man' }))
    const elsewhere = await served.record(`/cases/${fresh()}/referral`, key, sample('referral'))
    for (const { status, body } of [other, elsewhere]) {
      expect(status).toBe(409)
      expect(body['errors']).toMatchObject([{ where: 'header Idempotency-Key' }])
    }
  })
})

describe('a request for a stream at a version', () => {
  test('is carried out at that version, and refused at any other, with the version that the stream has', async () => {
    const path = await consented()
    const stale = await served.record(`${path}/withdrawals`, fresh(), sample('withdrawal'), { 'If-Match': '"1"' })
    expect([stale.status, stale.body['actual'], stale.headers.get('etag')]).toEqual([412, 2, '"2"'])
    expect(stale.body['errors']).toEqual([
      { where: 'header If-Match', expected: 'a stream at version 1', found: 'version 2' }
    ])
    const right = await served.record(`${path}/withdrawals`, fresh(), sample('withdrawal'), { 'If-Match': '"2"' })
    expect(right.headers.get('etag')).toBe('"3"')
  })

  test('may ask that it is there, or that it is not', async () => {
    const path = `/cases/${fresh()}`
    const send = (headers: Readonly<Record<string, string>>) =>
      served.record(`${path}/referral`, fresh(), sample('referral'), headers)
    expect((await send({ 'If-Match': '*' })).body['errors']).toMatchObject([{ found: 'no stream' }])
    expect((await send({ 'If-None-Match': '*' })).status).toBe(201)
    expect((await send({ 'If-None-Match': '*' })).body).toMatchObject({ status: 412, actual: 1 })
  })

  test('wins once where twenty ask at once', async () => {
    const path = await consented()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        served.record(`${path}/withdrawals`, fresh(), sample('withdrawal'), { 'If-Match': '"2"' })
      )
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = answers.filter(({ status }) => status !== 201)
    expect(refused.map(({ status, body }) => [status, body['actual']])).toEqual(Array(19).fill([412, 3]))
  })
})

describe('a request to discuss a case', () => {
  const held = async (attendance: Body = sample('attendance')): Promise<string> => {
    const meeting = fresh()
    expect((await served.record(`/meetings/${meeting}/attendance`, fresh(), attendance)).status).toBe(201)
    return `meeting/${meeting}`
  }

  test('is carried out where everybody in the room may hear it, and once', async () => {
    const path = await consented()
    const asked = changed('discussion', { meeting: await held() })
    const key = fresh()
    const first = await served.record(`${path}/presentations`, key, asked)
    expect([first.status, first.body['version']]).toEqual([201, 3])
    expect((await served.record(`${path}/presentations`, key, asked)).body).toEqual(first.body)
  })

  test('is refused where the consent is withdrawn meanwhile, and says what is lacking, and not of whom', async () => {
    const path = await consented()
    const meeting = await held()
    const withdrawal = changed('withdrawal', {}, { effective: '2025-02-05T09:29:00+01:00' })
    expect((await served.record(`${path}/withdrawals`, fresh(), withdrawal)).status).toBe(201)
    const refused = await served.record(`${path}/presentations`, fresh(), changed('discussion', { meeting }))
    expect(refused.body).toMatchObject({ status: 422, refusal: 'NotPermitted' })
    expect(refused.body['errors']).toMatchObject([
      { where: 'body.data.basis', found: expect.stringContaining('police/investigation risk individual: withdrawn') }
    ])
    expect(refused.text).not.toContain('K-2025-017')
    const recorded = await served.record(`${path}/discussions`, fresh(), changed('discussion', { meeting }))
    expect(recorded.status).toBe(201)
  })

  test('is refused where somebody is in the room who is not said to be', async () => {
    const path = await consented()
    const alone = changed('discussion', { meeting: await held(), present: ['police/investigation'] })
    expect((await served.record(`${path}/presentations`, fresh(), alone)).body).toMatchObject({
      refusal: 'OthersHear',
      errors: [{ where: 'body.data.present', found: 'without "krokom/social-services"' }]
    })
  })

  test('is refused where it is dated when it does not take place', async () => {
    const elsewhere = changed('discussion', { meeting: await held() }, { effective: '2024-02-05' })
    expect((await served.record(`${await consented()}/presentations`, fresh(), elsewhere)).body).toMatchObject({
      refusal: 'DatedOutside',
      errors: [{ where: 'body.effective', found: '"2024-02-05"' }]
    })
  })

  test('is refused where the log has no such meeting, so that nobody knows who is in the room', async () => {
    const asked = changed('discussion', { meeting: 'meeting/never' })
    expect((await served.record(`${await consented()}/presentations`, fresh(), asked)).status).toBe(409)
  })

  test('is refused where somebody has left the agreement of the case, or another that is in force', async () => {
    const parties = ['police', 'krokom', 'are']
    const terms = { starts: '2023-01-02', firstTermEnds: '2026-12-31' }
    const said = { schema: 1, effective: '2023-01-02', by: { unit: 'ostersund/coordination', function: 'coordinator' } }
    const acts = [
      ['EditionAdopted', { edition: 'x', parties: parties.map((id) => ({ id, kind: 'other' })), terms }],
      ...parties.map((party) => ['EditionSigned', { edition: 'x', party }] as const),
      ['OtherwiseAgreed', { what: 'party-leaves', on: '2024-12-31', party: 'police', agreedBy: parties }]
    ] as const
    const stored = await store.append({
      batch: 'another',
      stream: 'agreement/another',
      expected: 'none',
      events: acts.map(([type, data], i) => ({ ...said, id: `another-${i}`, type, data }) as Store.NewEvent)
    })()
    expect(E.isRight(stored)).toBe(true)
    const path = `/cases/${fresh()}`
    const referral = changed('referral', { agreement: 'agreement/another' })
    expect((await served.record(`${path}/referral`, fresh(), referral)).status).toBe(201)
    expect((await served.record(`${path}/consents`, fresh(), sample('consent'))).status).toBe(201)
    const refused = await served.record(
      `${path}/presentations`,
      fresh(),
      changed('discussion', { meeting: await held() })
    )
    expect(refused.body).toMatchObject({ status: 422, refusal: 'NotPermitted' })
    expect(refused.text).toContain('police/investigation risk individual: party-left')
    const elsewhere = changed('discussion', { meeting: await held() })
    expect((await served.record(`${await consented()}/presentations`, fresh(), elsewhere)).body).toMatchObject({
      refusal: 'NotPermitted'
    })
  })
})

describe('the agreement does not allow', () => {
  test.each([
    [
      'a referral of a child',
      () => '/cases/child/referral',
      changed('referral', { ageBand: 'under-18' }),
      'UnderEighteen',
      'body.data.ageBand'
    ],
    [
      'a referral from outside',
      () => '/cases/out/referral',
      changed('referral', { residence: 'outside' }),
      'OutsideCounty',
      'body.data.residence'
    ],
    [
      'a second referral',
      async () => `${await referred()}/referral`,
      sample('referral'),
      'AlreadyReferred',
      'path case'
    ],
    [
      'a second consent of one name',
      async () => `${await consented()}/consents`,
      sample('consent'),
      'ConsentAlreadyGiven',
      'body.data.consent'
    ],
    [
      'a consent that ends before it starts',
      async () => `${await referred()}/consents`,
      changed('consent', { until: '2025-01-01' }),
      'ConsentEndsBeforeItStarts',
      'body.data.until'
    ],
    [
      'a consent that covers nobody',
      async () => `${await referred()}/consents`,
      changed('consent', { recipients: [] }),
      'ConsentNamesNothing',
      'body.data'
    ],
    [
      'to withdraw a consent before it was given',
      async () => `${await consented()}/withdrawals`,
      { ...sample('withdrawal'), effective: '2025-02-02' },
      'ConsentNotGivenYet',
      'body.effective'
    ],
    [
      'to narrow what was not given',
      async () => `${await referred()}/narrowings`,
      sample('narrowing'),
      'ConsentNotGiven',
      'body.data.consent'
    ],
    [
      'a narrowing that adds',
      async () => `${await consented()}/narrowings`,
      changed('narrowing', { facts: ['health'] }),
      'NarrowingWidens',
      'body.data'
    ],
    [
      'a second notice of a party',
      () => areLeaves().then(() => '/agreements/norrsken/notices'),
      sample('notice'),
      'NoticeAlreadyGiven',
      'body.data.party'
    ],
    [
      'a notice that is not in writing',
      () => '/agreements/norrsken/notices',
      changed('notice', { party: 'berg', written: false }),
      'NoticeNotWritten',
      'body.data.written'
    ],
    [
      'a notice from who is no party',
      () => '/agreements/norrsken/notices',
      changed('notice', { party: 'kvinnojouren' }),
      'NotAParty',
      'body.data.party'
    ]
  ])('%s', async (_, pathOf, body, refusal, where) => {
    const answered = await served.record(await pathOf(), fresh(), body)
    expect(answered.body).toMatchObject({ type: '/problems/refused', status: 422, refusal, errors: [{ where }] })
  })

  test('a withdrawal twice, nor a meeting that is called twice, held twice or ends before it starts', async () => {
    const path = await consented()
    await served.record(`${path}/withdrawals`, fresh(), sample('withdrawal'))
    const meeting = `/meetings/${fresh()}`
    const backward = changed('attendance', { to: '2025-02-05T08:00:00+01:00' })
    const answers = [
      await served.record(`${path}/withdrawals`, fresh(), sample('withdrawal')),
      await served.record(`${meeting}/attendance`, fresh(), backward),
      await served.record(`${meeting}/call`, fresh(), sample('call')),
      await served.record(`${meeting}/call`, fresh(), sample('call')),
      await served.record(`${meeting}/attendance`, fresh(), sample('attendance')),
      await served.record(`${meeting}/attendance`, fresh(), sample('attendance'))
    ]
    expect(answers.map(({ body }) => body['refusal'])).toEqual([
      'ConsentAlreadyWithdrawn',
      'EndsBeforeItStarts',
      undefined,
      'AlreadyCalled',
      undefined,
      'AlreadyHeld'
    ])
  })
})

describe('what is unknown is not found', () => {
  test.each([
    ['a case', 'POST', '/cases/nobody/consents', 'consent', 'path case'],
    ['an agreement', 'POST', '/agreements/nobody/notices', 'notice', 'path agreement'],
    ['a case that is looked at', 'GET', '/cases/nobody', null, 'path case'],
    ['a meeting that is looked at', 'GET', '/meetings/nobody', null, 'path meeting'],
    ['an agreement that is asked about', 'GET', '/agreements/nobody/parties?on=2025-01-01', null, 'path agreement'],
    ['a party', 'GET', '/agreements/norrsken/parties/nobody/exit-day?on=2025-01-01', null, 'path party'],
    ['a route', 'GET', '/nowhere', null, 'path'],
    ['a kind of problem', 'GET', '/problems/other', null, 'path problem']
  ])('%s', async (_, method, path, name, where) => {
    const body = name === null ? {} : { body: sample(name) }
    const answered = await served.ask(method, path, { headers: { ...gateway, 'Idempotency-Key': fresh() }, ...body })
    expect(answered.body).toMatchObject({ status: 404, type: '/problems/unknown', errors: [{ where }] })
  })

  test('a meeting at which a case is said to have been discussed is a conflict, and nothing is stored', async () => {
    const path = await consented()
    const answered = await served.record(
      `${path}/discussions`,
      fresh(),
      changed('discussion', { meeting: 'meeting/never' })
    )
    expect(answered.body).toMatchObject({ status: 409, errors: [{ where: 'body.data', found: 'none' }] })
    expect((await served.ask('GET', path)).body).toMatchObject({ version: 2 })
  })
})

describe('a malformed request', () => {
  const secret = 'lives-at-the-lake'
  const malformed = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    served.record('/cases/malformed/referral', fresh(), body, headers)

  test('is told where, what was expected and what was found, all at once', async () => {
    const { status, body } = await malformed(
      changed('referral', { homeMunicipality: 'no party', contexts: ['other'] }, { effective: '2025-02-30', extra: 1 }),
      { 'If-Match': 'W/"1"' }
    )
    expect(status).toBe(400)
    expect(body['errors']).toEqual([
      { where: 'body.extra', expected: 'no such key (known: effective, data, source)', found: 'one' },
      { where: 'body.effective', expected: 'a day that exists, or an instant with an offset', found: '"2025-02-30"' },
      { where: 'body.data.homeMunicipality', expected: 'a party id such as "ostersund"', found: '"no party"' },
      {
        where: 'body.data.contexts[0]',
        expected: expect.stringContaining('one of men-against-women'),
        found: '"other"'
      },
      { where: 'header If-Match', expected: expect.stringContaining('one ETag'), found: '"W/\\"1\\""' }
    ])
  })

  test.each([
    ['not JSON', `{"effective": "2025-02-03", "data": {"note": "${secret}`, 'body'],
    ['a list', '[]', 'body'],
    ['null', 'null', 'body'],
    ['a sealed text that is none', JSON.stringify(changed('referral', { note: { secret } })), 'body.data.note'],
    ['half a character', JSON.stringify(changed('referral', { note: `${secret}\ud800` })), 'body.data.note'],
    [
      'a hidden key',
      JSON.stringify(sample('referral')).replace('"data":{', `"data":{"__proto__":"${secret}",`),
      'body.data.__proto__'
    ],
    ['a text for the whole', JSON.stringify(secret), 'body']
  ])('is refused where it has %s, without what was sent', async (_, body, where) => {
    const answered = await malformed(body)
    expect(answered.body).toMatchObject({ status: 400, type: '/problems/malformed', errors: [{ where }] })
    expect(answered.text).not.toContain(secret)
    expect(answered.text).not.toContain('K-2025-017')
  })

  test.each([
    ['without a unit', { 'Gateway-Function': 'coordinator' }, 'header Gateway-Unit'],
    ['of a unit that is none', { ...gateway, 'Gateway-Unit': 'ostersund' }, 'header Gateway-Unit'],
    ['without a function', { 'Gateway-Unit': 'ostersund/coordination' }, 'header Gateway-Function']
  ])('past the gateway is refused: %s', async (_, headers, where) => {
    for (const [method, path, more] of [
      ['POST', '/cases/x/referral', { body: sample('referral') }],
      ['GET', '/agreements/norrsken/parties?on=2025-01-01', {}]
    ] as const) {
      const { body } = await served.ask(method, path, { headers: { ...headers, 'Idempotency-Key': 'k' }, ...more })
      expect(body).toMatchObject({ status: 400, errors: [{ where }] })
    }
  })

  test('without a key is refused, and with one that is too long', async () => {
    for (const headers of [gateway, { ...gateway, 'Idempotency-Key': 'k'.repeat(201) }]) {
      const { body } = await served.ask('POST', '/cases/x/referral', { headers, body: sample('referral') })
      expect(body).toMatchObject({ status: 400, errors: [{ where: 'header Idempotency-Key' }] })
    }
  })

  test.each([
    ['no day', '', ['query on']],
    ['a day that is none', '?on=2025-02-30', ['query on']],
    ['two days', '?on=2025-02-01&on=2025-02-02', ['query on']],
    ['no instant', '?on=2025-02-01&known-at=now', ['query known-at']],
    ['a parameter too many', '?on=2025-02-01&reading=x', ['query "reading"']]
  ])('is refused where a question has %s', async (_, query, where) => {
    const { status, body } = await served.ask('GET', `/agreements/norrsken/findings${query}`)
    expect([status, (body['errors'] as ReadonlyArray<{ where: string }>).map((one) => one.where)]).toEqual([400, where])
  })

  test('that is too large is refused, and one in another format', async () => {
    const large = await malformed(changed('referral', { note: 'x'.repeat(10_000) }))
    expect([large.status, large.body['type']]).toEqual([413, '/problems/too-large'])
    const other = await malformed('effective=today', { 'content-type': 'application/x-www-form-urlencoded' })
    expect([other.status, other.body['type']]).toEqual([415, '/problems/unsupported-media-type'])
  })
})

test('nothing that the service tells holds what is sealed', async () => {
  const name = fresh()
  const noted = changed('referral', { note: 'came by herself, and wants no call at home' })
  const told = [await served.record(`/cases/${name}/referral`, fresh(), noted)]
  for (const path of [`/cases/${name}`, '/agreements/norrsken/findings?on=2025-12-31']) {
    told.push(await served.ask('GET', path))
  }
  for (const { text } of told) expect(text).not.toMatch(/K-2025-017|no call at home/)
})

test('whoever watches it learns that it runs, and how far the log has come', async () => {
  const nobody = { headers: {} }
  expect((await served.ask('GET', '/health/live', nobody)).body).toEqual({ status: 'live' })
  await served.ask('GET', '/agreements/norrsken')
  const { body } = await served.ask('GET', '/health/ready', nobody)
  expect(body).toMatchObject({ status: 'ready', blockedBy: [] })
  expect(body['settled']).toBe(body['read'])
})

test('a kind of problem is explained where its document leads', async () => {
  const { body } = await served.ask('GET', '/problems/stale', { headers: {} })
  expect(body).toMatchObject({ status: 412, title: 'The stream is not as expected' })
})

test('the service itself has not failed in all this', () => {
  expect(served.failures).toEqual([])
})
