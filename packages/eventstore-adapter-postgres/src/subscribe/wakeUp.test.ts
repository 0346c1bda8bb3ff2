import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Driver } from '../driver/Driver.ts'
import { Failure } from '../driver/Failure.ts'
import { unwatched } from '../telemetry/Watch.ts'
import { arrivals } from './arrivals.ts'
import { wakeUp } from './wakeUp.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A wake-up of a driver that does nothing but remember, and can lose its connection. */
const started = (schema = 'norrsken', tenant = 'main') => {
  const channels: string[] = []
  const sent: unknown[] = []
  let [stopped, mayListen] = [0, true]
  let lost = (): void => {}
  let notice = (): void => {}
  const driver = {
    listen: async (channel, wake, losing) => {
      channels.push(channel)
      if (!mayListen) throw new Failure(false, undefined)
      notice = wake
      lost = losing
      return async () => {
        stopped += 1
      }
    },
    query: async (_, values = []) => {
      sent.push(values[0])
      return []
    }
  } satisfies Pick<Driver, 'listen' | 'query'>
  const told = arrivals()
  const wake = wakeUp(driver as Partial<Driver> as Driver, schema, tenant, told, {
    ...unwatched,
    woken: () => sent.push('woken')
  })
  return {
    wake,
    told,
    channels,
    sent,
    stopped: () => stopped,
    lose: () => lost(),
    notify: () => notice(),
    forbid: () => {
      mayListen = false
    }
  }
}

describe('a store listens', () => {
  test('once for all of its subscriptions, as long as there is one', async () => {
    const { wake, channels, stopped } = started()
    const [one, other] = [wake.enter(), wake.enter()]
    expect(channels).toHaveLength(1)
    one()
    one()
    await vi.runAllTimersAsync()
    expect(stopped()).toBe(0)
    other()
    await vi.runAllTimersAsync()
    expect(stopped()).toBe(1)
    wake.enter()
    expect(channels).toHaveLength(2)
  })

  test('on where one subscription ends and another begins at the same time', async () => {
    const { wake, channels, stopped } = started()
    const over = wake.enter()
    over()
    const other = wake.enter()
    await vi.advanceTimersByTimeAsync(0)
    expect([channels.length, stopped()]).toEqual([1, 0])
    other()
    wake.enter()()
    await vi.advanceTimersByTimeAsync(0)
    expect([channels.length, stopped()]).toEqual([1, 1])
  })

  test('on a channel of its schema and tenant, which tells neither', () => {
    const channelOf = (schema: string, tenant: string) => {
      const { wake, channels } = started(schema, tenant)
      wake.enter()
      return channels[0] ?? ''
    }
    const found = [
      channelOf('a', 'b'),
      channelOf('a', 'c'),
      channelOf('b', 'b'),
      channelOf('a', 'bc'),
      channelOf('ab', 'c'),
      channelOf('a', 'b')
    ]
    expect(new Set(found).size).toBe(5)
    for (const channel of found) expect(channel).toMatch(/^norrsken_[0-9a-f]{32}$/)
  })

  test('again a second after the connection was lost, or could not be had; and looks meanwhile', async () => {
    const { wake, told, channels, lose, forbid } = started()
    wake.enter()
    await vi.advanceTimersByTimeAsync(0)
    lose()
    expect(told.count()).toBe(1)
    forbid()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(channels).toHaveLength(2)
    expect(told.count()).toBe(2)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(channels).toHaveLength(3)
  })

  test('no more once it is closed', async () => {
    const { wake, channels, stopped, told, lose } = started()
    wake.enter()
    await wake.close()
    expect([wake.isClosed(), stopped(), told.count()]).toEqual([true, 1, 1])
    lose()
    wake.enter()
    await vi.runAllTimersAsync()
    expect(channels).toHaveLength(1)
  })
})

describe('what was stored', () => {
  test('is told here at once, and to others once for all that comes close together', async () => {
    const { wake, told, sent, channels } = started()
    wake.enter()
    for (const _ of [1, 2, 3]) wake.announce()
    expect([told.count(), sent]).toEqual([3, []])
    await vi.advanceTimersByTimeAsync(10)
    expect(sent).toEqual(channels)
  })

  test('is told to others at most every twentieth of a second, and none of it is forgotten', async () => {
    const { wake, sent } = started()
    for (let milliseconds = 0; milliseconds < 200; milliseconds += 1) {
      wake.announce()
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(sent).toHaveLength(4)
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toHaveLength(5)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(5)
    wake.announce()
    await vi.advanceTimersByTimeAsync(5)
    expect(sent).toHaveLength(6)
  })

  test('is heard of from others', async () => {
    const { wake, told, notify, sent } = started()
    wake.enter()
    await vi.advanceTimersByTimeAsync(0)
    notify()
    expect([told.count(), sent]).toEqual([1, ['woken']])
  })

  test('is announced no more by a store that is closed', async () => {
    const { wake, sent } = started()
    wake.announce()
    await wake.close()
    wake.announce()
    await vi.runAllTimersAsync()
    expect(sent).toEqual([])
  })
})
