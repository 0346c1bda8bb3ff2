import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandNames } from './catalogue.ts'
import { runOn } from './testing/inMemory.ts'
import { madeUp } from './testing/madeUp.ts'
import { sampleLog, textOf, type Written } from './testing/sampleLog.ts'

const sample = textOf(sampleLog)
const on = runOn({ files: { log: sample } })
const json = async (...args: ReadonlyArray<string>) => {
  const { exit, out, err } = await on(...args, '--json')
  expect(err).toBe('')
  return { exit, ...JSON.parse(out) }
}

describe('state', () => {
  test('says who is a party, in which term, and how many cases and meetings there are', async () => {
    const { agreement, cases, meetings, validAt, knownAt } = await json('state', 'log', '--valid-at', '2023-06-30')
    expect({ validAt, knownAt }).toEqual({ validAt: '2023-06-30', knownAt: null })
    expect(agreement).toMatchObject({
      id: 'agreement/norrsken',
      inForce: true,
      edition: '2023-03-01',
      term: { from: '2023-03-01', to: '2023-12-31' }
    })
    expect(agreement.parties[2]).toEqual({ id: 'are', member: true, from: '2023-03-01', leaves: '2024-12-31' })
    expect(cases).toEqual({ open: 0, closed: 1 })
    expect(meetings).toEqual({ held: 1 })
  })

  test('counts what was recorded late on the day on which it was so', async () => {
    expect((await json('state', 'log', '--valid-at', '2023-05-31')).cases).toEqual({ open: 1, closed: 0 })
  })

  test('means today where no day is given', async () => {
    const early = runOn({ files: { log: sample }, now: '2023-02-28T23:30:00Z' })
    expect(JSON.parse((await early('state', 'log', '--json')).out)).toMatchObject({
      validAt: '2023-03-01',
      agreement: { inForce: true }
    })
  })

  test('leaves out what was not yet known', async () => {
    const { knownAt, agreement } = await json('state', 'log', '--known-at', '2024-05-15T13:59:59+02:00')
    expect(knownAt).toBe('2024-05-15T11:59:59.000Z')
    expect(agreement.parties[2].leaves).toBe('2024-12-31')
    const before = await json('state', 'log', '--known-at', '2024-05-15T12:59:59+02:00')
    expect(before.agreement.parties[2].leaves).toBe(null)
  })

  test('follows another reading of the terms', async () => {
    const { agreement } = await json('state', 'log', '--reading', 'exit=at-notice', '--reading', 'noticeMonths=3')
    expect(agreement.parties[2].leaves).toBe('2024-08-20')
  })

  test('reads standard input', async () => {
    const piped = await runOn({ standardInput: sample })('state', '-', '--json', '--valid-at', '2024-07-01')
    expect(piped.out).toBe((await on('state', 'log', '--json', '--valid-at', '2024-07-01')).out)
  })

  test('answers for a log without an agreement, and for one without events', async () => {
    for (const log of [sample.split('\n')[7] ?? '', '', '\n \n']) {
      const { exit, out } = await runOn({ files: { log } })('state', 'log', '--json')
      expect({ exit, agreement: JSON.parse(out).agreement }).toEqual({ exit: 0, agreement: null })
    }
  })

  test('reads a log with a byte order mark, CRLF, blank lines and no last line end', async () => {
    const log = `\ufeff${sample.replaceAll('\n', '\r\n\r\n').trimEnd()}`
    const { exit, out } = await runOn({ files: { log } })('state', 'log', '--json')
    expect({ exit, out }).toEqual({ exit: 0, out: (await on('state', 'log', '--json')).out })
  })
})

describe('check', () => {
  test('lists one finding per window, and is strict only when asked', async () => {
    const { exit, validAt, findings } = await json('check', 'log', '--valid-at', '2024-07-01')
    expect({ exit, validAt }).toEqual({ exit: 0, validAt: '2024-07-01' })
    expect(findings).toContainEqual({
      id: '14.2/follow-up-plan@all@2023-03-01',
      norm: '14.2/follow-up-plan',
      clause: '14.2',
      bearer: 'all',
      window: { from: '2023-03-01', to: '2023-06-30' },
      state: 'metLate',
      events: expect.arrayContaining(['e12']),
      open: []
    })
    expect((await on('check', 'log', '--strict')).exit).toBe(1)
    expect((await on('check', 'log', '--strict', '--valid-at', '2023-02-28')).exit).toBe(0)
  })
})

describe('check in words', () => {
  const undecided: ReadonlyArray<Written> = [
    ...sampleLog,
    {
      id: 'unknown-children',
      stream: 'case/of-unknown-children',
      version: 1,
      type: 'CaseReferred',
      schema: 1,
      effective: '2024-05-02',
      recorded: '2025-05-02T10:00:00+02:00',
      by: { unit: 'are/social-services', function: 'social-secretary' },
      data: {
        homeMunicipality: 'are',
        residence: 'in-county',
        ageBand: '25-34',
        gender: 'woman',
        contexts: ['men-against-women'],
        forms: ['physical'],
        children: 'unknown',
        subject: null
      },
      synthetic: true
    }
  ]
  const findings = async (lang: string): Promise<string> =>
    (
      await runOn({ files: { log: textOf(undecided) }, now: '2026-01-01T12:00:00+01:00' })(
        'check',
        'log',
        '--valid-at',
        '2024-07-01',
        '--lang',
        lang
      )
    ).out

  test('says below a finding that the log does not decide what is open, and below no other', async () => {
    expect(await findings('sv')).toMatch(
      /child-perspective@are@2024-05-02\]\n {4}loggen säger inte om den enskilde har barn\n/
    )
    const lines = (await findings('en')).split('\n')
    expect(lines.filter((line) => line.startsWith('    '))).toEqual([
      '    the log does not say whether the individual has children',
      '    the log does not say whether the note was screened'
    ])
  })
})

describe('ask', () => {
  test('answers each question, with its proof', async () => {
    expect(await json('ask', 'log', 'member', 'are')).toMatchObject({ exit: 0, value: 'yes', proof: { type: 'rule' } })
    expect(await json('ask', 'log', 'member', 'are', '--valid-at', '2025-01-01')).toMatchObject({ value: 'no' })
    expect(await json('ask', 'log', 'leaves', 'are')).toMatchObject({ value: '2024-12-31', proof: { type: 'rule' } })
    expect(await json('ask', 'log', 'leaves', 'police')).toMatchObject({ value: null })
    expect(await json('ask', 'log', 'exit-if-notice', '2024-06-30')).toMatchObject({ value: '2024-12-31' })
    expect(await json('ask', 'log', 'exit-if-notice', '2024-07-01')).toMatchObject({ value: '2025-12-31' })
    expect(await json('ask', 'log', 'last-notice-day', '2024-12-31')).toMatchObject({ value: '2024-06-30' })
  })

  test('exits with 1 on a no, under --strict', async () => {
    expect((await on('ask', 'log', 'member', 'are', '--valid-at', '2025-01-01', '--strict')).exit).toBe(1)
    expect((await on('ask', 'log', 'member', 'are', '--strict')).exit).toBe(0)
    expect((await on('ask', 'log', 'leaves', 'police', '--strict')).exit).toBe(0)
  })

  test('knows a party that no edition lists but an event names, also through a unit', async () => {
    expect(await json('ask', 'log', 'member', 'krokom')).toMatchObject({ value: 'no' })
    expect(await json('ask', 'log', 'leaves', 'krokom')).toMatchObject({ value: null })
  })

  test('offers the nearest known ids for a party that nobody knows', async () => {
    const { exit, out, err } = await on('ask', 'log', 'leaves', 'Östersnud', '--lang', 'en')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toMatch(
      /^norrsken: neither an edition nor any event knows the party `Östersnud`; nearest known: `ostersund`, /
    )
    expect((await on('ask', 'log', 'member', 'toString')).exit).toBe(2)
  })

  test('says that nobody is a party where there is no agreement', async () => {
    const bare = runOn({ files: { log: textOf(sampleLog.slice(6, 8)) } })
    expect(JSON.parse((await bare('ask', 'log', 'member', 'krokom', '--json')).out)).toMatchObject({ value: 'no' })
    expect(JSON.parse((await bare('ask', 'log', 'last-notice-day', '2024-01-01', '--json')).out)).toMatchObject({
      value: null
    })
    const asked = await bare('ask', 'log', 'member', 'krokom', '--valid-at', '2024-01-01', '--lang', 'en')
    expect(asked.out).toMatch(/^Krokom municipality is not a party on 1 January 2024 \(clause 2\)\.\n/)
  })
})

describe('explain', () => {
  test('tells why a finding is what it is, in words or as the proof itself', async () => {
    const id = '9/steering-group@steering-group@2023-03-01'
    const { out } = await on('explain', 'log', id, '--lang', 'en')
    expect(out).toContain('event e13')
    expect(await json('explain', 'log', id)).toMatchObject({
      type: 'rule',
      rule: '9/steering-group',
      outcome: 'breached'
    })
    expect((await on('explain', 'log', id, '--strict')).exit).toBe(1)
  })

  test('tells why an answer is what it is', async () => {
    const { out } = await on('explain', 'log', 'leaves', 'are')
    expect(out).toBe((await on('ask', 'log', 'leaves', 'are')).out)
  })

  test('offers the nearest findings for one that is not there', async () => {
    const { exit, err } = await on('explain', 'log', '9/steering-group@steering-group@2022-03-01', '--lang', 'en')
    expect(exit).toBe(2)
    expect(err).toContain('nearest known: `9/steering-group@steering-group@2023-03-01`')
  })

  test('offers the nearest acts too', async () => {
    const { err } = await on('explain', 'log', '17/withdraw@are@2024-05-16', '--lang', 'en')
    expect(err).toContain('nearest known: `17/withdraw@are@2024-05-15`')
  })
})

describe('report', () => {
  const asked = ['report', 'log', '--period', '2023', '--audience', 'steering', '--out', 'reports']

  test('writes a page and its figures, and says which files', async () => {
    const { exit, out, written } = await on(...asked)
    const files = ['reports/report.html', 'reports/indicators.csv', 'reports/indicators.json']
    expect({ exit, out }).toEqual({ exit: 0, out: `${files.join('\n')}\n` })
    expect(Object.keys(written)).toEqual(files)
    expect(written['reports/report.html']).toMatch(/^<!doctype html>[\s\S]*lang="sv"/)
    expect(JSON.parse(written['reports/indicators.json'] ?? '').period).toEqual({
      from: '2023-01-01',
      to: '2023-12-31'
    })
    expect(JSON.parse((await on(...asked, '--json')).out)).toEqual({ files, synthetic: true })
  })

  test('takes a quarter and two days as a period', async () => {
    const periodOf = async (period: string) => {
      const { written } = await on(...asked.with(3, period))
      return JSON.parse(written['reports/indicators.json'] ?? 'null')?.period
    }
    expect(await periodOf('2023-Q2')).toEqual({ from: '2023-04-01', to: '2023-06-30' })
    expect(await periodOf('2023-Q4')).toEqual({ from: '2023-10-01', to: '2023-12-31' })
    expect(await periodOf('2023-03-01..2023-12-31')).toEqual({ from: '2023-03-01', to: '2023-12-31' })
  })

  test('says nothing of anybody in a case', async () => {
    const { written } = await on(...asked)
    for (const content of Object.values(written)) expect(content).not.toMatch(/the-pseudonym|the-secret-note|case\/1/)
  })
})

describe('generate', () => {
  const asked = ['generate', '--cases', '20', '--seed', '7']

  test('makes a sound log, the same bytes for the same seed', async () => {
    const { exit, out, err } = await on(...asked)
    expect({ exit, err }).toEqual({ exit: 0, err: madeUp.sv })
    expect((await on(...asked)).out).toBe(out)
    expect((await on(...asked.with(4, '8'))).out).not.toBe(out)
    expect((await runOn({ standardInput: out })('verify', '-')).exit).toBe(0)
    const { agreement, cases } = JSON.parse(
      (await runOn({ standardInput: out })('state', '-', '--json', '--valid-at', '2024-06-30')).out
    )
    expect(agreement.inForce).toBe(true)
    expect(cases.open + cases.closed).toBeGreaterThan(0)
  })

  test('stops where nobody listens any more', async () => {
    const { exit, out } = await runOn({ listensFor: 1 })('generate', '--cases', '100000', '--seed', '7')
    expect(exit).toBe(0)
    expect(out.length).toBeLessThan(1024 * 1024)
  })

  test('keeps to the days that it is given', async () => {
    const { out } = await on(...asked, '--from', '2025-01-01', '--to', '2025-06-30')
    expect(out).toContain('"case/')
    expect(out).not.toContain('"recorded":"2025-07')
  })
})

describe('a log whose secrets are sealed', () => {
  test('gives none of them away in any answer', async () => {
    const calls = [['state'], ['check'], ['ask', 'member', 'krokom'], ['explain', 'leaves', 'are'], ['verify']]
    for (const [command = '', ...rest] of calls) {
      for (const form of [[], ['--json']]) {
        const { out, err } = await on(command, 'log', ...rest, ...form)
        expect(out + err).not.toMatch(/the-pseudonym|the-secret-note/)
      }
    }
  })
})

describe('progress', () => {
  const long = sample + '\n'.repeat(3 * 1024 * 1024)
  const slow = { files: { log: long }, tick: 1500 }

  test('is shown on a terminal on one line, and taken away', async () => {
    const { err } = await runOn({ ...slow, terminal: true })('verify', 'log', '--lang', 'en')
    expect(err).toMatch(/^(\rreading the log: [ \d]{3} %)+\r +\rthis log is made up \(synthetic\): .*\n$/)
  })

  test('is not shown elsewhere, nor with --json, nor on a short log', async () => {
    expect((await runOn(slow)('verify', 'log')).err).toBe(madeUp.sv)
    expect((await runOn({ ...slow, terminal: true })('verify', 'log', '--json')).err).toBe('')
    expect((await runOn({ files: { log: sample }, terminal: true, tick: 10 })('verify', 'log')).err).toBe(madeUp.sv)
  })
})

describe('the history of the agreement', () => {
  const history = readFileSync(join(import.meta.dirname, '../../../examples/history/history.ndjson'))
  const onHistory = runOn({ files: { history } })
  const calls: { readonly [name: string]: ReadonlyArray<string> } = {
    state: ['state', 'history', '--valid-at', '2024-12-31'],
    'state-2020': ['state', 'history', '--valid-at', '2020-10-09'],
    check: ['check', 'history', '--valid-at', '2024-12-31'],
    leaves: ['ask', 'history', 'leaves', 'kvinnojouren', '--agreement', 'agreement/operation-norrsken-2020'],
    'exit-if-notice': ['ask', 'history', 'exit-if-notice', '2024-06-30', '--valid-at', '2024-06-30'],
    explain: ['explain', 'history', '14.2/follow-up-plan@all@2023-03-01', '--valid-at', '2024-12-31'],
    verify: ['verify', 'history']
  }

  const of = String(history).trim().split('\n')
  const synthetic = of.filter((line) => JSON.parse(line).synthetic === true)
  const said = {
    sv: `den här loggen är delvis påhittad: ${synthetic.length} av ${of.length} händelser är syntetiska\n`,
    en: `this log is partly made up: ${synthetic.length} of ${of.length} events are synthetic\n`,
    json: ''
  }

  for (const [name, args] of Object.entries(calls)) {
    for (const [form, options] of [
      ['sv', []],
      ['en', ['--lang', 'en']],
      ['json', ['--json']]
    ] as const) {
      test(`${args.join(' ')} ${options.join(' ')}`, async () => {
        const { exit, out, err } = await onHistory(...args, ...options)
        expect({ exit, err }).toEqual({ exit: 0, err: said[form] })
        await expect(out).toMatchFileSnapshot(`golden/${name}.${form}.txt`)
      })
    }
  }
})

describe('help', () => {
  test('has one word in Swedish for what the agreement asks of somebody', async () => {
    const all = await Promise.all(commandNames.map((command) => on('help', command, '--lang', 'sv')))
    const told = [await on('help', '--lang', 'sv'), ...all].map(({ out }) => out).join('')
    expect(told).toContain('varje plikt i överenskommelsen')
    expect(told).toContain('en plikt inte är uppfylld')
    expect(told).not.toMatch(/skyldighet/i)
  })

  test('tells of every command, in both languages', async () => {
    for (const lang of ['sv', 'en']) {
      const { exit, out } = await on('--help', '--lang', lang)
      expect(exit).toBe(0)
      for (const command of commandNames) {
        expect(out).toContain(`  ${command} `)
        expect((await on('help', command, '--lang', lang)).out).toBe((await on(command, '--help', '--lang', lang)).out)
      }
    }
  })

  test('the version is that of the package', async () => {
    const manifest: Written = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
    expect((await on('--version')).out).toBe(`${manifest['version']}\n`)
  })
})
