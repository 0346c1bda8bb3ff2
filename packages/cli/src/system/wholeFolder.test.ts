import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { nodeCapabilities } from '../node.ts'
import { isFree, writeFolderWhole } from './wholeFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'norrsken-folder-'))
let at = root
beforeEach(() => {
  at = mkdtempSync(join(root, 'at-'))
})
afterAll(() => rmSync(root, { recursive: true }))

const files = [
  { name: 'a.csv', content: 'one' },
  { name: 'b.parquet', content: new Uint8Array([1, 2]) }
]

describe('a folder that is written whole', () => {
  test('has all its files, and is for its owner alone', () => {
    const path = join(at, 'new', 'out')
    writeFolderWhole(path, files)
    expect(readdirSync(path).sort()).toEqual(['a.csv', 'b.parquet'])
    expect(readFileSync(join(path, 'a.csv'), 'utf8')).toBe('one')
    expect(readdirSync(join(at, 'new'))).toEqual(['out'])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o700)
  })

  test('takes the place of one with files of the same names, and of an empty one', () => {
    const path = join(at, 'out')
    mkdirSync(path)
    writeFolderWhole(path, [{ name: 'a.csv', content: 'before' }])
    writeFolderWhole(path, files)
    expect(readFileSync(join(path, 'a.csv'), 'utf8')).toBe('one')
    expect(readdirSync(at)).toEqual(['out'])
  })

  test('is not there at all where one of its files cannot be written', () => {
    const path = join(at, 'out')
    writeFolderWhole(path, [{ name: 'a.csv', content: 'before' }])
    expect(() => writeFolderWhole(path, [...files, { name: 'no/such/folder', content: '' }])).toThrow()
    expect(readFileSync(join(path, 'a.csv'), 'utf8')).toBe('before')
    expect(readdirSync(path)).toEqual(['a.csv'])
    expect(readdirSync(at)).toEqual(['out'])
  })

  test('takes the place of no other, and what is there stays', () => {
    const path = join(at, 'out')
    mkdirSync(path)
    writeFileSync(join(path, 'thesis.txt'), 'mine')
    expect(isFree(path, files)).toBe(false)
    expect(nodeCapabilities().writeFolder(path, files)).toEqual({
      _tag: 'Left',
      left: { type: 'Inaccessible', path, reason: 'not-empty', code: 'ENOTEMPTY' }
    })
    expect(readdirSync(path)).toEqual(['thesis.txt'])
  })

  test('is no file, nor within one', () => {
    const file = join(at, 'file')
    writeFileSync(file, '')
    expect(nodeCapabilities().writeFolder(file, files)).toMatchObject({ _tag: 'Left', left: { reason: 'no-folder' } })
    expect(nodeCapabilities().writeFolder(join(file, 'out'), files)).toMatchObject({ _tag: 'Left' })
  })
})
