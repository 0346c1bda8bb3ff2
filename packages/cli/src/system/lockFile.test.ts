import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { lockFile } from './lockFile.ts'

const root = mkdtempSync(join(tmpdir(), 'norrsken-lock-'))
let folder = root
beforeEach(() => {
  folder = mkdtempSync(join(root, 'at-'))
})
afterAll(() => rmSync(root, { recursive: true }))

describe('a lock', () => {
  test('is had by one at a time', () => {
    const path = join(folder, 'ledger.lock')
    const release = lockFile(path)
    expect(release).not.toBeNull()
    expect(lockFile(path)).toBeNull()
    release?.()
    expect(readdirSync(folder)).toEqual([])
    const again = lockFile(path)
    expect(again).not.toBeNull()
    again?.()
  })

  test('takes the folders with it that were made for it alone', () => {
    lockFile(join(folder, 'a', 'b', 'ledger.lock'))?.()
    expect(readdirSync(folder)).toEqual([])
    const release = lockFile(join(folder, 'a', 'b', 'ledger.lock'))
    writeFileSync(join(folder, 'a', 'b', 'ledger'), '')
    release?.()
    expect(existsSync(join(folder, 'a', 'b', 'ledger'))).toBe(true)
  })
})
