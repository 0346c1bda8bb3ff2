import { join } from 'node:path'
import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import { Instant } from '@norrsken/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { E } from './fp.ts'
import { logIn } from './log/logIn.ts'
import { document, isAs } from './test/described.ts'
import { gateway, here, type Served, sample, serve } from './test/kit.ts'

let served: Served
beforeAll(async () => {
  const store = memoryEventStore({ clock: () => Instant.instant('2026-02-05T12:00:00+01:00') })
  const events = logIn(join(here, '../history/history.ndjson'))
  if (E.isRight(events)) await store.importLog(events.right)()
  served = await serve(store)
})
afterAll(() => served?.stop())

let number = 0
const fresh = (): string => {
  number += 1
  return `p-${number}`
}

/** Whether the document takes a text as a parameter of an operation. */
const isDescribed = (path: string, method: 'get' | 'post', name: string, text: string): boolean => {
  const index = document.paths[path]?.[method]?.parameters.findIndex((one) => one.name === name) ?? -1
  return isAs(['paths', path, method, 'parameters', index, 'schema'], text) === ''
}

const headersOf = (headers: Readonly<Record<string, string>>) => ({ ...gateway, 'Idempotency-Key': 'k', ...headers })
const names = ['17', 'å', 'a b', 'a/b', 'x'.repeat(200), 'x'.repeat(201), '😀'.repeat(200), 'a\nb', 'a\u2028b']
const days = ['2025-02-05', '2025-02-29', '2024-02-29', '0000-01-01', '2025-2-5', '2025-02-05T09:00Z', 'today', '']
const instants = ['2025-02-05T09:00Z', '2025-02-05T09:00:00.5+01:00', '2025-02-05', '2025-02-05T24:00Z', '']

const referral = '/cases/{case}/referral'
const parties = '/agreements/{agreement}/parties'
const exitDay = '/agreements/{agreement}/parties/{party}/exit-day'
const refer = (name: string, headers: Readonly<Record<string, string>> = {}) =>
  served.ask('POST', `/cases/${encodeURIComponent(name)}/referral`, {
    headers: headersOf({ 'Idempotency-Key': fresh(), ...headers }),
    body: sample('referral')
  })

describe('a parameter is malformed where the document does not take it, and nowhere else', () => {
  test.each(names.map((name) => [name]))('the name of a stream: %j', async (name) => {
    const isTaken = isDescribed(referral, 'post', 'case', name)
    expect((await refer(name)).status !== 400).toBe(isTaken)
    for (const [template, path] of [
      ['/cases/{case}', `/cases/${encodeURIComponent(name)}`],
      [parties, `/agreements/${encodeURIComponent(name)}/parties?on=2025-01-01`]
    ] as const) {
      const parameter = template === parties ? 'agreement' : 'case'
      expect(isDescribed(template, 'get', parameter, name)).toBe(isTaken)
      expect((await served.ask('GET', path)).status !== 400).toBe(isTaken)
    }
  })

  test.each(['k', 'k'.repeat(200), 'k'.repeat(201), '"5f1c"', 'a b', 'å', 'k\u0080'].map((key) => [key]))(
    'a key: %j',
    async (key) => {
      const answered = await refer(fresh(), { 'Idempotency-Key': key })
      expect(answered.status === 201).toBe(isDescribed(referral, 'post', 'Idempotency-Key', key))
    }
  )

  test.each(['*', '"3"', '3', 'W/"3"', '"3", "4"', '"-1"', '"x"'].map((tag) => [tag]))(
    'a version that is asked for: %j',
    async (tag) => {
      const match = await refer('tagged', { 'If-Match': tag })
      expect(match.status !== 400).toBe(isDescribed(referral, 'post', 'If-Match', tag))
      const none = await refer('tagged', { 'If-None-Match': tag })
      expect(none.status !== 400).toBe(isDescribed(referral, 'post', 'If-None-Match', tag))
    }
  )

  test.each(['coordinator', 'handl%C3%A4ggare', 'handläggare', '100%', 'a, b'].map((role) => [role]))(
    'a function of the gateway: %j',
    async (role) => {
      const { status } = await refer(fresh(), { 'Gateway-Function': role })
      expect(status === 201).toBe(isDescribed(referral, 'post', 'Gateway-Function', role))
    }
  )

  test.each(days.map((day) => [day]))('a day: %j', async (day) => {
    const { status } = await served.ask('GET', `/agreements/norrsken/parties?on=${encodeURIComponent(day)}`)
    expect(status !== 400).toBe(isDescribed(parties, 'get', 'on', day))
  })

  test.each(instants.map((instant) => [instant]))('an instant: %j', async (instant) => {
    const path = `/agreements/norrsken/parties?on=2025-01-01&known-at=${encodeURIComponent(instant)}`
    expect((await served.ask('GET', path)).status !== 400).toBe(isDescribed(parties, 'get', 'known-at', instant))
  })

  test.each(['are', 'åre', 'a b', '-are', 'x'.repeat(100), 'x'.repeat(101)].map((party) => [party]))(
    'a party: %j',
    async (party) => {
      const path = `/agreements/norrsken/parties/${encodeURIComponent(party)}/exit-day?on=2025-01-01`
      expect((await served.ask('GET', path)).status !== 400).toBe(isDescribed(exitDay, 'get', 'party', party))
    }
  )
})
