import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { asking, gateway, recording, sample } from './test/kit.ts'
import { type Program, start } from './test/program.ts'

const temporary = mkdtempSync(join(tmpdir(), 'norrsken-intake-'))
const LOG = '../history/history.ndjson'
let running: Program[] = []
const stopAll = async () => {
  await Promise.all(running.map((program) => program.stop('SIGKILL')))
  running = []
}

/** A folder that the program has made, with the history in it. To make one takes it several times as long as all else. */
const made = join(temporary, 'made.db')
let folders = 0
const folder = (): string => {
  folders += 1
  const copy = join(temporary, `${folders}.db`)
  cpSync(made, copy, { recursive: true })
  return copy
}

/** What Node has made of the sources, for all processes. */
const NODE_COMPILE_CACHE = join(temporary, 'compiled')
const run = async (environment: Readonly<Record<string, string>> = {}): Promise<Program> => {
  const program = await start({ NODE_COMPILE_CACHE, ...environment })
  running.push(program)
  return program
}

beforeAll(async () => {
  const program = await run({ FOLDER: made, LOG })
  expect((await asking(program.base)('GET', '/agreements/norrsken')).body).toMatchObject({ version: 45 })
  expect(await program.stop()).toBe(0)
}, 60_000)
afterEach(stopAll)
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

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

/** A program that has begun to read a request, and the connection on which it waits for the rest. */
const waiting = async () => {
  const program = await run({ FOLDER: folder() })
  const slow = byHand(program.base)
  slow.socket.write(headOf('/cases/1/referral', 'k1') + bodyOf.slice(0, 20))
  await wait(200)
  return { program, slow }
}

describe('the program', { timeout: 60_000 }, () => {
  test('keeps all through a stop, and through being killed', async () => {
    const FOLDER = folder()
    const first = await run({ FOLDER })
    expect((await recording(first.base)('/cases/1/referral', 'k1', sample('referral'))).status).toBe(201)
    expect(await first.stop()).toBe(0)
    expect(first.said()).toContain('intake has stopped')

    const second = await run({ FOLDER })
    expect((await asking(second.base)('GET', '/cases/1')).body).toMatchObject({ version: 1, status: 'open' })
    const stored = await recording(second.base)('/cases/1/consents', 'k2', sample('consent'))
    expect(stored.body).toMatchObject({ version: 2, durability: 'process' })
    await second.stop('SIGKILL')

    const third = await run({ FOLDER, LOG })
    expect((await asking(third.base)('GET', '/agreements/norrsken')).body).toMatchObject({ version: 45 })
    expect((await asking(third.base)('GET', '/cases/1')).body).toMatchObject({ version: 2 })
    expect((await recording(third.base)('/cases/1/consents', 'k2', sample('consent'))).body).toEqual(stored.body)
  })

  test('compares with the population sizes that its operator supplies', async () => {
    const program = await run({ FOLDER: folder(), POPULATIONS: 'populations.json' })
    const record = recording(program.base)
    const inBracke = sample('referral')
    const basis = { kind: 'de-identified', attestedBy: 'ostersund/coordination' }
    const asked = sample('discussion')
    const meeting = asked.data['meeting'] as string
    await record('/cases/1/referral', 'k1', { ...inBracke, data: { ...inBracke.data, homeMunicipality: 'bracke' } })
    await record(`/${meeting.replace('meeting/', 'meetings/')}/attendance`, 'k2', sample('attendance'))
    const refused = await record('/cases/1/presentations', 'k3', { ...asked, data: { ...asked.data, basis } })
    expect(refused.body).toMatchObject({ status: 422, refusal: 'Identifying' })
  })

  test('finishes what it has begun to read when it is told to stop, and answers what comes meanwhile with when to come again', async () => {
    const { program, slow } = await waiting()
    const [ready, live] = [byHand(program.base), byHand(program.base)]
    ready.socket.write('GET /health/ready HTTP/1.1\r\nHost: intake\r\n')
    live.socket.write('GET /health/live HTTP/1.1\r\nHost: intake\r\n')
    await wait(200)
    program.child.kill('SIGTERM')
    await wait(200)
    await expect(fetch(`${program.base}/health/live`)).rejects.toThrow()
    ready.socket.write('\r\n')
    expect(await ready.closed).toMatch(/^HTTP\/1.1 503 .*retry-after: 2.*"type":"\/problems\/unavailable"/is)
    live.socket.write('\r\n')
    expect(await live.closed).toMatch(/^HTTP\/1.1 200 .*"live"/is)
    slow.socket.write(bodyOf.slice(20))
    const answered = await slow.closed
    expect(answered).toMatch(/^HTTP\/1.1 201 /)
    expect(answered).toMatch(/^connection: close\r$/im)
    expect(await program.ended).toBe(0)
  })

  test('ends at once when it is told to stop a second time, also by another signal', async () => {
    const { program, slow } = await waiting()
    program.child.kill('SIGTERM')
    await wait(200)
    expect(program.child.exitCode).toBe(null)
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(1)
    expect(await slow.closed).toBe('')
    expect(program.said()).toMatch(/^intake: told to stop a second time, it has cut what it had begun$/m)
  })
})

describe('while the program runs', { timeout: 60_000 }, () => {
  const FOLDER = join(temporary, 'held.db')
  let program: Program
  beforeAll(async () => {
    cpSync(made, FOLDER, { recursive: true })
    program = await start({ NODE_COMPILE_CACHE, FOLDER })
  }, 60_000)
  afterAll(() => program?.stop('SIGKILL'))

  test('there is one copy of what was sent again after its connection was cut', async () => {
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

  test('another does not open its folder', async () => {
    const second = await run({ FOLDER })
    expect([second.base, await second.ended]).toEqual(['', 1])
    expect(second.said()).toMatch(/^intake: the directory `.*` is open in the process \d+$/m)
  })

  test('another does not listen at its port, and gives up its own folder', async () => {
    const own = folder()
    const { host, port } = new URL(program.base)
    const second = await run({ FOLDER: own, PORT: port })
    expect([second.base, await second.ended]).toEqual(['', 1])
    expect(second.said()).toBe(`intake: cannot listen on http://${host}: another program listens there (EADDRINUSE)\n`)
    expect(existsSync(`${own}.lock`)).toBe(false)
  })
})

describe('the program does not start', { timeout: 60_000 }, () => {
  test('where its configuration is wrong: it says what, and not what stands there', async () => {
    const program = await run({ PORT: 'eighty', DATABASE_URL: 'mysql://intake:hemligt@db', MIGRATE: 'maybe' })
    expect(await program.ended).toBe(2)
    expect(program.said().trim().split('\n')).toEqual([
      'intake: PORT: expected a number from 0 to 65535',
      'intake: DATABASE_URL: expected an address postgres://…',
      'intake: MIGRATE: expected never or on-start'
    ])
  })

  test('where the population sizes that it is to compare with are none', async () => {
    const program = await run({ POPULATIONS: 'package.json' })
    expect(await program.ended).toBe(2)
    expect(program.said()).toMatch(/^intake: POPULATIONS: no such key: name; /)
  })

  test('where its database is not there, and tells nobody the password', async () => {
    const program = await run({ DATABASE_URL: 'postgres://intake:hemligt@127.0.0.1:1/intake' })
    expect(await program.ended).toBe(1)
    expect(program.said()).toBe('intake: the database cannot be reached: ECONNREFUSED\n')
  })

  test('where its folder cannot be made', async () => {
    const file = join(temporary, 'file')
    writeFileSync(file, '')
    const program = await run({ FOLDER: join(file, 'log.db') })
    expect(await program.ended).toBe(1)
    expect(program.said()).toBe(`intake: \`${join(file, 'log.db')}\` is not the directory of a store\n`)
  })

  test('where the log that it is to begin with is none', async () => {
    const file = join(temporary, 'log.ndjson')
    writeFileSync(file, '{"id":"hemligt"')
    const FOLDER = folder()
    const program = await run({ FOLDER, TENANT: 'an office without a log', LOG: file })
    expect(await program.ended).toBe(1)
    expect(program.said()).toMatch(/^intake: LOG: line 1: expected one JSON object/)
    expect(program.said()).not.toContain('hemligt')
    expect(existsSync(`${FOLDER}.lock`)).toBe(false)
  })
})
