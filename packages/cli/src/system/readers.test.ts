import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { generate } from '@norrsken/testing/synthetic'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Readers } from '../Capabilities.ts'
import { E } from '../fp.ts'
import { usualReaders } from '../log/parts/askedWorkers.ts'
import { judgeShare } from '../log/parts/judgeShare.ts'
import { readPart } from '../log/parts/readPart.ts'
import { readShare } from '../log/parts/Share.ts'
import { sharedTally } from '../log/parts/sharedTally.ts'
import { readTally } from '../log/readTally.ts'
import { readers } from './readers.ts'
import { sourceOf } from './sourceOf.ts'

const folder = mkdtempSync(join(tmpdir(), 'norrsken-readers-'))
const question = { validAt: Day.day('2024-05-31'), knownAt: null, agreement: null, reading: {} }
const horizon = { validAt: Day.day('2024-05-31'), knownAt: null }
let file: number

beforeAll(() => {
  const events = [...generate({ cases: 25, seed: 5, from: Day.day('2024-01-01'), to: Day.day('2024-06-30') })]
  writeFileSync(join(folder, 'log'), events.map((event) => `${Log.line(event)}\n`).join(''))
  file = openSync(join(folder, 'log'), 'r')
})
afterAll(() => {
  closeSync(file)
  rmSync(folder, { recursive: true, force: true })
})

test('a thread reads a part of a log as this one does', async () => {
  const sharing = { part: 1, of: 2 }
  const there = await readers.read({ type: 'read', file, horizon, sharing })
  expect(there).not.toBe(null)
  expect(there).toEqual(readPart(sourceOf(file, 'log'), horizon, sharing))
})

test('threads and this one together tell what one tells', async () => {
  const source = sourceOf(file, 'log')
  let read = 0
  const counted: Readers = {
    ...readers,
    read: (task) => {
      read += 1
      return readers.read(task)
    }
  }
  expect(await sharedTally(source, horizon, 3, counted)).toStrictEqual(readTally(source, horizon))
  expect(read).toBe(2)
})

test('a thread judges a share of a log as this one does', async () => {
  const sharing = { part: 1, of: 2 }
  const task = { type: 'judge', file, question, openAs: 'en', sharing } as const
  const there = readers.judge(task)
  const share = readShare(sourceOf(file, 'log'), null, 'log', sharing)
  if (share === null) throw new Error('nothing is wrong with the log')
  const judged = judgeShare(share, question, 'en')
  if (E.isLeft(judged)) throw new Error('no agreement was named')
  expect(await there.noted).toEqual(share.noted)
  expect(share.noted.ordinals.length).toBeGreaterThan(50)
  const { findings, places } = judged.right
  expect(findings.normOf.length).toBeGreaterThan(50)
  expect(await there.judged).toEqual({ findings, places })
})

test('a thread that is stopped tells no more', async () => {
  const there = readers.judge({ type: 'judge', file, question, openAs: 'en', sharing: { part: 1, of: 2 } })
  await there.stop()
  expect(await there.judged).toBe(null)
})

test('a thread reads whatever flags of the engine its process was started with', { timeout: 60_000 }, () => {
  const program = `
    import { openSync } from 'node:fs'
    import { readers } from ${JSON.stringify(new URL('./readers.ts', import.meta.url).href)}
    const file = openSync(${JSON.stringify(join(folder, 'log'))}, 'r')
    const part = await readers.read({ type: 'read', file, horizon: ${JSON.stringify(horizon)}, sharing: { part: 1, of: 2 } })
    console.log(part === null ? 'nothing' : part.ordinals.length)`
  const flags = ['--conditions=@norrsken/source', '--max-old-space-size=512', '--expose-gc', '--input-type=module']
  const { stdout } = spawnSync(process.execPath, [...flags, '--eval', program], { encoding: 'utf8' })
  const part = readPart(sourceOf(file, 'log'), horizon, { part: 1, of: 2 })
  expect(stdout).toBe(`${part?.ordinals.length}\n`)
})

test('a thread that cannot even begin tells nothing', async () => {
  const uncloneable = { type: 'read', file, horizon, sharing: { part: 1, of: 2, now: () => {} } } as const
  expect(await readers.read(uncloneable)).toBe(null)
})

test('a thread that fails tells nothing', async () => {
  const none = readers.judge({ type: 'judge', file: -1, question, openAs: 'en', sharing: { part: 1, of: 2 } })
  expect([await none.noted, await none.judged]).toEqual([null, null])
  expect(await readers.read({ type: 'read', file: -1, horizon, sharing: { part: 1, of: 2 } })).toBe(null)
})

test('a short log has one reader, a long one as many as there can be with profit', () => {
  const source = sourceOf(file, 'log')
  expect(usualReaders(source, { ...readers, most: 4 })).toBe(1)
  expect(usualReaders({ ...source, size: () => 1e9 }, { ...readers, most: 4 })).toBe(4)
  expect(usualReaders({ ...source, size: () => 1e9 }, { ...readers, most: 96 })).toBe(8)
})
