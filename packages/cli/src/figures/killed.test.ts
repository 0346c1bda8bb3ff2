import { spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { runOn } from '../testing/inMemory.ts'

const root = mkdtempSync(join(tmpdir(), 'norrsken-killed-'))
let folder = root
beforeEach(() => {
  folder = mkdtempSync(join(root, 'at-'))
  writeFileSync(join(folder, 'log.ndjson'), log)
})
afterAll(() => rmSync(root, { recursive: true }))

const log = (await runOn({})('generate', '--cases', '20', '--seed', '5', '--to', '2024-12-31')).out

const source = join(import.meta.dirname, '..')

/** A program that makes a report as `norrsken` does, but is killed where it is about to write, in a way that it cannot see coming. */
const program = (killedAt: 'writeFile' | 'write' | null, ledger: string): string => `
  import process from 'node:process'
  import { nodeCapabilities } from ${JSON.stringify(join(source, 'node.ts'))}
  import { run } from ${JSON.stringify(join(source, 'run.ts'))}
  const killed = async () => {
    process.kill(process.pid, 'SIGKILL')
    await new Promise(() => {})
  }
  const killedSoon = () => {
    process.kill(process.pid, 'SIGKILL')
    for (;;);
  }
  const capabilities = { ...nodeCapabilities(), ${killedAt === null ? '' : `${killedAt}: ${killedAt === 'write' ? 'killedSoon' : 'killed'}`} }
  const asked = ['log.ndjson', '--period', '2024', '--audience', 'public', '--valid-at', '2025-01-31', '--lang', 'en']
  process.exitCode = await run(['report', ...asked, '--out', 'out', '--ledger', '${ledger}'], capabilities)`

const ended = (killedAt: 'writeFile' | 'write' | null, ledger = 'ledger.ndjson') =>
  new Promise<{ readonly by: number | string | null; readonly err: string }>((done) => {
    const args = ['--conditions=@norrsken/source', '--input-type=module', '--eval', program(killedAt, ledger)]
    const child = spawn(process.execPath, args, { cwd: folder })
    let err = ''
    child.stderr.on('data', (text) => {
      err += text
    })
    child.on('close', (code, signal) => done({ by: signal ?? code, err }))
  })

const names = (): ReadonlyArray<string> => readdirSync(folder).sort()
const releases = (path = 'ledger.ndjson'): number =>
  readFileSync(join(folder, path), 'utf8').trimEnd().split('\n').length - 1
const page = (): string => readFileSync(join(folder, 'out', 'indicators.json'), 'utf8')

describe('a report whose program is killed', { timeout: 120_000 }, () => {
  test('when its release is in the ledger counts as published, and the same command writes it', async () => {
    expect((await ended('write')).by).toBe('SIGKILL')
    expect([names(), releases()]).toEqual([['ledger.ndjson', 'ledger.ndjson.lock', 'log.ndjson'], 1])
    expect(await ended(null)).toEqual({ by: 0, err: expect.not.stringContaining('a new ledger') })
    expect([names(), releases()]).toEqual([['ledger.ndjson', 'log.ndjson', 'out'], 2])
    const again = page()
    rmSync(join(folder, 'out'), { recursive: true })
    rmSync(join(folder, 'ledger.ndjson'))
    expect((await ended(null)).by).toBe(0)
    expect(again).toBe(page())
  })

  test('before that is no release', async () => {
    expect((await ended('writeFile')).by).toBe('SIGKILL')
    expect(names()).toEqual(['ledger.ndjson.lock', 'log.ndjson'])
    expect(await ended(null)).toEqual({ by: 0, err: expect.stringContaining('a new ledger begins') })
    expect([names(), releases()]).toEqual([['ledger.ndjson', 'log.ndjson', 'out'], 1])
  })
})

describe.runIf(process.platform !== 'win32')('a ledger behind a link', { timeout: 120_000 }, () => {
  test('is written where the link leads, and the link stays', async () => {
    mkdirSync(join(folder, 'kept'))
    symlinkSync(join('kept', 'ledger.ndjson'), join(folder, 'link'))
    for (const many of [1, 2]) {
      expect((await ended(null, 'link')).by).toBe(0)
      expect([readlinkSync(join(folder, 'link')), readdirSync(join(folder, 'kept')), releases('link')]).toEqual([
        join('kept', 'ledger.ndjson'),
        ['ledger.ndjson'],
        many
      ])
    }
    expect(names()).toEqual(['kept', 'link', 'log.ndjson', 'out'])
  })

  test('is apart from the report and from the log all the same', async () => {
    mkdirSync(join(folder, 'real'))
    symlinkSync('real', join(folder, 'out'))
    symlinkSync('log.ndjson', join(folder, 'link'))
    for (const [ledger, says] of [
      ['real/ledger', 'must lie apart'],
      ['out/ledger', 'must lie apart'],
      ['link', 'is the file of the log too'],
      ['/dev/null', 'found something else']
    ] as const) {
      expect(await ended(null, ledger)).toEqual({ by: 2, err: expect.stringContaining(says) })
      expect([names(), readdirSync(join(folder, 'real'))]).toEqual([['link', 'log.ndjson', 'out', 'real'], []])
    }
  })
})
