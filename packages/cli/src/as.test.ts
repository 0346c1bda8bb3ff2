import { Log, type Store } from '@norrsken/core'
import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
import { Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { forms } from './catalogue.ts'
import { E } from './fp.ts'
import type { LogStore } from './store/LogStore.ts'
import { type Outcome, runOn } from './testing/inMemory.ts'
import { madeUp } from './testing/madeUp.ts'
import { sampleLog, sampleWith, textOf, type Written } from './testing/sampleLog.ts'

const folder = 'pglite:folder'
const unit = 'region/health-care'
const now = '2024-07-01T12:00:00+02:00'
const generated = await runOn({})('generate', '--cases', '6', '--seed', '7', '--to', '2023-06-30')
const added = textOf([
  { stream: 'case/new', type: 'GuidanceGiven', schema: 1, effective: '2024-06-01', by: sampleLog[0]?.['by'], data: {} }
])

const storeOf = async (...events: ReadonlyArray<Written>): Promise<LogStore> => {
  const store: LogStore = {
    ...memoryEventStore({ clock: () => Instant.instant(now) }),
    flaws: () => async () => E.right([]),
    close: async () => {}
  }
  const decoded = events.map((one) => {
    const event = Log.decode(one)
    if (E.isLeft(event)) throw new Error('no event')
    return event.right
  })
  if (events.length > 0) expect(E.isRight(await store.importLog(decoded)())).toBe(true)
  return store
}

/** What comes of a run with one log. */
const withLog = (log: string, more: Parameters<typeof runOn>[0] = {}) => runOn({ files: { log, added }, now, ...more })

/** What a unit may know of a log, as a log. */
const viewOf = async (log: string, unit: string): Promise<string> => {
  const { exit, out, err } = await withLog(log)('export', 'log', '--to', 'ndjson', '--as', unit)
  expect({ exit, err }).toEqual({ exit: 0, err: madeUp.sv })
  return out
}

const commands: ReadonlyArray<ReadonlyArray<string>> = [
  ['state', 'log'],
  ['state', 'log', '--valid-at', '2023-06-30', '--known-at', '2023-06-01T00:00:00+02:00', '--json'],
  ['check', 'log', '--json'],
  ['check', 'log', '--valid-at', '2024-12-31', '--reading', 'weeklyCounts=any'],
  ['ask', 'log', 'leaves', 'ostersund', '--all-readings'],
  ['ask', 'log', 'member', 'nobody'],
  ['ask', 'log', 'discussed', 'case/2', '--json'],
  ['ask', 'log', 'discussed', 'case/22'],
  ['explain', 'log', 'discussed', 'case/1'],
  ['explain', 'log', '12/weekly-meeting@coordinator@2023-03-06'],
  ['explain', 'log', '12'],
  ['explain', 'log', 'no-such@finding@2023-01-01'],
  ['agenda', 'log', 'meeting/2023-05-10', '--json'],
  ['review', 'log', '--json'],
  ['screen', 'log', '--json'],
  ['deadlines', 'log', '--ics'],
  ['what-if', 'log', '--add', 'added', '--json'],
  ['diff', 'log', '--known-at', '2023-05-01T12:00:00+02:00', '--and', '2024-06-01T12:00:00+02:00'],
  ['report', 'log', '--period', '2023', '--audience', 'public', '--out', 'out'],
  ['explore', 'log', '--audience', 'coordinator', '--valid-at', '2023-04-30', '--out', 'page.html'],
  ['verify', 'log', '--json'],
  ['export', 'log', '--to', 'ndjson', '--audience', 'coordinator'],
  ['export', 'log', '--to', 'ndjson', '--audience', 'coordinator', '--out', 'copy', '--json'],
  ['export', 'log', '--to', 'csv', '--audience', 'coordinator', '--out', 'tables'],
  ['export', 'log', '--to', 'parquet', '--audience', 'steering', '--out', 'tables', '--json'],
  ['export', 'log', '--to', 'xes', '--audience', 'coordinator'],
  ['export', 'log', '--to', 'ocel', '--audience', 'coordinator', '--out', 'copy'],
  ['export', 'log', '--to', 'cloudevents', '--audience', 'public', '--json', '--out', 'copy'],
  ['import', 'log', folder, '--json']
]

describe('--as', () => {
  test('is an option of every command that reads a log, each of which is tried below', () => {
    const reading = Object.entries(forms).flatMap(([name, { words }]) => (words[0] === 'log' ? [name] : []))
    expect(new Set(commands.map(([name]) => name))).toEqual(new Set(reading))
    for (const [name, { words, options }] of Object.entries(forms)) {
      expect([name, options.includes('as')]).toEqual([name, words[0] === 'log'])
    }
  })

  test('shows units less than there is, and each something else', async () => {
    const units = [unit, 'police/investigation', 'are/social-services']
    const views = await Promise.all(units.map((unit) => viewOf(generated.out, unit)))
    const inCases = (log: string): number => log.split('"stream":"case/').length - 1
    for (const view of views) {
      expect(inCases(view)).toBeGreaterThan(0)
      expect(inCases(view)).toBeLessThan(inCases(generated.out))
    }
    expect(new Set(views).size).toBe(3)
  })

  test.each(commands.map((words) => [words.join(' '), words] as const))(
    'gives the answers of a log that holds what the unit may know, and nothing else: %s',
    async (_, [command = '', ...rest]) => {
      const ran = async (log: string, ...more: ReadonlyArray<string>): Promise<Outcome> =>
        withLog(log, { stores: { [folder]: await storeOf() } })(command, ...rest, ...more, '--lang', 'en')
      for (const log of [textOf(sampleLog), generated.out]) {
        for (const reader of [unit, 'ostersund/coordination']) {
          expect(await ran(log, '--as', reader)).toEqual(await ran(await viewOf(log, reader)))
        }
      }
    },
    60_000
  )

  test('gives the answers of the moment of reading, whatever is asked about', async () => {
    const consent = {
      ...sampleLog[7],
      id: 'c1',
      type: 'ConsentGiven',
      effective: '2023-05-03T09:00:00+02:00',
      data: {
        consent: 'c',
        recipients: [unit],
        facts: ['crime'],
        subjects: ['individual'],
        purposes: [],
        until: '2024-06-30',
        form: 'oral',
        explained: true
      }
    }
    const crime = { ...sampleLog[7], id: 'c2', version: 2, type: 'CrimeReported' }
    const log = textOf([consent, crime])
    const on = (now: string) =>
      runOn({ files: { log }, now })(
        'diff',
        'log',
        '--known-at',
        '2023-05-01T00:00:00Z',
        '--and',
        '2023-06-01T00:00:00Z',
        '--as',
        unit,
        '--lang',
        'en'
      )
    const shows = async (now: string): Promise<boolean> =>
      (await runOn({ files: { log }, now })('export', 'log', '--to', 'ndjson', '--as', unit)).out.includes(
        'CrimeReported'
      )
    expect((await on(now)).exit).toBe(0)
    expect(await shows('2024-06-30T23:59:59+02:00')).toBe(true)
    expect(await shows('2024-07-01T00:00:00+02:00')).toBe(false)
  })

  test('permits nothing by a consent that is gone, to whoever recorded it, though another recorded that', async () => {
    const own = { unit: 'region/health-care', function: 'representative' }
    const given = {
      ...sampleLog[7],
      id: 'c1',
      type: 'ConsentGiven',
      effective: '2023-05-03T09:00:00+02:00',
      by: own,
      data: {
        consent: 'c',
        recipients: ['police/investigation'],
        facts: ['risk'],
        subjects: ['individual'],
        purposes: ['consult'],
        form: 'oral',
        explained: true
      }
    }
    const gone = { ...given, id: 'c2', version: 2, type: 'ConsentWithdrawn', by: sampleLog[7]?.['by'] }
    const withdrawn = { ...gone, effective: '2023-05-03T10:00:00+02:00', data: { consent: 'c' } }
    const room = [
      ...['--units', 'police/investigation', '--facts', 'risk', '--subjects', 'individual', '--purpose', 'consult'],
      ...['--at', '2023-05-04T09:00:00+02:00']
    ]
    const outcome = async (...events: ReadonlyArray<Written>): Promise<string> => {
      const log = textOf([...sampleLog.slice(0, 6), ...events])
      const { out } = await withLog(log)('ask', 'log', 'may-discuss', 'case/2', ...room, '--as', unit, '--json')
      return JSON.parse(out).outcome
    }
    expect(await outcome(given)).toBe('permit')
    expect(await outcome(given, withdrawn)).toBe('needs-human')
  })

  test('a log in a store is seen as one in a file, and nothing tells how much of it was read', async () => {
    for (const words of [['state'], ['check', '--json'], ['verify', '--json']]) {
      const [command = '', ...rest] = words
      const computer = { stores: { [folder]: await storeOf(...sampleLog) }, terminal: true, tick: 700 }
      // What is shown is how much of the view has been read.
      const stored = await withLog(textOf(sampleLog), computer)(command, folder, ...rest, '--as', unit)
      const file = await withLog(textOf(sampleLog), computer)(command, 'log', ...rest, '--as', unit)
      expect(stored).toEqual({ ...file, out: file.out.replaceAll('log ', `${folder} `) })
    }
  })

  test('a store without events is as one in which the unit may know none', async () => {
    const of = async (...events: ReadonlyArray<Written>): Promise<Outcome> =>
      runOn({ stores: { [folder]: await storeOf(...events) }, now })('verify', folder, '--as', unit, '--json')
    const guidance = { ...sampleLog[7], recorded: now }
    expect(await of()).toEqual(await of(guidance))
    expect(await of()).toMatchObject({ exit: 2 })
  })
})

describe('a log that is malformed', () => {
  const malformed: ReadonlyArray<readonly [string, string]> = [
    ['a line that is no JSON', `${textOf(sampleLog)}{"MARKER\n`],
    ['a key that is not one', textOf(sampleWith('e7', { MARKER: 'MARKER' }))],
    ['a gap', textOf(sampleWith('e11', { version: 9 }))],
    ['two events with one id', textOf([...sampleLog, sampleLog[7] ?? {}])],
    ['a link to nowhere', textOf(sampleWith('e11', { corrects: 'MARKER' }))]
  ]

  test.each(malformed)('is refused without a word of what is wrong with it: %s', async (_, log) => {
    for (const [command = '', ...rest] of commands) {
      const refused = await withLog(log)(
        command,
        ...rest.filter((word) => word !== '--json'),
        '--as',
        unit,
        '--lang',
        'en'
      )
      expect(refused).toEqual({
        exit: 2,
        out: '',
        err: 'norrsken: log is refused: it is malformed; `norrsken verify` without `--as` says how\n',
        written: {}
      })
    }
    const json = await withLog(log)('state', 'log', '--as', unit, '--json', '--lang', 'sv')
    expect(JSON.parse(json.out)).toEqual({
      error: {
        type: 'MalformedForUnit',
        message: 'log avvisas: den är felskriven; `norrsken verify` utan `--as` säger hur',
        problems: []
      }
    })
  })

  test('is refused so, too, where its store does not keep its order', async () => {
    const store = await storeOf(...sampleLog)
    const outOfOrder: LogStore = {
      ...store,
      async *readAll() {
        for await (const one of store.readAll()) yield { ...one, position: '0000000000000001' as Store.Position }
      }
    }
    const { exit, err } = await runOn({ stores: { [folder]: outOfOrder }, now })(
      'state',
      folder,
      '--as',
      unit,
      '--lang',
      'en'
    )
    expect({ exit, err }).toEqual({
      exit: 2,
      err: `norrsken: ${folder} is refused: it is malformed; \`norrsken verify\` without \`--as\` says how\n`
    })
  })
})

describe('a unit', () => {
  test('that nobody knows is told of those that everybody may see', async () => {
    const { exit, err } = await withLog(textOf(sampleLog))(
      'state',
      'log',
      '--as',
      'ostersnud/coordination',
      '--lang',
      'en'
    )
    expect(exit).toBe(2)
    expect(err).toContain('the log knows no unit `ostersnud/coordination`; nearest known: `ostersund/coordination`')
  })

  test('is not known by what it may not see', async () => {
    const named = { ...sampleLog[7], id: 'd1', version: 2, effective: '2024-06-01', recorded: now }
    const attested = {
      ...named,
      type: 'CaseDiscussed',
      data: {
        meeting: 'meeting/1',
        from: now,
        to: now,
        basis: { kind: 'de-identified', attestedBy: 'are/social-services' },
        kind: 'acute',
        purposes: [],
        present: ['outside/legal-aid'],
        facts: [],
        subjects: []
      }
    }
    const responsible = {
      ...named,
      type: 'ActionAgreed',
      data: { action: 'a', responsible: 'outside/legal-aid', goal: 1 }
    }
    const as = async (event: Written): Promise<number> =>
      (await withLog(textOf([...sampleLog, event]))('state', 'log', '--as', 'outside/legal-aid')).exit
    expect(await as(attested)).toBe(2)
    expect(await as(responsible)).toBe(0)
  })

  test('gets a copy of what it may know without being the coordinator; nobody gets it for the public', async () => {
    const on = withLog(textOf(sampleLog))
    expect((await on('export', 'log', '--to', 'ndjson')).exit).toBe(2)
    expect((await on('export', 'log', '--to', 'ndjson', '--as', unit)).exit).toBe(0)
    expect((await on('export', 'log', '--to', 'ndjson', '--as', unit, '--audience', 'public')).exit).toBe(2)
  })
})
