import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agreement, Life, Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { afterAll, describe, expect, test } from 'vitest'
import { history } from './history.ts'
import { MalformedLog, readLog } from './readLog.ts'

const here = import.meta.dirname
const root = join(here, '../..')
const folder = mkdtempSync(join(tmpdir(), 'norrsken-history-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = readFileSync(join(here, 'history.ndjson'), 'utf8')
const world = readLog(text)
const run = (args: ReadonlyArray<string>, env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, ['--conditions=@norrsken/source', join(here, 'main.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env }
  })

/** The text as it is kept in `expected`; UPDATE_EXPECTED=1 keeps the new one. */
const expectKept = (name: string, actual: string): void => {
  const file = join(here, 'expected', name)
  if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(file, actual)
  expect(actual).toBe(readFileSync(file, 'utf8'))
}

describe('the history', () => {
  test('is told as expected, in both languages', () => {
    expectKept('start.txt', history(world, 'sv').text)
    expectKept('start.en.txt', history(world, 'en').text)
  })

  test('is shown as expected, in both languages', () => {
    expectKept('report.html', history(world, 'sv').html)
    expectKept('report.en.html', history(world, 'en').html)
  })

  test('names for each event a source, or that it is made up', () => {
    const events = world.agreements.flatMap(({ entries }) => entries.map(({ event }) => event))
    expect(events.length).toBeGreaterThan(60)
    expect(events.filter(({ source, synthetic }) => source === undefined && synthetic !== true)).toEqual([])
    expect([...new Set(events.flatMap(({ source }) => source ?? []))].sort()).toEqual(['S0', 'S1', 'S2', 'S3', 'S4'])
  })

  test('is written as its events are encoded', () => {
    const lines = world.agreements
      .flatMap(({ entries }) => entries.map(({ event }) => event))
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map(Log.line)
    expect(`${lines.join('\n')}\n`).toBe(text)
  })
})

describe('who was a party when', () => {
  const lifeOf = (stream: string): Life.Life => {
    const found = world.agreements.find((agreement) => agreement.stream === stream)
    return Agreement.live(Log.replay(Agreement)(found?.entries ?? []))
  }
  const project = lifeOf('agreement/operation-norrsken-2020')
  const agreement = lifeOf('agreement/norrsken')
  const on = (day: string, life: Life.Life) => Life.membersOn(Day.day(day))(life)

  test('Kvinnojouren left the project on the day on which it gave notice', () => {
    expect(on('2020-09-11', project)).toContain('kvinnojouren')
    expect(on('2020-09-12', project)).not.toContain('kvinnojouren')
    expect(on('2020-09-12', project)).toHaveLength(13)
  })

  test('the project ended with 2022', () => {
    expect(on('2022-12-31', project)).toHaveLength(13)
    expect(on('2023-01-01', project)).toEqual([])
  })

  test('the agreement has ten parties from 1 March 2023, and goes on', () => {
    expect(on('2023-02-28', agreement)).toEqual([])
    expect(on('2023-03-01', agreement)).toHaveLength(10)
    expect(on('2030-01-01', agreement)).toHaveLength(10)
  })

  test('the revised edition applies from the day on which the last had signed it', () => {
    expect(Life.inForceOn(Day.day('2024-11-17'))(agreement)?.edition.edition).toBe('2023-02-24')
    expect(Life.inForceOn(Day.day('2024-11-18'))(agreement)?.edition.edition).toBe('2024-08-29')
  })
})

describe('the program', () => {
  test('tells the history and writes the page, the same in any language, zone and folder of the machine', () => {
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    const first = run(['--out', join(folder, 'one')])
    const second = run(['--out', join(folder, 'two')], elsewhere)
    expect([first.status, second.status]).toEqual([0, 0])
    expect(first.stdout.startsWith(history(world, 'sv').text)).toBe(true)
    expect(second.stdout.replace('/two/', '/one/')).toBe(first.stdout)
    expect(readFileSync(join(folder, 'two/report.html'), 'utf8')).toBe(history(world, 'sv').html)
  })

  test('speaks English when asked to', () => {
    const { status, stdout } = run(['--lang', 'en', '--out', join(folder, 'en')])
    expect(status).toBe(0)
    expect(stdout).toContain('The history of the agreements, 2020–2024')
    expect(readFileSync(join(folder, 'en/report.html'), 'utf8')).toBe(history(world, 'en').html)
  })

  test('says so, and fails, where the page cannot be written', () => {
    writeFileSync(join(folder, 'file'), '')
    const { status, stderr } = run(['--out', join(folder, 'file/out')])
    expect(status).toBe(1)
    expect(stderr).toContain('rapporten kunde inte skrivas till')
  })

  test('asks for a language that it knows', () => {
    expect(run(['--lang', 'de']).status).toBe(2)
    expect(run(['--colour']).status).toBe(2)
  })
})

test('a log with a gap in its versions is refused, with the line', () => {
  const lines = text.split('\n')
  expect(() => readLog([...lines.slice(0, 1), ...lines.slice(2)].join('\n'))).toThrow(MalformedLog)
  expect(() => readLog([...lines.slice(0, 1), ...lines.slice(2)].join('\n'))).toThrow(/^line 2: version: /)
})
