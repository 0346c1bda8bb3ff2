import { readXesLog } from '@norrsken/interchange/xes-reader'
import { describe, expect, test, vi } from 'vitest'
import { type Outcome, runOn } from './testing/inMemory.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

vi.setConfig({ testTimeout: 60_000 })

const generated = (await runOn({})('generate', '--cases', '81', '--seed', '7', '--to', '2024-12-31')).out
const marked = generated
  .split('\n')
  .map((line) =>
    line.includes('"type":"CaseReferred"') ? line.replace('"children":', '"note":"MARKER","children":') : line
  )
  .join('\n')
/** What was said, each thing once: a correction takes the place of what it corrects, and nothing here is taken back. */
const standing = marked
  .trimEnd()
  .split('\n')
  .filter((line) => !line.includes('"corrects":'))
const on = (log: string) => runOn({ files: { log }, now: '2025-01-15T12:00:00+01:00' })
const exported = (...words: ReadonlyArray<string>): Promise<Outcome> =>
  on(marked)('export', 'log', '--lang', 'en', ...words)
const fileOf = ({ written }: Outcome, name: string): string => written[`out/${name}`] ?? ''
/** The cells of a CSV without quotation marks. */
const cellsOf = (text: string): ReadonlyArray<ReadonlyArray<string>> =>
  text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))

describe('the tables for the coordinator', () => {
  test('hold everything, with a dictionary of every column and a note of how they were made', async () => {
    const whole = await exported('--to', 'csv', '--audience', 'coordinator', '--out', 'out')
    expect(whole.exit).toBe(0)
    const events = fileOf(whole, 'events.csv')
    expect(events.split('MARKER').length - 1).toBe(standing.filter((line) => line.includes('MARKER')).length)
    expect(cellsOf(fileOf(whole, 'cases.csv')).length - 1).toBe(new Set(marked.match(/"case\/[^"]+"/g)).size)
    const dictionary: ReadonlyArray<{ readonly table: string; readonly column: string }> = JSON.parse(
      fileOf(whole, 'data-dictionary.json')
    )
    for (const [path, text] of Object.entries(whole.written)) {
      if (!path.endsWith('.csv')) continue
      const table = path.slice('out/'.length, -'.csv'.length)
      const columns = dictionary.filter((row) => row.table === table).map(({ column }) => column)
      const [head = []] = cellsOf(text)
      expect([path, head.filter((name) => !name.endsWith('_missing'))]).toEqual([path, [...new Set(columns)]])
      expect(fileOf(whole, 'data-dictionary.md')).toContain(`## ${table}`)
    }
    expect(fileOf(whole, 'README.txt')).toContain('All events are made up (synthetic).')
    expect(fileOf(whole, 'README.txt')).toContain('For: coordinator.')
  })

  test('tell the coordinator alone how far the log had come', async () => {
    const size = String(marked.trimEnd().split('\n').length)
    const last = JSON.parse(marked.trimEnd().split('\n').at(-1) ?? '').recorded
    for (const audience of ['coordinator', 'steering', 'public']) {
      const note = fileOf(await exported('--to', 'csv', '--audience', audience, '--out', 'out'), 'README.txt')
      const log = (await exported('--to', 'xes', '--audience', audience)).out
      const isTold = audience === 'coordinator'
      expect([note.includes(size), note.includes(last), log.includes('log_events')]).toEqual([isTold, isTold, isTold])
    }
  })

  test('hold what the log knew by a moment', async () => {
    const cases = async (...words: ReadonlyArray<string>): Promise<number> =>
      cellsOf(fileOf(await exported('--to', 'csv', '--audience', 'coordinator', '--out', 'out', ...words), 'cases.csv'))
        .length
    const earlier = await cases('--known-at', '2023-12-31T23:59:59+01:00')
    expect(earlier).toBeGreaterThan(1)
    expect(earlier).toBeLessThan(await cases())
  })

  test('are the same bytes for the same log, as Parquet too', async () => {
    for (const form of ['csv', 'parquet']) {
      const one = await exported('--to', form, '--audience', 'coordinator', '--out', 'out')
      expect(await exported('--to', form, '--audience', 'coordinator', '--out', 'out')).toEqual(one)
      expect(Object.keys(one.written).filter((path) => path.endsWith(`.${form}`)).length).toBeGreaterThan(25)
    }
  })

  test('are written for Excel in Swedish where that is asked for', async () => {
    const { written } = await exported(
      ...['--to', 'csv', '--dialect', 'sv-excel', '--audience', 'coordinator', '--out', 'out']
    )
    expect(written['out/cases.csv']?.startsWith('\uFEFFcase_id;agreement;')).toBe(true)
  })
})

describe.each([
  ['steering', 5],
  ['public', 10],
  [null, 10]
] as const)('what is told to %s', (audience, k) => {
  const asked = audience === null ? [] : ['--audience', audience]

  test(`lets a reader count nobody, or at least ${k}, by whatever is told of cases together`, async () => {
    const outcome = await exported('--to', 'csv', ...asked, '--out', 'out')
    expect(outcome.exit).toBe(0)
    const [, ...events] = cellsOf(fileOf(outcome, 'events.csv'))
    const [head = [], ...cases] = cellsOf(fileOf(outcome, 'cases.csv'))
    expect(head.slice(1)).toEqual(['home_municipality', 'gender', 'age_band', 'children', 'course'])
    expect(cases.length).toBeGreaterThan(50)
    expect(events.length).toBeGreaterThan(50)
    const told = cases.map(([number, ...values]) =>
      JSON.stringify([values, events.filter(([of]) => of === number).map(([, ...rest]) => rest)])
    )
    for (const one of told) expect(told.filter((other) => other === one).length).toBeGreaterThanOrEqual(k)
  })

  test.each(['csv', 'parquet', 'xes', 'cloudevents', 'ocel'])(
    'has no note, pseudonym, name, unit, meeting or moment in it: %s',
    async (form) => {
      const { exit, written } = await exported('--to', form, ...asked, '--out', 'out')
      expect(exit).toBe(0)
      const tables = Object.entries(written).filter(([path]) => !/README|dictionary|edition|in_force|member/.test(path))
      expect(tables.length).toBeGreaterThan(0)
      for (const [, text] of tables) {
        expect(text).not.toMatch(
          /MARKER|case\/|meeting\/|social-services|investigation"|"subject":"[a-z]|person-|consent-\d/
        )
        expect(text).not.toMatch(/20\d\d-\d\d-\d\dT(?!00:00:00)/)
      }
    }
  )
})

describe('the forms of one file', () => {
  test('XES is read back with all events, cases by cases', async () => {
    const { out } = await exported('--to', 'xes', '--audience', 'coordinator')
    const read = await readXesLog([new TextEncoder().encode(out)])
    expect(
      read._tag === 'Right' &&
        read.right.traces.reduce((sum, trace) => sum + trace.events.length, read.right.loose.length)
    ).toBe(standing.length)
  })

  test('OCEL is JSON in which every object that is spoken of is there', async () => {
    const { out } = await exported('--to', 'ocel', '--audience', 'coordinator')
    const log: {
      readonly events: ReadonlyArray<{ readonly relationships: ReadonlyArray<{ readonly objectId: string }> }>
      readonly objects: ReadonlyArray<{ readonly id: string }>
    } = JSON.parse(out)
    const ids = new Set(log.objects.map(({ id }) => id))
    const spoken = log.events.flatMap(({ relationships }) => relationships.map(({ objectId }) => objectId))
    expect(spoken.length).toBeGreaterThan(1000)
    expect(spoken.filter((id) => !ids.has(id))).toEqual([])
  })

  test('CloudEvents are one a line', async () => {
    const { out } = await exported('--to', 'cloudevents', '--audience', 'coordinator')
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events.length).toBe(standing.length)
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    expect(events[0].specversion).toBe('1.0')
  })
})

describe('a file of one form says itself how it was made', () => {
  const partly = marked.replaceAll(/("stream":"agreement.*),"synthetic":true/g, '$1')
  const none = marked.replaceAll(',"synthetic":true', '')
  const attributesIn = (text: string): ReadonlyArray<object> =>
    JSON.parse(text)
      .objects.filter(({ type }: { type: string }) => type === 'export')
      .map(({ attributes }: { attributes: ReadonlyArray<{ name: string; value: string }> }) =>
        Object.fromEntries(attributes.map(({ name, value }) => [name, value]))
      )

  test('for whom it is, how the cases are told, and whether all is made up, some or none', async () => {
    expect(partly).not.toBe(marked)
    for (const [log, synthetic] of [
      [marked, 'all'],
      [partly, 'some'],
      [none, 'none']
    ] as const) {
      for (const audience of ['public', 'steering', 'coordinator']) {
        const asked = (form: string) => on(log)('export', 'log', '--to', form, '--audience', audience)
        const [, telling] = / key="telling" value="([^"]*)"/.exec((await asked('xes')).out) ?? []
        expect(telling !== undefined).toBe(audience !== 'coordinator')
        const said = { audience, synthetic, ...(telling === undefined ? {} : { telling }) }
        expect(attributesIn((await asked('ocel')).out)).toEqual([
          { ...said, ...(audience === 'coordinator' ? { log_events: String(log.trimEnd().split('\n').length) } : {}) }
        ])
        const events = (await asked('cloudevents')).out.trimEnd().split('\n')
        expect(events.length).toBeGreaterThan(50)
        for (const event of events) {
          const { audience, synthetic, telling } = JSON.parse(event)
          expect({ audience, synthetic, ...(telling === undefined ? {} : { telling }) }).toEqual(said)
        }
      }
    }
  })

  test('and each event of a log that is made up says so, also of cases that are told so that nobody can be found', async () => {
    for (const audience of ['public', 'steering', 'coordinator']) {
      const asked = (log: string, form: string) => on(log)('export', 'log', '--to', form, '--audience', audience)
      const marksIn = ({ out }: Outcome): ReadonlyArray<string> =>
        out.match(/"name":"synthetic","value":"true"|"synthetic":true|<boolean key="synthetic" value="true"\/>/g) ?? []
      for (const form of ['ocel', 'cloudevents', 'xes']) {
        const whole = await asked(marked, form)
        const events = whole.out.match(/^\{"id":.*"type":"[A-Z]|"specversion"|<event>/gm) ?? []
        expect([form, marksIn(whole).length]).toEqual([form, events.length])
        expect(events.length).toBeGreaterThan(50)
        expect(marksIn(await asked(none, form))).toEqual([])
        if (audience !== 'coordinator') expect(marksIn(await asked(partly, form))).toEqual([])
      }
    }
  })
})

describe('an export is refused, and nothing is written,', () => {
  const refusals: ReadonlyArray<readonly [string, ReadonlyArray<string>, string]> = [
    [
      'in a form that is none',
      ['--to', 'xml'],
      'expected one of `ndjson`, `csv`, `parquet`, `ocel`, `xes`, `cloudevents`'
    ],
    [
      'for an audience that is none',
      ['--to', 'csv', '--audience', 'press', '--out', 'out'],
      'expected one of `coordinator`, `steering`, `public`'
    ],
    [
      'with a dialect of another form',
      ['--to', 'parquet', '--dialect', 'sv-excel', '--out', 'out'],
      '`--dialect` does not go with `parquet`, only with `csv`'
    ],
    [
      'in a dialect that is none',
      ['--to', 'csv', '--dialect', 'excel', '--out', 'out'],
      'expected one of `rfc4180`, `sv-excel`'
    ],
    ['with a day that its form has no use for', ['--to', 'xes', '--valid-at', '2024-01-01'], '`csv`, `parquet`'],
    ['as tables without a folder', ['--to', 'csv'], 'needs `--out`'],
    ['to a store', ['--to', 'csv', '--out', 'pglite:folder'], '--out']
  ]

  test.each(refusals)('%s', async (_, words, said) => {
    const { exit, err, written, out } = await exported(...words)
    expect([exit, written, out]).toEqual([2, {}, ''])
    expect(err).toContain(said)
  })

  test('where there are too few cases, and it is not told how few', async () => {
    for (const form of ['csv', 'xes']) {
      const { exit, err, written } = await on(textOf(sampleLog))(
        'export',
        'log',
        '--to',
        form,
        '--out',
        'out',
        '--lang',
        'en'
      )
      expect([exit, written]).toEqual([2, {}])
      expect(err).toContain(
        'norrsken: nothing is told to `public` that fewer than 10 cases share: there are fewer in all; nothing is written\n'
      )
    }
  })
})
