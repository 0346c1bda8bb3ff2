import { figuresOn } from '@norrsken/reporting'
import { describe, expect, test } from 'vitest'
import { type Outcome, runOn } from '../testing/inMemory.ts'

const log = (await runOn({})('generate', '--cases', '60', '--seed', '5', '--to', '2024-12-31')).out
const now = '2025-02-01T12:00:00+01:00'
const patient = { timeout: 60_000 }

/** Runs the program on the log and some other files, in English. */
const on = (files: { readonly [path: string]: string } = {}) => {
  const run = runOn({ files: { log, ...files }, now })
  return (...args: ReadonlyArray<string>): Promise<Outcome> => run(...args, '--lang', 'en')
}

const report = (period: string, audience: string, ...more: ReadonlyArray<string>): ReadonlyArray<string> => [
  'report',
  'log',
  '--period',
  period,
  '--audience',
  audience,
  '--out',
  'out',
  ...more
]

interface Figure {
  readonly id: string
  readonly status: string
  readonly figure: number | null
}

const figuresIn = ({ written }: Outcome): ReadonlyArray<Figure> =>
  JSON.parse(written['out/indicators.json'] ?? '{"figures":[]}').figures

const figure = (outcome: Outcome, end: string): Figure | undefined =>
  figuresIn(outcome).find(({ id }) => id.endsWith(end))

describe('the figures of a report', patient, () => {
  test('are the same in JSON and in CSV, row by row', async () => {
    const outcome = await on()(...report('2024', 'steering'))
    expect(outcome.exit).toBe(0)
    const [head, ...rows] = (outcome.written['out/indicators.csv'] ?? '').trimEnd().split('\r\n')
    const column = head?.split(',').indexOf('figure') ?? -1
    const inCsv = rows.map((row) => row.split(',')).map((cells) => [cells[0], cells[column], cells[column + 1]])
    expect(inCsv).toEqual(
      figuresIn(outcome).map(({ id, status, figure }) => [
        id,
        figure === null ? '' : String(figure),
        figure === null ? status.replaceAll('-', '_') : ''
      ])
    )
    expect(inCsv.length).toBeGreaterThan(500)
  })

  test('are on the page as they are in JSON, each of them and no others', async () => {
    for (const audience of ['coordinator', 'steering', 'public']) {
      const outcome = await on()(...report('2024', audience))
      const page = outcome.written['out/report.html'] ?? ''
      const shown = [...page.matchAll(/<data value="([^"]*)" data-figure="([^"]*)">/g)]
      const told = new Map(figuresIn(outcome).map(({ id, figure }) => [id, figure === null ? '' : String(figure)]))
      expect(new Set(figuresOn(page))).toEqual(new Set(told.keys()))
      for (const [, value, id = ''] of shown) expect([id, value]).toEqual([id, told.get(id)])
      const numbers = [...told].flatMap(([id, value]) => (value === '' ? [] : [id]))
      expect(new Set(shown.map(([, , id]) => id))).toEqual(new Set(numbers))
      expect(numbers.length).toBeGreaterThan(300)
    }
  })

  test('hide from the steering group what the coordinator sees to be small', async () => {
    const [all, steering] = await Promise.all(['coordinator', 'steering'].map((to) => on()(...report('2024', to))))
    if (all === undefined || steering === undefined) throw new Error()
    const exact = new Map(figuresIn(all).map(({ id, figure }) => [id, figure]))
    const shown = figuresIn(steering).filter(({ status }) => status === 'exact')
    const small = shown.filter(({ id }) => /\/(I\d+)@/.test(id) && id.endsWith('gender=man/count'))
    expect(exact.get('agreement/norrsken/I20@1/2024-01-01..2024-12-31/gender=man/count')).toBeGreaterThan(0)
    expect(small).toEqual([])
    for (const { id, figure } of shown) expect([id, figure]).toEqual([id, exact.get(id)])
  })

  test('say that the log is made up', async () => {
    const { written } = await on()(...report('2024', 'public'))
    expect(JSON.parse(written['out/indicators.json'] ?? '{}').synthetic).toBe('all')
  })
})

describe('a ledger', patient, () => {
  test('is made by the first report, and reckoned with by the next', async () => {
    const first = await on()(...report('2024-Q1', 'steering', '--ledger', 'ledger'))
    expect(first.exit).toBe(0)
    expect(first.err).not.toContain('`--ledger <file>`')
    const ledger = first.written['ledger'] ?? ''
    expect(ledger.trimEnd().split('\n')).toHaveLength(2)
    const second = await on({ ledger })(...report('2024-Q2', 'steering', '--ledger', 'ledger'))
    expect(second.exit).toBe(0)
    expect(second.written['ledger']?.startsWith(ledger)).toBe(true)
    expect(second.written['ledger']?.trimEnd().split('\n')).toHaveLength(3)
  })

  test('that is missed is asked for, but not of the coordinator', async () => {
    expect((await on()(...report('2024', 'public'))).err).toContain('nothing that was published before')
    expect((await on()(...report('2024', 'coordinator'))).err).not.toContain('published before')
  })

  test('of another log is refused, and nothing is written', async () => {
    const other = (await runOn({})('generate', '--cases', '3', '--seed', '9')).out
    const { written } = await runOn({ files: { log: other }, now })(...report('2024', 'public', '--ledger', 'ledger'))
    const refused = await on({ ledger: written['ledger'] ?? '' })(...report('2024', 'public', '--ledger', 'ledger'))
    expect([refused.exit, refused.out, refused.written]).toEqual([2, '', {}])
    expect(refused.err).toMatch(/belongs to the log .* and not to/)
  })

  test('of a log that only begins in the same way is refused with the entry', async () => {
    const lines = log.trimEnd().split('\n').slice(0, 300)
    const last = JSON.parse(lines.at(-1) ?? '')
    const other = lines.with(-1, JSON.stringify({ ...last, source: 'another' }))
    const text = (some: ReadonlyArray<string>) => some.map((line) => `${line}\n`).join('')
    const asked = report('2023', 'public', '--ledger', 'ledger')
    const [own, foreign] = await Promise.all(
      [lines, other].map((some) => runOn({ files: { log: text(some) }, now })(...asked, '--lang', 'en'))
    )
    expect([own?.exit, foreign?.exit]).toEqual([0, 0])
    expect((await on({ ledger: own?.written['ledger'] ?? '' })(...asked)).exit).toBe(0)
    const refused = await on({ ledger: foreign?.written['ledger'] ?? '' })(...asked)
    expect([refused.exit, refused.written]).toEqual([2, {}])
    expect(refused.err).toContain('Release 1 in the ledger was made when the log had 300 events')
    const swedish = await runOn({ files: { log, ledger: foreign?.written['ledger'] ?? '' }, now })(...asked)
    expect(swedish.err).toContain('Publicering 1 i liggaren gjordes när loggen hade 300 händelser')
  })

  test('with a release of what was known earlier is of the same log', async () => {
    const asked = report('2023', 'public', '--ledger', 'ledger')
    const { written } = await on()(...asked, '--known-at', '2024-03-01T12:00:00+01:00')
    expect((await on({ ledger: written['ledger'] ?? '' })(...asked)).exit).toBe(0)
  })

  test('that was changed by hand is refused with the line', async () => {
    const { written } = await on()(...report('2024', 'public', '--ledger', 'ledger'))
    const ledger = (written['ledger'] ?? '').replace('"audience":"public"', '"audience":"steering"')
    const refused = await on({ ledger })(...report('2024', 'public', '--ledger', 'ledger'))
    expect([refused.exit, refused.out, refused.written]).toEqual([2, '', {}])
    expect(refused.err).toContain('line 2: expected the entry as it was written')
  })

  test('is used by one run at a time', async () => {
    const held = await on({ 'ledger.lock': '' })(...report('2024', 'public', '--ledger', 'ledger'))
    expect([held.exit, held.out, held.written]).toEqual([2, '', {}])
    expect(held.err).toContain('another run works with the ledger ledger')
    expect(held.err).toContain('may remove ledger.lock')
    const swedish = await runOn({ files: { log, 'ledger.lock': '' }, now })(
      ...report('2024', 'public', '--ledger', 'ledger', '--lang', 'sv')
    )
    expect(swedish.err).toContain('får den som förvarar liggaren ta bort ledger.lock')
  })

  test('says who uses it, where that is known', async () => {
    const asked = report('2024', 'public', '--ledger', 'ledger')
    const holder = { pid: 17, host: 'a-host' }
    const [en, sv] = await Promise.all(
      ['en', 'sv'].map((lang) => runOn({ files: { log, 'ledger.lock': '' }, holder, now })(...asked, '--lang', lang))
    )
    expect(en?.err).toContain('another run (process 17 on a-host) works with the ledger ledger')
    expect(sv?.err).toContain('en annan körning (process 17 på a-host) arbetar med liggaren ledger')
  })

  test('that begins is told of, and one that is there is not', async () => {
    const asked = report('2024-Q1', 'coordinator', '--ledger', 'my/ledger')
    const first = await on()(...asked)
    expect([first.exit, first.err]).toEqual([0, expect.stringContaining('a new ledger begins: my/ledger.')])
    const swedish = await runOn({ files: { log }, now })(...asked, '--lang', 'sv')
    expect(swedish.err).toContain('en ny liggare börjar: my/ledger.')
    const next = await on({ 'my/ledger': first.written['my/ledger'] ?? '' })(...asked)
    expect([next.exit, next.err]).toEqual([0, expect.not.stringContaining('a new ledger')])
    expect((await on()(...report('2024-Q1', 'coordinator'))).err).not.toContain('a new ledger')
  })

  test('that is empty is none: it may have been lost', async () => {
    const asked = report('2024', 'public', '--ledger', 'ledger')
    const { exit, err, written } = await on({ ledger: '' })(...asked)
    expect([exit, written]).toEqual([2, {}])
    expect(err).toContain('expected a ledger as `norrsken report` writes it, found an empty file')
    const swedish = await runOn({ files: { log, ledger: '' }, now })(...asked, '--lang', 'sv')
    expect(swedish.err).toContain('väntade en liggare som `norrsken report` skriver den, fann en tom fil')
  })

  test('begins with a report alone', async () => {
    const id = 'agreement/norrsken/I03@1/2024-01-01..2024-12-31/numerator'
    const { exit, err } = await on()('explain', 'log', id, '--ledger', 'ledger')
    expect([exit, err]).toEqual([2, expect.stringContaining('`--ledger`: ledger cannot be read')])
  })

  test.each([
    ['out/ledger', '--out'],
    ['./x/../out/deep/ledger', '--out'],
    ['out', '--out'],
    ['log', 'the log'],
    ['own', '`--definitions`'],
    ['people', '`--populations`'],
    ['levels', '`--benchmarks`']
  ])('is apart from all else: %s', async (path, from) => {
    const others = ['--definitions', 'own', '--populations', 'people', '--benchmarks', 'levels']
    const files = { own: '[]', people: '[]', levels: '[]' }
    const { exit, out, err, written } = await on(files)(...report('2024', 'public', '--ledger', path, ...others))
    expect([exit, out, written]).toEqual([2, '', {}])
    expect(err).toContain(`\`--ledger\`: ${path} `)
    expect(err).toContain(from)
    const swedish = await runOn({ files: { log, ...files }, now })(
      ...report('2024', 'public', '--ledger', path, ...others, '--lang', 'sv')
    )
    expect(swedish.err).toMatch(/ligga åtskilda|är en egen fil/)
  })

  test('is apart from a folder that is to lie in it, or in its lock', async () => {
    const to = (out: string, ledger: string) =>
      on()('report', 'log', '--period', '2024', '--audience', 'public', '--out', out, '--ledger', ledger)
    for (const [out, ledger] of [
      ['a/b', 'a'],
      ['a.lock', 'a'],
      ['.', 'ledger']
    ] as const) {
      const { exit, err, written } = await to(out, ledger)
      expect([exit, written]).toEqual([2, {}])
      expect(err).toContain('must lie apart')
    }
    expect((await to('reports/2024', 'reports/2024.ndjson')).exit).toBe(0)
  })

  test('is a file, and no store', async () => {
    const { exit, err, written } = await on()(...report('2024', 'public', '--ledger', 'pglite:store'))
    expect([exit, written]).toEqual([2, {}])
    expect(err).toContain('--ledger: expected a file, found `pglite:store`')
  })

  test('keeps a release that may have been seen, or that cannot be taken back, and says so', async () => {
    const asked = report('2024-Q1', 'steering', '--ledger', 'ledger')
    const entered = (await on()(...asked)).written['ledger']
    const seen = await runOn({ files: { log }, seen: ['out'], now })(...asked, '--lang', 'en')
    expect([seen.exit, seen.out, seen.written]).toEqual([2, '', { ledger: entered }])
    expect(seen.err).toContain('stays in the ledger ledger: some of it may have been seen')
    const full = await runOn({ files: { log }, closed: ['out'], room: 1, now })(...asked, '--lang', 'en')
    expect([full.exit, full.out, full.written]).toEqual([2, '', { ledger: entered }])
    expect(full.err).toContain('stays in the ledger ledger, which could not be put back: nothing can be made there')
    const swedish = await runOn({ files: { log }, seen: ['out'], now })(...asked)
    expect(swedish.err).toContain('står kvar i liggaren ledger: något av den kan ha setts')
    const before = (await on()(...report('2024-Q2', 'steering', '--ledger', 'ledger'))).written['ledger'] ?? ''
    const again = await runOn({ files: { log, ledger: before }, closed: ['out'], room: 1, now })(...asked)
    expect(again.err).toContain('står kvar i liggaren ledger, som inte kunde återställas: det finns ingen plats kvar')
  })

  test.each(['coordinator', 'steering', 'public'])(
    'that has a release already gives the same again: a report that was lost is written by the same command (%s)',
    async (audience) => {
      const asked = report('2024', audience, '--ledger', 'ledger')
      const { ledger = '', ...first } = (await on()(...asked)).written
      const { ledger: longer = '', ...again } = (await on({ ledger })(...asked)).written
      // how it was chosen what is hidden may be told otherwise: what was found by the plain method is now known to be the least
      const figures = (written: typeof first) => {
        const { hiding, ...told } = JSON.parse(written['out/indicators.json'] ?? '{}')
        expect(['none', 'greedy', 'optimal']).toContain(hiding)
        return [told, written['out/indicators.csv']]
      }
      expect(figures(again)).toEqual(figures(first))
      expect(Object.keys(again)).toEqual(Object.keys(first))
      expect(longer.startsWith(ledger)).toBe(true)
      expect(longer.trimEnd().split('\n')).toHaveLength(3)
    }
  )

  test('is as it was where the report cannot be written: not there, or without the release', async () => {
    const asked = report('2024-Q1', 'steering', '--ledger', 'ledger', '--lang', 'en')
    const none = await runOn({ files: { log }, closed: ['out'], now })(...asked)
    expect([none.exit, none.out, none.written]).toEqual([2, '', {}])
    const ledger = (await on()(...report('2024-Q2', 'steering', '--ledger', 'ledger'))).written['ledger'] ?? ''
    const kept = await runOn({ files: { log, ledger }, closed: ['out'], now })(...asked)
    expect([kept.exit, kept.out, kept.written]).toEqual([2, '', { ledger }])
  })

  test('goes with no unit’s view', async () => {
    const { exit, err } = await on()(...report('2024', 'public', '--ledger', 'x', '--as', 'ostersund/coordination'))
    expect([exit, err]).toEqual([2, expect.stringContaining('--ledger --as')])
  })
})

/** A table of levels. */
const levelFile = (levels: ReadonlyArray<object>): string =>
  JSON.stringify({ source: 'made up, page 7', from: '2024-01-01', synthetic: true, levels })

describe('recommended levels', patient, () => {
  const levels = levelFile([
    { indicator: 'I01', version: 1, least: 1, most: 1000 },
    { indicator: 'I03', version: 1, least: 101 },
    { indicator: 'I20', version: 1, most: 0 }
  ])

  test('stand on the page as in JSON, and are compared with the figures that stand there', async () => {
    for (const audience of ['coordinator', 'steering', 'public']) {
      const outcome = await on({ levels })(...report('2024', audience, '--benchmarks', 'levels'))
      expect(outcome.exit).toBe(0)
      const json = JSON.parse(outcome.written['out/indicators.json'] ?? '{}')
      const page = outcome.written['out/report.html'] ?? ''
      const shown = [...page.matchAll(/<data value="([^"]*)" data-level="([^"]*)">/g)].map(([, value, id]) => [
        id,
        value
      ])
      expect(shown).toEqual([
        ['I01@1/least', '1'],
        ['I01@1/most', '1000'],
        ['I03@1/least', '101'],
        ['I20@1/most', '0']
      ])
      expect(json.levels.map(({ indicator }: { readonly indicator: string }) => indicator)).toEqual([
        'I01',
        'I03',
        'I20'
      ])
      for (const { row, least, most, comparison, synthetic } of json.levels) {
        const { figure } = json.figures.find(({ id }: { readonly id: string }) => id === row)
        const says = least !== null && figure < least ? 'below' : most !== null && figure > most ? 'above' : 'at'
        expect([row, comparison, synthetic]).toEqual([row, figure === null ? 'not-compared' : says, true])
      }
      expect(page).toContain('made-up level')
    }
  })

  test('may be of an indicator of one’s own', async () => {
    const text = { sv: 'Möten', en: 'Meetings' }
    const own = JSON.stringify({
      id: 'X1',
      version: 1,
      names: text,
      goals: [],
      clause: '12',
      risk: 'low',
      cannotSay: text,
      count: { first: 'MeetingHeld', of: 'meeting' },
      measure: { type: 'count' }
    })
    const ownLevels = levelFile([{ indicator: 'X1', version: 1, least: 1 }])
    const asked = report('2024', 'public', '--benchmarks', 'levels')
    expect((await on({ levels: ownLevels })(...asked)).exit).toBe(2)
    const { exit, written } = await on({ levels: ownLevels, own })(...asked, '--definitions', 'own')
    expect([exit, JSON.parse(written['out/indicators.json'] ?? '{}').levels]).toEqual([
      0,
      [expect.objectContaining({ indicator: 'X1', comparison: 'at' })]
    ])
  })

  test('are for a report alone', async () => {
    const { exit, err } = await on({ levels })('diff', 'log', '--benchmarks', 'levels')
    expect([exit, err]).toEqual([2, expect.stringContaining('--benchmarks')])
  })
})

describe('a file that an option names', patient, () => {
  const refusals: ReadonlyArray<readonly [string, string, string | undefined, string]> = [
    ['--definitions', 'own', undefined, 'cannot be read'],
    ['--definitions', 'own', 'not json', 'expected JSON, found a text that is not JSON from line 1, column 1 on'],
    [
      '--definitions',
      'own',
      JSON.stringify([
        {
          id: 'X1',
          version: 1,
          names: { sv: 'x', en: 'x' },
          goals: [],
          clause: '12',
          risk: 'low',
          cannotSay: { sv: 'x', en: 'x' },
          count: { each: 'CaseForgotten' },
          measure: { type: 'count' }
        }
      ]),
      '[0].count.each: expected'
    ],
    [
      '--definitions',
      'own',
      `[{"id":"X1","population":${'{"not":'.repeat(100_000)}1${'}'.repeat(100_000)}}]`,
      '[0].population: expected a filter of at most 32 levels, found a deeper one'
    ],
    [
      '--definitions',
      'own',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      '[0]: expected the definition of an indicator'
    ],
    ['--populations', 'people', '{"population":"adults","source":"x","rows":"none"}', 'rows: expected'],
    [
      '--populations',
      'people',
      '{"population":"adults","source":"x","synthetic":true,"rows":[{"municipality":"are","year":2024,"people":9000}]}',
      'the population `adults` has no number for 2024 of berg, bracke'
    ],
    ['--benchmarks', 'levels', undefined, 'cannot be read'],
    ['--benchmarks', 'levels', 'not json', 'expected JSON, found a text that is not JSON from line 1, column 1 on'],
    ['--benchmarks', 'levels', '[]trailing', 'a text that is not JSON from line 1, column 3 on'],
    ['--populations', 'people', '{\n "source": "Å𝄞",,', 'a text that is not JSON from line 2, column 17 on'],
    ['--definitions', 'own', '{ "id": ', 'a text that ends in the middle of its JSON, at line 1, column 9'],
    ['--definitions', 'own', '\n', 'expected JSON, found an empty file'],
    ['--definitions', 'own', '[{"version":1,"version":2}]', '[0].version: expected each key once, found it twice'],
    ['--benchmarks', 'levels', '{"source":"a","source":"b"}', '  source: expected each key once, found it twice'],
    ['--populations', 'people', 'x', 'line 1, column 1'],
    ['--definitions', 'own', '{"id":"X1","version":1,"goals":"x"}', 'found a text of 1 character\n'],
    ['--benchmarks', 'levels', '{}', 'source: expected a text of at most 10,000 characters, found nothing'],
    [
      '--benchmarks',
      'levels',
      levelFile([{ indicator: 'I99', version: 1, least: 4 }]),
      'levels[0]: expected an indicator and a version of the catalogue, found I99 version 1'
    ],
    [
      '--benchmarks',
      'levels',
      levelFile([{ indicator: 'I03', version: 9, least: 4 }]),
      'levels[0]: expected an indicator and a version of the catalogue, found I03 version 9'
    ],
    [
      '--benchmarks',
      'levels',
      levelFile([{ indicator: 'I03', version: 1, least: 41, most: 40 }]),
      'levels[0]: expected most to be no less than 41, found 40'
    ],
    [
      '--benchmarks',
      'levels',
      `[${[40, 50].map((least) => levelFile([{ indicator: 'I03', version: 1, least }])).join()}]`,
      '[1].levels[0]: expected one level from 2024-01-01 for I03 version 1: {"least":40}, found {"least":50}'
    ],
    ['--ledger', 'ledger', '{"not":"one"}', 'expected a ledger']
  ]

  test.each(refusals)(
    '%s %s is refused where it is not what it should be (%#)',
    async (option, path, content, says) => {
      const files = content === undefined ? {} : { [path]: content }
      const { exit, err, written } = await on(files)(...report('2024', 'coordinator', option, path))
      expect({ exit, written }).toEqual({ exit: 2, written: {} })
      expect(err).toContain(says)
    }
  )

  const own = (id: string, version = 1) => ({
    id,
    version,
    names: { sv: 'x', en: 'x' },
    goals: [],
    clause: '12',
    risk: 'low',
    cannotSay: { sv: 'x', en: 'x' },
    count: { each: 'CaseDiscussed' },
    measure: { type: 'count' }
  })

  test.each([
    [[own('X1'), own('X1')], '[1].id: expected each id and version once, found "X1" version 1'],
    [own('I17', 3), 'id: expected another id, or a version after 3, which comes with the program'],
    [own('duty:8/explained'), 'id: expected an id without /, =, @, : and spaces'],
    [own('X1/2024'), 'id: expected an id without'],
    [own('X=1'), 'id: expected'],
    [own('X@1'), 'id: expected'],
    [own('X:1'), 'id: expected'],
    [own('X 1'), 'id: expected'],
    [own('daysInForce'), 'id: expected an id that no figure of the life of agreements has'],
    [own('costKey'), 'id: expected an id that no figure of the life of agreements has'],
    [{ ...own('X1'), by: [{ id: 'a/b', names: { sv: 'x', en: 'x' }, by: 'home-municipality' }] }, 'by[0].id: expected']
  ])('an own indicator has a name that no other row can have: %#', async (content, says) => {
    const files = { own: JSON.stringify(content) }
    const { exit, err, written } = await on(files)(...report('2024', 'coordinator', '--definitions', 'own'))
    expect({ exit, written }).toEqual({ exit: 2, written: {} })
    expect(err).toContain(says)
  })

  test('may hold a later version of an indicator that comes with the program', async () => {
    const files = { own: JSON.stringify([own('I17', 4), own('X1'), own('X1', 2)]) }
    const { exit } = await on(files)(...report('2024', 'coordinator', '--definitions', 'own'))
    expect(exit).toBe(0)
  })

  test.each([
    ['coordinator', false],
    ['steering', true],
    ['public', true]
  ])('of own indicators has a warning where others than the coordinator get them: %s', async (audience, isWarned) => {
    const warning = 'indicators of your own are audited one by one'
    const files = { own: JSON.stringify(own('X1')) }
    const { exit, err } = await on(files)(...report('2024', audience, '--definitions', 'own'))
    expect([exit, err.includes(warning)]).toEqual([0, isWarned])
    expect((await on()(...report('2024', audience))).err).not.toContain(warning)
  })

  test('gives rates by its populations, and indicators of one’s own', async () => {
    const homes = ['are', 'berg', 'bracke', 'harjedalen', 'krokom', 'ostersund', 'ragunda', 'stromsund']
    const rows = homes.map((municipality) => ({ municipality, year: 2024, people: 10_000 }))
    const people = JSON.stringify({ population: 'adults', source: 'made up', synthetic: true, rows })
    const text = { sv: 'Möten', en: 'Meetings' }
    const own = JSON.stringify({
      id: 'X1',
      version: 1,
      names: text,
      goals: [],
      clause: '12',
      risk: 'low',
      cannotSay: text,
      count: { first: 'MeetingHeld', of: 'meeting' },
      measure: { type: 'count' }
    })
    const outcome = await on({ people, own })(
      ...report('2024', 'coordinator', '--populations', 'people', '--definitions', 'own')
    )
    expect(figure(outcome, 'I02@1/2024-01-01..2024-12-31/rate')?.figure).toBeGreaterThan(0)
    expect(figure(outcome, 'X1@1/2024-01-01..2024-12-31/count')?.figure).toBe(
      figure(outcome, 'I29@1/2024-01-01..2024-12-31/count')?.figure
    )
  })
})

describe('a figure', patient, () => {
  const id = 'agreement/norrsken/I03@1/2024-01-01..2024-12-31/numerator'

  test('is explained by its row, as the report tells it', async () => {
    const { figure, ...rest } = JSON.parse((await on()('explain', 'log', id, '--json')).out)
    expect(figure).toMatchObject({ id, status: 'exact' })
    expect(rest).toMatchObject({
      audience: 'coordinator',
      asOf: '2024-12-31',
      types: ['CaseDiscussed'],
      synthetic: true
    })
    expect(rest.evidence.units.numerator).toHaveLength(figure.figure)
    const words = (await on()('explain', 'log', id)).out
    expect(words).toContain('I03 v1: Share of cases with consent. Clause 12; goal 1 of clause 6.')
    expect(words).toContain('It rests on CaseDiscussed')
  })

  test('is explained to others by its meaning alone: neither a number nor which events there are', async () => {
    const asked = ['explain', 'log', id.replace('I03', 'I15'), '--json', '--audience', 'public']
    const { figure, evidence, types } = JSON.parse((await on()(...asked)).out)
    expect({ evidence, types }).toEqual({
      evidence: null,
      types: ['CaseDiscussed', 'CaseReferred', 'CrimeReported', 'InvestigationJoined']
    })
    expect(Object.keys(figure)).toEqual(['id', 'indicator', 'version', 'period'])
    const { out } = await on()('explain', 'log', id, '--audience', 'steering')
    expect(out).toContain(`${id}: as its report tells it`)
  })

  test('that is another later is listed for the coordinator alone', async () => {
    const asked = ['--known-at', '2024-06-30T12:00:00+02:00', '--and', '2025-01-31T12:00:00+01:00', '--period', '2024']
    const { exit, err } = await on()('diff', 'log', ...asked, '--audience', 'steering')
    expect([exit, err]).toEqual([2, expect.stringContaining('--audience: expected one of `coordinator`')])
  })

  test('of the agreement’s life is explained like any other', async () => {
    const asked = ['explain', 'log', 'agreement/norrsken/steeringGroupMeetings@1/2024-01-01..2024-12-31/count']
    const { figure, definition, types, evidence } = JSON.parse((await on()(...asked, '--json')).out)
    expect(definition).toMatchObject({ id: 'steeringGroupMeetings', version: 1, clause: '9' })
    expect([types, evidence.eventsByType]).toEqual([['SteeringGroupMet'], { SteeringGroupMet: figure.figure }])
    expect(evidence.events).toHaveLength(figure.figure)
    const words = (await on()(...asked)).out
    expect(words).toContain('steeringGroupMeetings v1: Steering group meetings. Clause 9.\n2024-01-01')
    expect(words).toContain(`It rests on SteeringGroupMet ${figure.figure}\n${evidence.events.join(', ')}\n`)
    const others = (await on()(...asked, '--audience', 'public')).out
    expect(others).toContain(': as its report tells it\nsteeringGroupMeetings v1: Steering group meetings. Clause 9.')
    expect(others).toContain('It rests on SteeringGroupMet. How many there are of each')
    const none = await on()('explain', 'log', 'agreement/norrsken/noticesGiven@1/2024-01-01..2024-12-31/count')
    expect(none.out).toMatch(/count: 0\n[\s\S]*\nIt rests on no event\.\n$/)
  })

  test('of a row is explained by what stands in it, and to others by no number', async () => {
    const row = 'agreement/norrsken/I01@1/2024-01-01..2024-12-31/home-municipality=are/count'
    const { figure, evidence } = JSON.parse((await on()('explain', 'log', row, '--json')).out)
    expect(evidence.eventsByType.CaseDiscussed).toBe(figure.figure)
    expect(evidence.units.numerator).toHaveLength(figure.figure)
    const { CaseReferred = 0, HomeMunicipalityChanged = 0 } = evidence.eventsByType
    expect(CaseReferred + HomeMunicipalityChanged).toBe(figure.figure)
    const [steering, open] = await Promise.all(
      ['steering', 'public'].map((audience) => on()('explain', 'log', row, '--audience', audience))
    )
    for (const outcome of [steering, open]) {
      const rests = outcome?.out.split('\n').find((line) => line.startsWith('It rests on'))
      expect(rests).toBe(
        'It rests on CaseDiscussed, CaseReferred, HomeMunicipalityChanged. How many there are of each, and which, is for the coordinator.'
      )
      for (const id of [...evidence.events, ...evidence.units.numerator]) expect(outcome?.out).not.toContain(id)
    }
  })

  test('that no report has is told with the nearest', async () => {
    const { exit, err } = await on()('explain', 'log', id.replace('numerator', 'numerators'))
    expect([exit, err]).toEqual([2, expect.stringContaining(`\`${id}\``)])
  })

  test('that is another later is listed with its reason', async () => {
    const asked = ['--known-at', '2024-06-30T12:00:00+02:00', '--and', '2025-01-31T12:00:00+01:00', '--period', '2024']
    const { changed } = JSON.parse((await on()('diff', 'log', ...asked, '--json')).out)
    const one = changed.find((change: { readonly id: string }) => change.id === id)
    expect(one.before.figure).toBeLessThan(one.after.figure)
    expect(one.because.type).toBe('events')
    expect(one.because.entered.length).toBeGreaterThan(0)
    const words = (await on()('diff', 'log', ...asked)).out
    expect(words).toContain('as known on 30 June 2024 at 12:00, and on 31 January 2025 at 12:00\n')
    const ord = (await runOn({ files: { log }, now })('diff', 'log', ...asked)).out
    expect(ord).toContain('enligt vad som var känt den 30 juni 2024 kl. 12:00, och den 31 januari 2025 kl. 12:00\n')
    expect(words).toContain(`${id}: ${one.before.figure} → ${one.after.figure}; other events, or corrected ones`)
  })
})
