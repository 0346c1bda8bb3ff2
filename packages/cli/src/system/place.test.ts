import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import process from 'node:process'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { nodeCapabilities } from '../node.ts'
import { placeOf } from './place.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'norrsken-place-')))
let folder = root
beforeEach(() => {
  folder = mkdtempSync(join(root, 'at-'))
})
afterAll(() => rmSync(root, { recursive: true }))
const at = (...names: ReadonlyArray<string>): string => join(folder, ...names)

describe('the place of a path', () => {
  test('is where it leads, by links and by folders that are links', () => {
    mkdirSync(at('real'))
    writeFileSync(at('real', 'ledger'), '')
    symlinkSync('real', at('folder'))
    symlinkSync(at('folder', 'ledger'), at('link'))
    for (const path of [at('real', 'ledger'), at('link'), at('folder', 'ledger'), relative('.', at('real/../link'))]) {
      expect(placeOf(path)).toMatchObject({ path: at('real', 'ledger'), is: 'file' })
    }
    expect(placeOf(at('folder'))).toEqual({ path: at('real'), is: 'folder', identity: null })
  })

  test('that is not there is in the folder that would hold it, also behind a link that leads to nothing', () => {
    mkdirSync(at('real'))
    symlinkSync('real', at('folder'))
    symlinkSync(join('folder', 'new', 'ledger'), at('link'))
    for (const path of [at('folder', 'new', 'ledger'), at('link'), at('x', '..', 'link')]) {
      expect(placeOf(path)).toEqual({ path: at('real', 'new', 'ledger'), is: 'nothing', identity: null })
    }
  })

  test('is the same for two names of one file', () => {
    writeFileSync(at('one'), '')
    linkSync(at('one'), at('two'))
    expect(placeOf(at('one')).identity).toBe(placeOf(at('two')).identity)
    writeFileSync(at('three'), '')
    expect(placeOf(at('three')).identity).not.toBe(placeOf(at('two')).identity)
  })

  test('is none where links lead to each other', () => {
    symlinkSync('two', at('one'))
    symlinkSync('one', at('two'))
    expect(nodeCapabilities().placeOf(at('one'))).toMatchObject({ _tag: 'Left', left: { code: 'ELOOP' } })
  })

  test.runIf(process.platform !== 'win32')('may be no file', () => {
    expect(placeOf('/dev/null')).toEqual({ path: '/dev/null', is: 'other', identity: null })
  })
})
