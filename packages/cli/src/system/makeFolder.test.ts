import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { nodeCapabilities } from '../node.ts'
import { makeFolder } from './makeFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'norrsken-folder-'))
let folder = root
beforeEach(() => {
  folder = mkdtempSync(join(root, 'at-'))
})
afterAll(() => rmSync(root, { recursive: true }))

describe('a folder that is made', () => {
  test('has those above it, and it is told which of them was made first', () => {
    expect(makeFolder(join(folder, 'a', 'b', 'c'))).toBe(join(folder, 'a'))
    expect(existsSync(join(folder, 'a', 'b', 'c'))).toBe(true)
    expect(makeFolder(join(folder, 'a', 'b', 'd'))).toBe(join(folder, 'a', 'b', 'd'))
    expect(makeFolder(join(folder, 'a', 'b'))).toBeUndefined()
  })

  test('is none where a file stands in its way, and then nothing is left of those above it', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => makeFolder(join(folder, 'file', 'a', 'b'))).toThrow('EEXIST')
    expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST')
    expect(() => makeFolder(join(folder, 'new', 'x'.repeat(300)))).toThrow('ENAMETOOLONG')
    expect(readdirSync(folder)).toEqual(['file'])
  })
})

/** A place where nobody may make anything, and the system says only that there is no such thing. */
describe.runIf(process.platform === 'linux')('in a place where nothing can be made', () => {
  const { write, writeFile, writeFolder } = nodeCapabilities()
  const files = [{ name: 'report.html', content: '' }]

  test.each([
    ['files', async (path: string) => write(path, files)],
    ['a file', (path: string) => writeFile(path, [''])],
    ['a file in a folder', (path: string) => writeFile(join(path, 'page.html'), [''])],
    ['a folder', async (path: string) => writeFolder(path, files)],
    ['a folder in a folder', async (path: string) => writeFolder(join(path, 'tables'), files)]
  ])('%s are refused at once', async (_, written) => {
    expect(await written('/proc/no-such/place')).toMatchObject({ _tag: 'Left', left: { reason: 'closed' } })
    expect(await written('/proc/no-such')).toMatchObject({ _tag: 'Left', left: { reason: 'closed' } })
  })
})

describe('files of which one does not get its place', () => {
  test('are not there, and it is said that they may have been seen only if one was', () => {
    const { write } = nodeCapabilities()
    const one = { name: 'one', content: 'now' }
    // What is to be there twice is gone when it is looked for again.
    expect(write(folder, [one, one])).toMatchObject({ _tag: 'Left', left: { seen: true } })
    expect(readdirSync(folder)).toEqual([])
    writeFileSync(join(folder, 'one'), 'before')
    const written = write(folder, [one, { name: 'no/such/folder', content: '' }])
    expect(written).toEqual({ _tag: 'Left', left: expect.not.objectContaining({ seen: true }) })
    expect([readdirSync(folder), readFileSync(join(folder, 'one'), 'utf8')]).toEqual([['one'], 'before'])
  })
})
