import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { writeWhole } from './wholeFile.ts'

const root = mkdtempSync(join(tmpdir(), 'norrsken-whole-'))
let folder = root
beforeEach(() => {
  folder = mkdtempSync(join(root, 'at-'))
})
afterAll(() => rmSync(root, { recursive: true }))

function* breaking(): Generator<string, void> {
  yield 'one'
  throw new Error('no more')
}

describe('a file that is written whole', () => {
  test('is there with all its text, and for its owner alone', async () => {
    const path = join(folder, 'new', 'folder', 'copy')
    await writeWhole(path, ['one', 'two'])
    expect(readFileSync(path, 'utf8')).toBe('onetwo')
    expect(readdirSync(join(folder, 'new', 'folder'))).toEqual(['copy'])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('takes the place of the one that was there only when it is whole', async () => {
    const path = join(folder, 'copy')
    writeFileSync(path, 'of before')
    await expect(writeWhole(path, breaking())).rejects.toThrow('no more')
    expect(readFileSync(path, 'utf8')).toBe('of before')
    await writeWhole(path, ['one'])
    expect(readFileSync(path, 'utf8')).toBe('one')
    expect(readdirSync(folder)).toEqual(['copy'])
  })

  test('leaves nothing where its text breaks off, nor where its place is taken by a folder', async () => {
    await expect(writeWhole(join(folder, 'new', 'copy'), breaking())).rejects.toThrow('no more')
    expect(readdirSync(folder)).toEqual([])
    mkdirSync(join(folder, 'taken'))
    await expect(writeWhole(join(folder, 'taken'), ['one'])).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})

/** Writes without end until a signal comes. */
const program = (path: string): string => `
  import { writeWhole } from ${JSON.stringify(join(import.meta.dirname, 'wholeFile.ts'))}
  function* endless() { for (;;) yield 'x'.repeat(1000) }
  await writeWhole(${JSON.stringify(path)}, endless())`

describe('a program that is told to end while it writes', { timeout: 60_000 }, () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s takes away what there is of the file, and ends by it',
    async (signal) => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', program(join(folder, 'copy'))])
      const ended = new Promise((done) => child.on('close', (code, by) => done({ code, by })))
      while (readdirSync(folder).length === 0) await wait(5)
      expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.copy\..{36}$/)])
      child.kill(signal)
      expect(await ended).toEqual({ code: null, by: signal })
      expect(readdirSync(folder)).toEqual([])
    }
  )
})
