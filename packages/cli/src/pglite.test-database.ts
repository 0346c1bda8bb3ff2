import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pgliteEventStore } from '@norrsken/eventstore-adapter-postgres/pglite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { E } from './fp.ts'
import { answersAreThoseOfTheFile, coordinator, folder, norrsken } from './stores.test-kit.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const { path, remove } = folder()
const directory = join(path, 'log.db')
const log = join(path, 'log.ndjson')
const sample = textOf(sampleLog)
writeFileSync(log, sample)
afterAll(remove)

describe('the store of a folder', () => {
  /** Holds the folder between the runs, which share it: to open it takes half a second. */
  let close: () => Promise<void>
  beforeAll(async () => {
    const opened = await pgliteEventStore(directory)()
    if (E.isLeft(opened)) throw new Error(opened.left.type)
    close = opened.right.close
  })
  afterAll(() => close())

  answersAreThoseOfTheFile('a PGlite', (tenant) => `pglite:${directory}?tenant=${tenant}`)

  test('says that it survives the end of the program', async () => {
    const { out } = await norrsken('import', log, `pglite:${directory}?tenant=durable`, '--json')
    expect(JSON.parse(out)).toMatchObject({ events: sampleLog.length, durability: 'process' })
  })
})

describe('a folder', () => {
  let at = ''
  beforeEach(() => {
    at = join(path, `folder ${readdirSync(path).length}`)
  })

  test('in which nothing is, or that is not there, has no store to read, and none is made', async () => {
    expect(await norrsken('state', `pglite:${at}`, '--lang', 'en')).toEqual({
      exit: 3,
      out: '',
      err: `norrsken: pglite:${at} is not available: there is no store in that folder\n`
    })
    expect(existsSync(at)).toBe(false)
    mkdirSync(at)
    expect((await norrsken('verify', `pglite:${at}`)).exit).toBe(3)
    expect(readdirSync(at)).toEqual([])
  })

  test('in which something else is stays as it is, also for an import', async () => {
    mkdirSync(at)
    writeFileSync(join(at, 'letter'), 'dear')
    for (const words of [
      ['state', `pglite:${at}`],
      ['import', log, `pglite:${at}`],
      ['state', `pglite:${log}`]
    ]) {
      const { exit, err } = await norrsken(...words, '--lang', 'en')
      expect(exit).toBe(3)
      expect(err).toContain('what is there is not a store')
    }
    expect(readdirSync(at)).toEqual(['letter'])
  })

  test('that another process has open is not opened, and it is said which', async () => {
    await norrsken('import', log, `pglite:${at}`)
    const program = `
      import { pgliteEventStore } from '@norrsken/eventstore-adapter-postgres/pglite'
      const opened = await pgliteEventStore(${JSON.stringify(at)})()
      console.log(opened._tag)
      process.stdin.resume()`
    const flags = ['--conditions=@norrsken/source', '--disable-warning=ExperimentalWarning', '--input-type=module']
    const child = spawn(process.execPath, [...flags, '--eval', program], { cwd: import.meta.dirname })
    try {
      await new Promise((done) => child.stdout.once('data', done))
      const { exit, err } = await norrsken('state', `pglite:${at}`, '--lang', 'en')
      expect({ exit, err }).toEqual({
        exit: 3,
        err: `norrsken: pglite:${at} is not available: the folder is open in another process, ${child.pid}\n`
      })
    } finally {
      const ended = new Promise((done) => child.once('close', done))
      child.kill('SIGKILL')
      await ended
    }
    expect((await norrsken('state', `pglite:${at}`)).exit).toBe(0)
  })

  test('whose store was tampered with is found out by verify, and answers nothing', async () => {
    await norrsken('import', log, `pglite:${at}`)
    const database = await PGlite.create({ dataDir: at })
    await database.exec(`
      alter table norrsken.event disable trigger all;
      update norrsken.event set body = replace(body, '"party":"are"', '"party":17') where id = 'e14';
      alter table norrsken.event enable trigger all`)
    await database.close()
    const { exit, out } = await norrsken('verify', `pglite:${at}`, '--json')
    expect(exit).toBe(4)
    const off = { line: 0, expected: 'a trigger that always fires' }
    const unreadable = { line: 14, path: 'agreement/norrsken#9', expected: 'an event that can be read again' }
    expect(JSON.parse(out)).toMatchObject({ events: 13, problems: [off, off, unreadable], total: 3 })
    expect((await norrsken('state', `pglite:${at}`)).exit).toBe(2)
    expect((await norrsken('export', `pglite:${at}`, ...coordinator)).exit).toBe(2)
  })

  test('whose store is damaged is not opened, and it is said so', async () => {
    mkdirSync(at)
    writeFileSync(join(at, 'PG_VERSION'), '17')
    const { exit, err } = await norrsken('verify', `pglite:${at}`, '--lang', 'en')
    expect(exit).toBe(3)
    expect(err).toContain('what is in the folder cannot be opened')
  })

  test('gets nothing of a log that is malformed, not even a store', async () => {
    const bad = join(path, 'bad.ndjson')
    writeFileSync(bad, `${sample}oops\n`)
    expect((await norrsken('import', bad, `pglite:${at}`)).exit).toBe(2)
    expect(existsSync(at)).toBe(false)
  })
})
