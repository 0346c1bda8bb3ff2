import { join } from 'node:path'
import type { DurableStore } from '@norrsken/eventstore-adapter-postgres'
import { pgliteEventStore } from '@norrsken/eventstore-adapter-postgres/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { E } from './fp.ts'
import { logIn } from './log/logIn.ts'
import { sizesIn } from './log/sizesIn.ts'
import { isAs } from './test/described.ts'
import { type Answered, gateway, here, type Served, sample, serve } from './test/kit.ts'

let store: DurableStore
/** One service whose operator supplies no population sizes, and one whose operator does. */
let served: Served
let sized: Served
let number = 0
const fresh = (): string => {
  number += 1
  return `s-${number}`
}

beforeAll(async () => {
  const opened = await pgliteEventStore(null)()
  const events = logIn(join(here, '../history/history.ndjson'))
  const sizes = sizesIn(join(here, 'populations.json'))
  if (E.isLeft(opened) || E.isLeft(events) || E.isLeft(sizes)) throw new Error('it cannot begin')
  store = opened.right
  await store.importLog(events.right)()
  served = await serve(store)
  sized = await serve(store, {}, sizes.right)
}, 60_000)
afterAll(async () => {
  await served?.stop()
  await sized?.stop()
  await store?.close()
})

const secret = '900305-2397'
const note = `Hon har personnummer ${secret} och vill ha stöd.`
const changed = (name: string, data: object, more: object = {}): object => {
  const body = sample(name)
  return { ...body, ...more, data: { ...body.data, ...data } }
}
const noted = changed('referral', { note })
const clean = changed('referral', { note: 'Hon vill ha stöd.' })

const confirm = (path: string, rules: ReadonlyArray<string>, more: object = {}, headers = {}): Promise<Answered> =>
  served.record(`${path}/confirmations`, fresh(), changed('confirmation', { rules }, more), headers)
const versionOf = async (path: string): Promise<unknown> => (await served.ask('GET', path)).body['version']
/** What the log holds of a case: the types, and whether there is a note. */
const storedOf = async (path: string): Promise<ReadonlyArray<readonly [type: string, hasNote: boolean]>> => {
  const found: (readonly [string, boolean])[] = []
  for await (const { type, data } of store.read(path.slice(1).replace('cases', 'case')))
    found.push([type, 'note' in data])
  return found
}

describe('a referral', () => {
  test('with a personal number in its note is refused with the rule, and without the number', async () => {
    const path = `/cases/${fresh()}`
    const refused = await served.record(`${path}/referral`, fresh(), noted)
    expect(refused.body).toMatchObject({
      type: '/problems/refused',
      status: 422,
      refusal: 'NotScreened',
      errors: [{ where: 'body.data.note', found: 'personal-number' }]
    })
    expect(refused.text).not.toContain(secret)
    expect(refused.text).not.toContain('stöd')
    expect((await served.ask('GET', path)).status).toBe(404)
  })

  test('with a note in which nothing is found is stored, and the answer says that it was screened', async () => {
    const path = `/cases/${fresh()}`
    const stored = await served.record(`${path}/referral`, fresh(), clean)
    expect(stored.body).toMatchObject({ version: 2, screened: { outcome: 'passed', rules: [] } })
    expect(await storedOf(path)).toEqual([
      ['CaseReferred', true],
      ['PresentationScreened', false]
    ])
  })

  test('goes through once the unit that records it has confirmed what was found', async () => {
    const path = `/cases/${fresh()}`
    expect((await confirm(path, ['personal-number'])).status).toBe(201)
    expect((await served.ask('GET', path)).body).toMatchObject({ version: 1, status: 'unknown' })
    const stored = await served.record(`${path}/referral`, fresh(), noted)
    expect(stored.body).toMatchObject({ version: 3, screened: { outcome: 'passed', rules: ['personal-number'] } })
    expect((await served.ask('GET', path)).body).toMatchObject({ version: 3, status: 'open' })
  })

  test('is not let through by another unit, another day or another rule', async () => {
    const path = `/cases/${fresh()}`
    await confirm(path, ['personal-number'], {}, { 'Gateway-Unit': 'police/investigation' })
    await confirm(path, ['personal-number'], { effective: '2025-02-02' })
    await confirm(path, ['phone'])
    expect((await served.record(`${path}/referral`, fresh(), noted)).body['refusal']).toBe('NotScreened')
  })

  test('sent again gets the first answer again, and nothing is stored twice', async () => {
    const [path, key] = [`/cases/${fresh()}`, fresh()]
    const first = await served.record(`${path}/referral`, key, clean)
    const again = await served.record(`${path}/referral`, key, clean)
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([201, first.body, '"2"'])
    expect(await versionOf(path)).toBe(2)
    expect((await served.record(`${path}/referral`, key, noted)).status).toBe(409)
  })

  test('with the longest key there is is stored, too', async () => {
    const path = `/cases/${fresh()}`
    const stored = await served.record(`${path}/referral`, 'k'.repeat(200), clean)
    expect(stored.body).toMatchObject({ version: 2 })
  })
})

describe('a confirmation', () => {
  test.each(['passed', 'blocked'])('says that something is confirmed, and not that it %s', async (outcome) => {
    const answered = await served.record('/cases/x/confirmations', fresh(), changed('confirmation', { outcome }))
    expect(answered.body).toMatchObject({
      status: 400,
      errors: [{ where: 'body.data.outcome', expected: '"confirmed"', found: `"${outcome}"` }]
    })
    const place = [
      'paths',
      '/cases/{case}/confirmations',
      'post',
      'requestBody',
      'content',
      'application/json',
      'schema'
    ]
    expect(isAs(place, changed('confirmation', { outcome }))).toContain('outcome')
  })
})

/** A case that was referred, and a meeting that was held. */
const begun = async (data: object = {}) => {
  const [path, meeting] = [`/cases/${fresh()}`, fresh()]
  expect((await served.record(`${path}/referral`, fresh(), changed('referral', data))).status).toBe(201)
  expect((await served.record(`/meetings/${meeting}/attendance`, fresh(), sample('attendance'))).status).toBe(201)
  return { path, meeting: `meeting/${meeting}` }
}

describe('a record of a discussion', () => {
  test('is kept without its note where something is found, and the answer says by which rule', async () => {
    const { path, meeting } = await begun()
    const [key, body] = [fresh(), changed('discussion', { meeting, note })]
    const stored = await served.record(`${path}/discussions`, key, body)
    expect(stored.body).toMatchObject({ version: 3, screened: { outcome: 'blocked', rules: ['personal-number'] } })
    expect(stored.text).not.toContain(secret)
    expect(await storedOf(path)).toEqual([
      ['CaseReferred', false],
      ['PresentationScreened', false],
      ['CaseDiscussed', false]
    ])
    expect((await served.record(`${path}/discussions`, key, body)).body).toEqual(stored.body)
    expect(await versionOf(path)).toBe(3)
  })

  test('is kept with its note where nothing is found', async () => {
    const { path, meeting } = await begun()
    const stored = await served.record(
      `${path}/discussions`,
      fresh(),
      changed('discussion', { meeting, note: 'Lugnt.' })
    )
    expect(stored.body).toMatchObject({ version: 2 })
    expect(stored.body).not.toHaveProperty('screened')
    expect(await storedOf(path)).toContainEqual(['CaseDiscussed', true])
  })
})

describe('a request to present a case de-identified', () => {
  const basis = { kind: 'de-identified', attestedBy: 'krokom/social-services' }
  const ask = async (service: Served, referral: object, data: object, ...confirmed: ReadonlyArray<string>) => {
    const { path, meeting } = await begun(referral)
    if (confirmed.length > 0) {
      const unit = { ...gateway, 'Gateway-Unit': 'krokom/social-services' }
      await confirm(path, confirmed, { effective: '2025-02-05' }, unit)
    }
    const body = changed('discussion', { meeting, basis, ...data })
    return service.record(`${path}/presentations`, fresh(), body)
  }

  test('is carried out where nobody has supplied population sizes, and the answer says so', async () => {
    const stored = await ask(served, {}, {})
    expect(stored.body).toMatchObject({
      screened: { outcome: 'passed', rules: ['population/none-supplied'] }
    })
  })

  test('is carried out where it may concern enough people', async () => {
    expect((await ask(sized, {}, {})).body).toMatchObject({ screened: { outcome: 'passed', rules: [] } })
  })

  test('is refused where it can concern only a few, by the reason and without a number', async () => {
    const refused = await ask(sized, { homeMunicipality: 'bracke' }, {})
    expect(refused.body).toMatchObject({ status: 422, refusal: 'Identifying', errors: [{ found: 'few-people' }] })
    expect(refused.text).not.toMatch(/\b(240|1000)\b/)
  })

  test('is carried out where nobody knows how many the contexts concern, and the answer says so', async () => {
    const contexts = ['men-against-women', 'honour']
    expect((await ask(sized, { contexts }, {})).body).toMatchObject({
      screened: { outcome: 'passed', rules: ['population/context-not-counted'] }
    })
  })

  test('is refused where its note tells something, until the unit that attests has confirmed it', async () => {
    const refused = await ask(served, {}, { note })
    expect(refused.body).toMatchObject({ status: 422, refusal: 'NotScreened', errors: [{ found: 'personal-number' }] })
    const stored = await ask(served, {}, { note }, 'personal-number')
    expect(stored.body).toMatchObject({ screened: { rules: ['personal-number', 'population/none-supplied'] } })
  })

  test('is refused where it tells the identity', async () => {
    const refused = await ask(served, {}, { facts: ['identity', 'risk'] })
    expect(refused.body).toMatchObject({ refusal: 'Identifying', errors: [{ found: 'identity-told' }] })
  })
})

test('the service itself has not failed in all this', () => {
  expect([...served.failures, ...sized.failures]).toEqual([])
})
