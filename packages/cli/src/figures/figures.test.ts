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
      expect(shown.length).toBeGreaterThanOrEqual(told.size)
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
    expect(first.err).not.toContain('published before')
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
    expect(refused).toMatchObject({ exit: 2, out: '', written: {} })
    expect(refused.err).toMatch(/belongs to the log .* and not to/)
  })

  test('that was changed by hand is refused with the line', async () => {
    const { written } = await on()(...report('2024', 'public', '--ledger', 'ledger'))
    const ledger = (written['ledger'] ?? '').replace('"audience":"public"', '"audience":"steering"')
    const refused = await on({ ledger })(...report('2024', 'public', '--ledger', 'ledger'))
    expect(refused).toMatchObject({ exit: 2, out: '', written: {} })
    expect(refused.err).toContain('line 2: expected the entry as it was written')
  })

  test('goes with no unit’s view', async () => {
    const { exit, err } = await on()(...report('2024', 'public', '--ledger', 'x', '--as', 'ostersund/coordination'))
    expect([exit, err]).toEqual([2, expect.stringContaining('--ledger --as')])
  })
})

describe('a file that an option names', patient, () => {
  const refusals: ReadonlyArray<readonly [string, string, string | undefined, string]> = [
    ['--definitions', 'own', undefined, 'cannot be read'],
    ['--definitions', 'own', 'not json', 'expected JSON'],
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
    ['--populations', 'people', '{"population":"adults","source":"x","rows":"none"}', 'rows: expected'],
    [
      '--populations',
      'people',
      '{"population":"adults","source":"x","synthetic":true,"rows":[{"municipality":"are","year":2024,"people":9000}]}',
      'the population `adults` has no number for 2024 of berg, bracke'
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
    expect(words).toContain(`${id}: ${one.before.figure} → ${one.after.figure}; other events, or corrected ones`)
  })
})
