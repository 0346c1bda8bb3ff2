import { expect, test } from 'vitest'
import type { Channel } from './Channel.ts'
import { describeNoninterference, type Noninterference } from './describeNoninterference.ts'
import { mayKnow } from './mayKnow.ts'

/** What the tests come to that are named: `null` for those that pass. */
const outcomes = async (held: Omit<Noninterference, 'name'>): Promise<{ readonly [name: string]: string | null }> => {
  const found: Record<string, string | null> = {}
  const tests: Array<readonly [string, () => Promise<void>]> = []
  describeNoninterference(
    { name: 'a system', runs: 4, ...held },
    { describe: (_, body) => body(), test: (name, body) => tests.push([name, body]) }
  )
  for (const [name, body] of tests) {
    found[name] = await body().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : 'thrown')
    )
  }
  return found
}

const counts: Channel = { name: 'counts', observe: (log) => `${log.length}` }
const views: Channel = { name: 'views', observe: (log, reader) => JSON.stringify(mayKnow(log, reader)) }
const silence: Channel = { name: 'silence', observe: () => '' }

test('a channel that tells what a unit may know passes, one that tells more fails and says of what', async () => {
  const found = await outcomes({ channels: [counts, views] })
  expect(found['`views` tells nobody of what it may not know']).toBe(null)
  expect(found['`views` tells of what may be known']).toBe(null)
  expect(found['there are pairs of logs of each kind of change']).toBe(null)
  const message = found['`counts` tells nobody of what it may not know']
  const [first, second, third, besides] = message?.split('\n\n') ?? []
  expect(first).toMatch(/^`counts` tells `.*`, who reads at .*, of: an event more in a case that is seen\n/)
  expect(second).toContain('of: an event less in a case that is seen\n')
  expect(third).toContain('of: a consent more, of other units\n')
  const others = ['a case more', 'a case less', 'an event more at a meeting', 'a meeting less']
  for (const change of others) expect(besides?.replace('and also of: ', '').split(', ')).toContain(change)
}, 60_000)

test('a channel that tells nothing fails: it would pass whatever leaked', async () => {
  const found = await outcomes({ channels: [silence] })
  expect(found['`silence` tells nobody of what it may not know']).toBe(null)
  expect(found['`silence` tells of what may be known']).toContain('tells the same of every log')
}, 60_000)

test('kinds of change of which no pair can be made fail by their names', async () => {
  let times = 0
  const neverTheSame = (): ReadonlyArray<unknown> => {
    times += 1
    return [times]
  }
  const found = await outcomes({ channels: [], runs: 1, mayKnow: neverTheSame })
  expect(found['there are pairs of logs of each kind of change']).toContain('another level of risk')
}, 60_000)

test('pairs of the caller are tried too', async () => {
  const reader = { unit: 'body/tmv', at: '2024-03-12T10:00:00+01:00' }
  const pair = { change: 'what I fear', log: [], other: [], reader }
  let times = 0
  const own: Channel = {
    name: 'own',
    observe: (_, { unit }) => {
      times += 1
      return unit === 'body/tmv' && times < 3 ? `${times}` : ''
    }
  }
  const found = await outcomes({ channels: [own], pairs: [pair], runs: 1 })
  expect(found['`own` tells nobody of what it may not know']).toContain('different things of the same log')
}, 60_000)
