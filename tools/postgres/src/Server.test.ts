import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startServer } from './Server.ts'

const within = mkdtempSync(join(tmpdir(), 'norrsken-servers-'))
chmodSync(within, 0o755)
afterAll(() => rmSync(within, { recursive: true, force: true }))

/** What a server leaves in the folder that it was made in, and in this process. */
const traces = () => ({ folders: readdirSync(within), listeners: process.listenerCount('exit') })

describe('a server', () => {
  test.each([
    ['that does not know a setting', { no_such_setting: '1' }, 'unrecognized configuration parameter'],
    ['whose setting is out of range', { max_connections: '-1' }, 'outside the valid range']
  ])(
    '%s says so and leaves nothing',
    async (_, settings, said) => {
      const before = traces()
      await expect(startServer('18', { settings, within })).rejects.toThrow(said)
      expect(traces()).toEqual(before)
    },
    60_000
  )

  test('whose folder nobody may enter but root is not made, and leaves nothing', async () => {
    const closed = join(within, 'closed')
    mkdirSync(closed, { mode: 0o000 })
    const before = process.listenerCount('exit')
    await expect(startServer('18', { within: closed })).rejects.toThrow()
    expect(process.listenerCount('exit')).toBe(before)
    chmodSync(closed, 0o700)
    expect(readdirSync(closed)).toEqual([])
    rmSync(closed, { recursive: true })
  }, 60_000)

  test('that was started is thrown away with its folder', async () => {
    const before = traces()
    const server = await startServer('18', { settings: { fsync: 'off' }, within })
    expect(traces()).not.toEqual(before)
    await server.kill()
    await server.start()
    await server.dispose()
    expect(traces()).toEqual(before)
  }, 60_000)
})
