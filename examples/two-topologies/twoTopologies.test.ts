import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Log, type Store } from '@norrsken/core'
import { Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { askCopy, keep } from './party.ts'
import { readLog } from './readLog.ts'
import { type Copy, type Released, release } from './release.ts'
import { eventsIn, type Kept, NotDone, storeWith } from './stored.ts'
import { asked, twoTopologies } from './twoTopologies.ts'

const here = import.meta.dirname
const text = readFileSync(join(here, 'coordinator.ndjson'), 'utf8')
const events = readLog(text)
const told = await twoTopologies(text)

const openStore = (log: ReadonlyArray<Log.Event> = events): Promise<Kept> =>
  storeWith(log, () => Instant.instant('2025-01-30T09:00:00+01:00'))
const later = { ...asked, name: 'release-2', at: Instant.instant('2025-02-11T09:00:00+01:00') }

const withdraw = (store: Store.EventStore, id = 'withdrawn') =>
  store.append({
    batch: id,
    stream: 'case/17',
    expected: 'exists',
    events: [
      {
        id,
        type: 'ConsentWithdrawn',
        schema: 1,
        effective: '2025-01-30T08:59:00+01:00',
        by: { unit: 'krokom/social-services', function: 'social-secretary' },
        data: { consent: 'consent-1' }
      }
    ]
  })()

const releasedBy = async (...given: Parameters<typeof release>): Promise<Released> => {
  const answer = await release(...given)
  if ('type' in answer) throw new Error(answer.type)
  return answer
}

const typesIn = (copy: Copy): ReadonlyArray<string> =>
  copy.events.flatMap(({ stream, type }) => (stream === 'case/17' ? [type] : []))
const written = (copy: Copy): string => copy.events.map(Log.line).join('\n')
const recordedIn = async (store: Store.EventStore) =>
  (await eventsIn(store)).flatMap((event) => (event.type === 'DisclosureDecided' ? [event.data] : []))

/** The events of another case with the same consent, recorded after those of the first. */
const inCase18 = readLog(
  text
    .split('\n')
    .filter((line) => line.includes('"stream":"case/17"'))
    .map((line) => {
      const event = JSON.parse(line)
      return JSON.stringify({
        ...event,
        id: `${event.id}-18`,
        stream: 'case/18',
        recorded: '2025-01-29T12:00:00+01:00'
      })
    })
    .join('\n')
)

const parties = ['police', 'region', 'krokom', 'ostersund']

/** The same log, with another agreement before it; the case belongs to the one that the police have left since. */
const ofTwoAgreements = (): ReadonlyArray<Log.Event> => {
  const lines = text.trim().split('\n')
  const act = (stream: string, version: number, type: string, effective: string, data: object, recorded: string) =>
    JSON.stringify({
      ...{ id: `${stream}-${version}`, stream, version, type, schema: 1, effective, recorded, data, synthetic: true },
      by: { unit: 'ostersund/coordination', function: 'coordinator' }
    })
  const another = (version: number, type: string, data: object): string =>
    act('agreement/another', version, type, '2023-01-02', data, '2023-01-02T12:00:00+01:00')
  const terms = { starts: '2023-01-02', firstTermEnds: '2026-12-31' }
  const listed = parties.map((id) => ({ id, kind: 'other' }))
  const leaves = { what: 'party-leaves', on: '2024-12-31', party: 'police', agreedBy: parties }
  const named = lines.map((line) => {
    const event = JSON.parse(line)
    if (event.type !== 'CaseReferred') return line
    return JSON.stringify({ ...event, data: { ...event.data, agreement: 'agreement/norrsken' } })
  })
  return readLog(
    [
      another(1, 'EditionAdopted', { edition: 'x', parties: listed, terms }),
      ...parties.map((party, i) => another(i + 2, 'EditionSigned', { edition: 'x', party })),
      ...named,
      act('agreement/norrsken', 6, 'OtherwiseAgreed', '2024-12-01', leaves, '2025-01-29T12:00:00+01:00')
    ].join('\n')
  )
}

/** The same log where the consent says something else. */
const consenting = (said: object): ReadonlyArray<Log.Event> =>
  readLog(
    text
      .split('\n')
      .map((line) => {
        if (!line.includes('"ConsentGiven"')) return line
        const event = JSON.parse(line)
        return JSON.stringify({ ...event, data: { ...event.data, ...said } })
      })
      .join('\n')
  )

describe('the program', () => {
  test('tells what is expected; UPDATE_EXPECTED=1 keeps what it tells now', () => {
    const file = join(here, 'expected/start.txt')
    if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(file, told)
    expect(told).toBe(readFileSync(file, 'utf8'))
  })

  test('tells the same in any zone of the machine', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--conditions=@norrsken/source', join(here, 'main.ts')], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati' }
    })
    expect([status, stdout]).toEqual([0, told])
  })

  test('is about a log that is made up', () => {
    expect(events.filter(({ synthetic }) => synthetic !== true)).toEqual([])
  })
})

describe('a release', () => {
  test('is decided at the coordinator before anything leaves, so that the copy tells on which ground it was made', async () => {
    const store = await openStore()
    const { copy, decisions } = await releasedBy(store, asked)
    const { name: decision, facts, from, to, purpose } = asked
    expect(decisions).toEqual([
      {
        ...{ decision, facts, from, to, purpose, subjects: ['individual'], lawOn: '2025-01-30' },
        ...{ outcome: 'permit', unmet: [], consent: 'consent-1' }
      }
    ])
    expect(await recordedIn(store)).toEqual(decisions)
    expect(typesIn(copy)).toContain('DisclosureDecided')
  })

  test('has nothing of what the unit may not know', async () => {
    const { copy } = await releasedBy(await openStore(), asked)
    expect(typesIn(copy)).not.toContain('CaseReferred')
    expect(typesIn(copy)).not.toContain('CaseDiscussed')
    expect(text.match(/made-up note/g)).toHaveLength(3)
    expect(written(copy)).not.toContain('made-up note')
  })

  test('is about the case that was asked for, and no other', async () => {
    const store = await openStore([...events, ...inCase18])
    const { copy } = await releasedBy(store, asked)
    expect(new Set(copy.events.map(({ stream }) => stream))).toEqual(
      new Set(['agreement/norrsken', 'meeting/2025-01-22', 'case/17'])
    )
  })

  test('is not made where consent covers more than was asked for: it would be told without a decision', async () => {
    const store = await openStore(consenting({ facts: ['identity', 'risk', 'social', 'health'] }))
    expect(await release(store, asked)).toEqual({ type: 'MoreThanAsked', facts: ['health'] })
    expect(await recordedIn(store)).toEqual([])
  })

  test('is not made for a purpose that the consent does not name', async () => {
    const store = await openStore()
    expect(await release(store, { ...asked, purpose: 'consult' })).toEqual({
      type: 'MoreThanAsked',
      facts: ['identity', 'social', 'risk']
    })
    expect(await recordedIn(store)).toEqual([])
  })

  test('of a case that nobody knows is not made', async () => {
    expect(await release(await openStore(), { ...asked, case: 'case/99' })).toEqual({ type: 'UnknownCase' })
  })

  test('is not made where the consent is withdrawn while it is decided', async () => {
    const store = await openStore()
    const racing: Store.EventStore = {
      ...store,
      append: (append) => async () => {
        await withdraw(store)
        return store.append(append)()
      }
    }
    await expect(release(racing, asked)).rejects.toThrow(new NotDone('VersionConflict'))
    expect(await recordedIn(store)).toEqual([])
  })

  test('that is refused by the gate is recorded with what is lacking, and leaves only what names the unit itself', async () => {
    const store = await openStore()
    await withdraw(store)
    const { copy } = await releasedBy(store, later)
    const [recorded] = await recordedIn(store)
    expect(recorded).toMatchObject({ decision: 'release-2', outcome: 'needs-human', unmet: ['withdrawn'] })
    expect(typesIn(copy)).toEqual(['ConsentGiven', 'ActionAgreed', 'ConsentWithdrawn'])
    expect(written(copy)).not.toContain('pseudonym')
  })

  test('of a case is decided by the agreement to which it belongs, though the party is in another', async () => {
    const store = await openStore(ofTwoAgreements())
    const { copy } = await releasedBy(store, asked)
    expect(await recordedIn(store)).toMatchObject([{ outcome: 'needs-human', unmet: ['party-left'] }])
    expect(typesIn(copy)).toEqual([])
  })

  test('is decided fact by fact, each with its own reason', async () => {
    const store = await openStore()
    await releasedBy(store, { ...asked, facts: ['identity', 'risk', 'social', 'health'] })
    const decided = (await recordedIn(store)).map(({ outcome, facts, unmet }) => ({ outcome, facts, unmet }))
    expect(decided).toEqual([
      { outcome: 'permit', facts: ['identity', 'risk', 'social'], unmet: [] },
      { outcome: 'needs-human', facts: ['health'], unmet: ['fact-not-named'] }
    ])
  })
})

describe('a copy that a party has', () => {
  test('stays as it was released when a consent is withdrawn, and still permits what it permitted', async () => {
    const store = await openStore()
    const copy = await keep((await releasedBy(store, asked)).copy)
    const had = await eventsIn(copy.store)
    await withdraw(store)
    await releasedBy(store, later)
    expect(await eventsIn(copy.store)).toEqual(had)
    expect(await askCopy(copy, later)).toEqual({ outcome: 'permit', isCurrent: false })
  })

  test('says of the instant of its release what the coordinator says', async () => {
    const copy = await keep((await releasedBy(await openStore(), asked)).copy)
    expect(await askCopy(copy, asked)).toEqual({ outcome: 'permit', isCurrent: true })
  })

  test('does not go on with the next one: that needs a store of its own', async () => {
    const store = await openStore()
    const copy = await keep((await releasedBy(store, asked)).copy)
    await withdraw(store)
    const next = (await releasedBy(store, later)).copy
    const answer = await copy.store.importLog(next.events)()
    expect(answer._tag === 'Left' && answer.left.type).toBe('NotNext')
  })
})

test('a log with a line that is malformed is refused, with the line and nothing of what stands there', () => {
  const secret = text.replace('"a made-up note of the social services"', '["a secret"]')
  expect(() => readLog(secret)).toThrow(/^line 6: data\.note/)
  expect(() => readLog(secret)).not.toThrow(/a secret/)
  expect(() => readLog('{"id"')).toThrow(/^line 1: /)
})

test('a log with a gap in its versions fills no store', async () => {
  const gap = events.filter(({ id }) => id !== 'consents')
  await expect(openStore(gap)).rejects.toThrow(new NotDone('NotNext'))
})

test('the page of the example shows what is told', () => {
  const page = readFileSync(join(here, 'README.md'), 'utf8')
  const [, block = ''] = /-C examples\/two-topologies start\n((?: {4}.*\n)+)/.exec(page) ?? []
  const shown = block
    .split('\n')
    .map((line) => line.slice(4))
    .filter((line) => line !== '' && line.trim() !== '…')
  expect(shown.length).toBeGreaterThan(2)
  expect(shown.filter((line) => !told.split('\n').includes(line))).toEqual([])
})
