import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { madeUp } from './testing/madeUp.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const main = join(import.meta.dirname, 'main.ts')
const command = ['--conditions=@norrsken/source', '--disable-warning=ExperimentalWarning', main]
const sample = textOf(sampleLog)
const root = mkdtempSync(join(tmpdir(), 'norrsken-cli-test-'))
let folder = root

/** Each test has a folder of its own to stand in, with the sample log in it. */
beforeEach(() => {
  folder = mkdtempSync(join(root, 'at-'))
  writeFileSync(join(folder, 'log.ndjson'), sample)
})
afterAll(() => rmSync(root, { recursive: true }))

const norrsken = (args: ReadonlyArray<string>, input = '', elsewhere = {}) => {
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary, { recursive: true })
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...elsewhere, TMPDIR: temporary, TEMP: temporary, TMP: temporary }
  })
  return { exit: status, out: stdout, err: stderr, temporary: readdirSync(temporary) }
}

/** Starting a process takes long where others work too. */
const patient = { timeout: 60_000 }

describe('the program as a process', patient, () => {
  test('reads a file of the folder that it is called in, and prints one JSON document', () => {
    const { exit, out, err } = norrsken(['state', 'log.ndjson', '--json', '--valid-at', '2023-06-30'])
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(JSON.parse(out).agreement.inForce).toBe(true)
  })

  test('reads standard input, twice where it must, and leaves nothing of it behind', () => {
    const args = ['--json', '--valid-at', '2023-06-30']
    const { exit, out, err, temporary } = norrsken(['state', '-', ...args], sample)
    expect({ exit, err, temporary }).toEqual({ exit: 0, err: '', temporary: [] })
    expect(out).toBe(norrsken(['state', 'log.ndjson', ...args]).out)
    expect(JSON.parse(out).cases).toEqual({ open: 0, closed: 1 })
  })

  test('keeps its exit codes', () => {
    expect(norrsken(['check', 'log.ndjson', '--strict', '--valid-at', '2024-07-01']).exit).toBe(1)
    expect(norrsken(['state', 'log.ndjson', '--valid-at', 'today']).exit).toBe(2)
    expect(norrsken(['verify', '-'], 'oops\n').exit).toBe(4)
  })

  test('says what cannot be read', () => {
    expect(norrsken(['state', 'nothing', '--lang', 'en'])).toMatchObject({
      exit: 2,
      out: '',
      err: 'norrsken: nothing cannot be read: there is no such file\n'
    })
    expect(norrsken(['state', '.', '--lang', 'en']).err).toBe('norrsken: . cannot be read: it is a folder\n')
    expect(norrsken(['state', 'log.ndjson/log', '--lang', 'en']).err).toBe(
      'norrsken: log.ndjson/log cannot be read: a part of its path is not a folder\n'
    )
  })

  test('makes the same bytes of the same seed, in whatever time zone', () => {
    const asked = ['generate', '--profile', 'published', '--seed', '7']
    const { out, err } = norrsken(asked)
    expect(err).toBe(madeUp.sv)
    expect(norrsken(asked, '', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }).out).toBe(out)
    expect(norrsken(['verify', '-', '--json'], out)).toMatchObject({
      exit: 0,
      out: expect.stringContaining('"total": 0')
    })
  })

  test('is content where nobody listens to it any more', async () => {
    const child = spawn(process.execPath, [...command, 'state', 'log.ndjson'], { cwd: folder })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    const exit = await new Promise((done) => child.on('close', done))
    expect({ exit, err }).toEqual({ exit: 0, err: madeUp.sv })
  })
})

describe('the files of a report', patient, () => {
  const report = (out: string) =>
    norrsken(['report', 'log.ndjson', '--period', '2023', '--audience', 'public', '--lang', 'en', '--out', out])

  test('are written to a folder that need not be there, over those of before', () => {
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'out', 'report.html'), 'of before')
    for (const out of ['out', 'new/out']) {
      const files = ['report.html', 'indicators.csv', 'indicators.json']
      expect(report(out)).toMatchObject({ exit: 0, out: files.map((file) => `${join(out, file)}\n`).join('') })
      expect(readdirSync(join(folder, out)).sort()).toEqual(files.sort())
      expect(readFileSync(join(folder, out, 'report.html'), 'utf8')).toContain('</html>')
    }
  })

  test('are all written, or none', () => {
    mkdirSync(join(folder, 'out', 'indicators.json'), { recursive: true })
    writeFileSync(join(folder, 'out', 'report.html'), 'of before')
    const { exit, out, err } = report('out')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toBe(`norrsken: nothing is written to out: ${join('out', 'indicators.json')}: it is a folder\n`)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['indicators.json', 'report.html'])
    expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toBe('of before')
  })

  test('are not written below what is a file', () => {
    expect(report('log.ndjson/out')).toMatchObject({ exit: 2, out: '' })
    expect(report('log.ndjson').err).toBe(
      'norrsken: nothing is written to log.ndjson: a part of its path is not a folder\n'
    )
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})
