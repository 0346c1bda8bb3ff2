import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logIn } from './log/logIn.ts'
import { asking, gateway, recording, sample } from './test/kit.ts'
import { type Program, start } from './test/program.ts'

const temporary = mkdtempSync(join(tmpdir(), 'norrsken-intake-'))
let number = 0
let FOLDER: string
let running: Program[] = []
beforeEach(() => {
  number += 1
  FOLDER = join(temporary, `${number}.db`)
})
afterEach(async () => {
  await Promise.all(running.map((program) => program.stop('SIGKILL')))
  running = []
})
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const run = async (environment: Readonly<Record<string, string>> = {}): Promise<Program> => {
  const program = await start({ FOLDER, ...environment })
  running.push(program)
  return program
}

const bodyOf = JSON.stringify(sample('referral'))
const headOf = (path: string, key: string): string =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: intake',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(bodyOf)}`,
    `Idempotency-Key: ${key}`,
    ...Object.entries(gateway).map(([name, value]) => `${name}: ${value}`),
    '\r\n'
  ].join('\r\n')

/** A connection on which bytes are sent by hand, and all that came back once it has ended. */
const byHand = (base: string) => {
  let text = ''
  const socket = connect(Number(new URL(base).port), '127.0.0.1')
  socket.setEncoding('utf8').on('data', (more) => {
    text += more
  })
  socket.on('error', () => {})
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(text)))
  return { socket, closed, heard: () => text }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('the program', { timeout: 60_000 }, () => {
  test('keeps all through a stop, and through being killed', async () => {
    const first = await run({ LOG: '../history/history.ndjson' })
    expect((await recording(first.base)('/cases/1/referral', 'k1', sample('referral'))).status).toBe(201)
    expect(await first.stop()).toBe(0)
    expect(first.said()).toContain('intake has stopped')

    const second = await run()
    expect((await asking(second.base)('GET', '/cases/1')).body).toMatchObject({ version: 1, status: 'open' })
    expect((await asking(second.base)('GET', '/agreements/norrsken')).body).toMatchObject({ version: 45 })
    const stored = await recording(second.base)('/cases/1/consents', 'k2', sample('consent'))
    expect(stored.body).toMatchObject({ version: 2, durability: 'process' })
    await second.stop('SIGKILL')

    const third = await run({ LOG: '../history/history.ndjson' })
    expect((await asking(third.base)('GET', '/cases/1')).body).toMatchObject({ version: 2 })
    expect((await recording(third.base)('/cases/1/consents', 'k2', sample('consent'))).body).toEqual(stored.body)
  })

  test('finishes the request that it has begun to read when it is told to stop, and takes no other', async () => {
    const program = await run()
    const { socket, closed } = byHand(program.base)
    socket.write(headOf('/cases/1/referral', 'k1'))
    socket.write(bodyOf.slice(0, 20))
    await wait(300)
    program.child.kill('SIGTERM')
    await wait(300)
    await expect(fetch(`${program.base}/health/live`)).rejects.toThrow()
    socket.write(bodyOf.slice(20))
    const answered = await closed
    expect(answered).toMatch(/^HTTP\/1.1 201 /)
    expect(answered).toMatch(/^connection: close\r$/im)
    expect(await program.ended).toBe(0)
  })

  test('answers a request that comes on an open connection while it stops with when to come again', async () => {
    const program = await run()
    const slow = byHand(program.base)
    slow.socket.write(headOf('/cases/1/referral', 'k1') + bodyOf.slice(0, 20))
    const open = byHand(program.base)
    const half = 'GET /health/ready HTTP/1.1\r\nHost: intake\r\n'
    open.socket.write(half)
    await wait(300)
    program.child.kill('SIGTERM')
    await wait(300)
    open.socket.write('\r\n')
    expect(await open.closed).toMatch(/^HTTP\/1.1 503 .*retry-after: 2.*"type":"\/problems\/unavailable"/is)
    slow.socket.write(bodyOf.slice(20))
    expect(await slow.closed).toMatch(/^HTTP\/1.1 201 /)
    expect(await program.ended).toBe(0)
  })

  test('has one copy of what was sent again after its connection was cut', async () => {
    const program = await run()
    for (const [path, after] of [
      ['/cases/1/referral', 0],
      ['/cases/2/referral', 3],
      ['/cases/3/referral', 30]
    ] as const) {
      const { socket } = byHand(program.base)
      await new Promise<void>((resolve) => void socket.write(headOf(path, `key of ${path}`) + bodyOf, () => resolve()))
      await wait(after)
      socket.destroy()
      const again = await recording(program.base)(path, `key of ${path}`, sample('referral'))
      expect(again.body).toMatchObject({ event: `key of ${path}`, version: 1 })
      expect((await asking(program.base)('GET', path.replace('/referral', ''))).body).toMatchObject({ version: 1 })
    }
  })

  test('does not open a folder that another one has open', async () => {
    await run()
    const second = await run()
    expect([second.base, await second.ended]).toEqual(['', 1])
    expect(second.said()).toMatch(/^intake: the directory `.*` is open in the process \d+$/m)
  })

  test('says what is wrong with its configuration, and not what stands there', async () => {
    const program = await run({ PORT: 'eighty', DATABASE_URL: 'mysql://intake:hemligt@db', MIGRATE: 'maybe' })
    expect(await program.ended).toBe(2)
    expect(program.said().trim().split('\n')).toEqual([
      'intake: PORT: expected a number from 0 to 65535',
      'intake: DATABASE_URL: expected an address postgres://…',
      'intake: MIGRATE: expected never or on-start'
    ])
  })

  test('does not start where its database is not there, and tells nobody the password', async () => {
    const program = await run({ DATABASE_URL: 'postgres://intake:hemligt@127.0.0.1:1/intake' })
    expect(await program.ended).toBe(1)
    expect(program.said()).toBe('intake: the database cannot be reached\n')
  })

  test('does not begin with a log that is none', async () => {
    const file = join(temporary, 'log.ndjson')
    writeFileSync(file, '{"id":"hemligt"')
    const program = await run({ LOG: file })
    expect(await program.ended).toBe(1)
    expect(program.said()).toMatch(/^intake: LOG: line 1: /)
    expect(program.said()).not.toContain('hemligt')
    expect(logIn(join(temporary, 'missing.ndjson'))).toMatchObject({ left: expect.stringContaining('cannot be read') })
  })
})
