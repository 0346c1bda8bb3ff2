import { Log } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { changes } from './changes/changes.ts'
import { interference, type Leak, leaks } from './interference.ts'
import { pairs } from './pairs/everyPair.ts'
import { sampleOf } from './pairs/samples.ts'
import { honest, honestChannels } from './self/honest.test-channels.ts'
import { planted, unsteady } from './self/planted.test-channels.ts'
import { shrunk } from './shrunk.ts'
import { inWords } from './words.ts'

const sampling = { runs: 20, seed: 1 }
const tried = pairs(sampling)
/** Leaks by which any change is noticed: they show of no kind of change that it is needed. */
const tellingAll = ['exports that have a hash of the log', 'standard error that says how far a reading has come']
const noticed = new Map<string, ReadonlyArray<Leak>>()

describe('a system that answers units from what they may know', () => {
  test.each(honestChannels.map((channel) => [channel.name, channel] as const))(
    'leaks nothing in its %s',
    async (_, one) => {
      expect((await leaks([one], tried)).map(inWords)).toEqual([])
    }
  )
})

describe('a leak is found in', () => {
  test.each(planted.map(({ is, channel }) => [is, channel] as const))('%s', async (is, channel) => {
    const found = await leaks([channel], tried)
    noticed.set(is, found)
    expect(found.length).toBeGreaterThan(0)
  })

  test('every channel', () => {
    const silent = Object.keys(honest).filter((name) => !planted.some(({ channel }) => channel.name === name))
    expect(silent).toEqual([])
  })

  test('what every kind of change leads to', () => {
    const particular = [...noticed].filter(([is]) => !tellingAll.includes(is))
    const led = new Set(particular.flatMap(([, found]) => found).map(({ change }) => change))
    expect(changes.map(({ name }) => name).filter((name) => !led.has(name))).toEqual([])
  })
})

describe('a leak that is found', () => {
  test('is told on logs as small as can be, without what the events say', async () => {
    const change = changes.find(({ name }) => name === 'another level of risk')
    const channel = planted[0]?.channel
    if (change === undefined || channel === undefined) throw new Error('nothing planted')
    const samples = sampleOf(change, sampling)
    const [leak] = await leaks([channel], samples)
    if (leak === undefined) throw new Error('no leak')
    const smallest = await shrunk(leak, channel, change, sampling)
    const cases = smallest.pair.log.filter(({ stream }) => stream.startsWith('case/'))
    expect(cases.map(({ type }) => type)).toEqual(['RiskAssessed'])
    const words = inWords(smallest)
    expect(words).toContain('of: another level of risk')
    expect(words).toContain('in both, with other data.level: RiskAssessed, case/')
    expect(words).not.toMatch(/raised|high/)
  })

  test('says no word of a note, a reason or a need, whatever leaks', () => {
    for (const leak of [...noticed.values()].flat()) {
      const words = inWords(leak)
      for (const { data } of [...leak.pair.log, ...leak.pair.other].map((event) => JSON.parse(Log.line(event)))) {
        for (const key of ['note', 'reason', 'subject', 'instrument']) {
          const text = data[key]
          if (typeof text === 'string' && text.length > 6) expect(words).not.toContain(text)
        }
      }
    }
  })

  test('is told from a channel that never says the same', async () => {
    const [pair] = tried
    if (pair === undefined) throw new Error('no pair')
    const leak = await interference(unsteady(), pair)
    expect(leak?.unsteady).toBe(true)
    expect(leak && inWords(leak)).toContain('different things of the same log')
  })

  test('has the first byte that differs, and the lengths of both', async () => {
    const [pair] = tried
    if (pair === undefined) throw new Error('no pair')
    const says = (one: string, other: string) =>
      interference({ name: 'a', observe: (log) => (log === pair.log ? one : other) }, pair)
    expect(await says('same', 'same')).toBe(null)
    expect(await says('same', 'some')).toMatchObject({ position: 1, lengths: [4, 4], unsteady: false })
    expect(await says('same', 'same and more')).toMatchObject({ position: 4, lengths: [4, 13] })
    expect(await says('åå', 'åä')).toMatchObject({ position: 3, lengths: [4, 4] })
  })

  test('may be in what is thrown: the message, what it carries, and its cause', async () => {
    const [pair] = tried
    if (pair === undefined) throw new Error('no pair')
    const throws = (make: (text: string) => unknown) =>
      interference(
        {
          name: 'a',
          observe: (log) => {
            throw make(log === pair.log ? 'one' : 'other')
          }
        },
        pair
      )
    expect(await throws(() => new Error('the same'))).toBe(null)
    expect(await throws((text) => new Error(text))).not.toBe(null)
    expect(await throws((text) => Object.assign(new Error('the same'), { found: text }))).not.toBe(null)
    expect(await throws((text) => new Error('the same', { cause: new Error(text) }))).not.toBe(null)
    expect(await throws((text) => text)).not.toBe(null)
  })
})
