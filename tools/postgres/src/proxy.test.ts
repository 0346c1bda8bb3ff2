import { connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProxy } from './proxy.ts'

/** What PostgreSQL says when a statement is over. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])

/** A server that says what it was asked, and that it is ready. */
const server = createServer((socket) => {
  socket.on('data', (data) => socket.write(Buffer.concat([data, ready])))
  socket.on('error', () => {})
})
let proxy: Awaited<ReturnType<typeof startProxy>>

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  proxy = await startProxy('127.0.0.1', port, 'append', 'stored')
})
afterAll(async () => {
  await proxy.close()
  server.close()
})

/** A client that is connected through, and how it is answered: `cut` where the connection is broken off. */
const client = async () => {
  const socket: Socket = connect(proxy.port, '127.0.0.1')
  socket.on('error', () => {})
  const gone = new Promise<string>((resolve) => socket.once('close', () => resolve('cut')))
  const ask = (text: string): Promise<string> => {
    const answered = new Promise<string>((resolve) => {
      socket.once('data', (data) => resolve(data.subarray(0, -ready.length).toString()))
    })
    socket.write(text)
    return Promise.race([answered, gone])
  }
  await ask('hello')
  return { ask, end: () => socket.destroy() }
}

describe('a proxy', () => {
  test('counts the connections that it cuts now', async () => {
    const clients = [await client(), await client()]
    expect(proxy.cut()).toBe(2)
    expect(proxy.cut()).toBe(0)
    for (const { ask } of clients) expect(await ask('are you there')).toBe('cut')
  })

  test.each(['before', 'after'] as const)('counts a cut %s an answer once it has happened, once', async (when) => {
    const { ask } = await client()
    const count = proxy.cutNext(when)
    expect(await ask('read, though it was stored')).toBe('read, though it was stored')
    expect(count()).toBe(0)
    expect(await ask('append what is stored')).toBe('cut')
    expect(count()).toBe(1)
    const again = await client()
    expect(await again.ask('append what is stored')).toBe('append what is stored')
    expect(count()).toBe(1)
    again.end()
  })

  test('waits with a cut after an answer for one that says that it is done', async () => {
    const { ask } = await client()
    const count = proxy.cutNext('after')
    expect(await ask('append, in vain')).toBe('append, in vain')
    expect(count()).toBe(0)
    expect(await ask('append, stored')).toBe('cut')
    expect(count()).toBe(1)
  })
})
