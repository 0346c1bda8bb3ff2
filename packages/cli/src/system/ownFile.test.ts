import { Buffer } from 'node:buffer'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Source } from '../log/Source.ts'
import { kept } from './ownFile.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'norrsken-own-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const textOf = (source: Source): string => {
  const bytes = Buffer.alloc(source.size())
  source.read(bytes, 0)
  return bytes.toString('utf8')
}

describe('a text that is kept', () => {
  test('can be read again, and nobody finds it', async () => {
    const source = await kept(
      (async function* () {
        yield 'first å\n'
        if (process.platform !== 'win32') expect(readdirSync(folder)).toEqual([])
        yield 'second\n'
      })()
    )
    expect(textOf(source)).toBe('first å\nsecond\n')
    source.close()
    expect(readdirSync(folder)).toEqual([])
  })

  test('leaves nothing where it breaks off, and what broke it is told', async () => {
    const breaking = async function* () {
      yield 'first\n'
      throw new Error('no more')
    }
    await expect(kept(breaking())).rejects.toThrow('no more')
    expect(readdirSync(folder)).toEqual([])
  })
})
