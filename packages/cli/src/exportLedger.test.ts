import { describe, expect, test, vi } from 'vitest'
import { type Outcome, runOn } from './testing/inMemory.ts'

vi.setConfig({ testTimeout: 120_000 })

const now = '2025-03-01T12:00:00+01:00'
const logOf = async (seed: number): Promise<string> =>
  (await runOn({})('generate', '--cases', '81', '--seed', String(seed), '--from', '2023-03-01', '--to', '2024-12-31'))
    .out
const log = await logOf(7)

type Files = { readonly [path: string]: string }
const on = (files: Files, closed: ReadonlyArray<string> = []) => runOn({ files: { log, ...files }, now, closed })
const exporting = (audience: string, ...more: ReadonlyArray<string>) =>
  [
    'export',
    'log',
    '--to',
    'csv',
    '--audience',
    audience,
    '--ledger',
    'ledger',
    '--out',
    'out',
    '--lang',
    'en',
    ...more
  ] as const
const reporting = (audience: string) =>
  [
    'report',
    'log',
    '--period',
    '2023',
    '--audience',
    audience,
    '--ledger',
    'ledger',
    '--out',
    'report',
    '--lang',
    'en'
  ] as const
const ledgerOf = ({ written }: Outcome, before = ''): Files => ({ ledger: written['ledger'] ?? before })
const entries = ({ ledger = '' }: Files): number => ledger.trimEnd().split('\n').length - 1

/** The rows of a CSV by the names of its columns. */
const rowsOf = (text = ''): ReadonlyArray<{ readonly [column: string]: string }> => {
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])))
}

/**
 * What whoever has an export and a report works out with them: of each shown number of cases of 2023, all and by a row, how many of
 * those are not in the export as such, where some are.
 */
const worked = (exported: Outcome, reported: Outcome): ReadonlyArray<readonly [string, number]> => {
  const cases = new Map(rowsOf(exported.written['out/cases.csv']).map((row) => [row['case_number'], row]))
  const first = rowsOf(exported.written['out/events.csv']).filter(({ activity }) => activity === 'CaseDiscussed')
  const told = first.filter(({ period = '' }) => period.startsWith('2023'))
  const columns = { '': '', 'home-municipality': 'home_municipality', gender: 'gender' }
  const { figures } = JSON.parse(reported.written['report/indicators.json'] ?? '')
  return figures.flatMap(
    ({ id, status, figure }: { readonly id: string; readonly status: string; readonly figure: number }) => {
      const [, by = '', value = ''] =
        /\/I01@1\/2023-01-01\.\.2023-12-31\/(?:(home-municipality|gender)=([^/]+)\/)?count$/.exec(id) ?? [null, '-']
      const column = columns[by as keyof typeof columns]
      if (status !== 'exact' || column === undefined) return []
      const of = new Set(
        told
          .filter((row) => column === '' || cases.get(row['case_number'])?.[column] === value)
          .map((row) => row['case_number'])
      )
      return of.size === 0 ? [] : [[id, figure - of.size] as const]
    }
  )
}
const isFew = ([, left]: readonly [string, number]): boolean => left > 0 && left < 5

/** What a ledger holds of one release. */
interface Entry {
  readonly cells: ReadonlyArray<{
    readonly cell: { readonly [name: string]: string }
    readonly was: { readonly type: string }
  }>
}

describe('an export with a ledger', () => {
  test('is entered in it, and begins it where there is none; the same again is the same', async () => {
    const first = await on({})(...exporting('steering'))
    expect(first).toMatchObject({ exit: 0, err: expect.stringContaining('a new ledger begins: ledger') })
    const ledger = ledgerOf(first)
    expect(entries(ledger)).toBe(1)
    const second = await on(ledger)(...exporting('steering'))
    expect(second).toMatchObject({ exit: 0, err: expect.not.stringContaining('a new ledger') })
    expect(second.written['out/cases.csv']).toBe(first.written['out/cases.csv'])
    expect(entries(ledgerOf(second))).toBe(2)
  })

  test('is entered with what it tells in whole, in part, and not at all', async () => {
    const { ledger = '' } = ledgerOf(await on({ log: await logOf(9) })(...exporting('steering')))
    const { cells }: Entry = JSON.parse(ledger.split('\n')[1] ?? '')
    const shown = cells.filter(({ was }) => was.type === 'shown').map(({ cell }) => cell)
    const ofYears = shown.filter(({ period }) => period !== 'ever')
    expect(new Set(ofYears.map(({ told = 'in whole' }) => told))).toEqual(new Set(['in whole', 'yes']))
    expect(shown.filter(({ told }) => told === 'no').every(({ period }) => period === 'ever')).toBe(true)
  })

  test('tells less where it and a report before it would tell of few together', async () => {
    let less = 0
    for (const seed of [7, 8, 9, 10]) {
      const files = { log: await logOf(seed) }
      const alone = await on(files)(...exporting('steering'))
      const reported = await on(files)(...reporting('steering'))
      const exported = await on({ ...files, ...ledgerOf(reported) })(...exporting('steering'))
      expect([seed, exported.exit]).toEqual([seed, 0])
      expect(worked(exported, reported).filter(isFew)).toEqual([])
      if (worked(alone, reported).some(isFew)) less += 1
    }
    expect(less).toBeGreaterThan(0)
  })

  test('hides figures of a report that is made after it, with which few could be told of', async () => {
    let hidden = 0
    for (const seed of [7, 8, 9, 10]) {
      const files = { log: await logOf(seed) }
      const exported = await on(files)(...exporting('steering'))
      const alone = await on(files)(...reporting('steering'))
      const after = await on({ ...files, ...ledgerOf(exported) })(...reporting('steering'))
      expect([exported.exit, after.exit]).toEqual([0, 0])
      expect([seed, worked(exported, after).filter(isFew)]).toEqual([seed, []])
      if (worked(exported, alone).some(isFew)) hidden += 1
    }
    expect(hidden).toBeGreaterThan(0)
  })

  test('is refused where few cases have come since the one before, and nothing is written', async () => {
    const lines = log.trimEnd().split('\n')
    const last = lines.findLastIndex((line) => line.includes('"type":"CaseReferred"'))
    const before = { log: `${lines.slice(0, last).join('\n')}\n` }
    const first = await on(before)(...exporting('public'))
    expect(first.exit).toBe(0)
    const second = await on(ledgerOf(first))(...exporting('public'))
    expect(second).toMatchObject({ exit: 2, out: '', written: {} })
    expect(second.err).toMatch(/fewer than \d+/)
  })

  test('is not taken for a correction of one that tells of the same log in another way', async () => {
    const span = ['--from', '2024-01-01', '--to', '2024-12-31']
    const { out: said } = await runOn({})('generate', '--cases', '55', '--seed', '1', ...span)
    const first = await on({ log: said })(...exporting('steering'))
    const second = await on({ log: said, ...ledgerOf(first) })(...exporting('public'))
    expect(second.err).not.toContain('have changed')
    expect([first.exit, second.exit, entries(ledgerOf(second))]).toEqual([0, 0, 2])
  })

  test('stays out of it where it could not be written', async () => {
    const failed = await on({}, ['out'])(...exporting('public'))
    expect([failed.exit, failed.out, failed.written]).toEqual([2, '', {}])
    const { ledger = '' } = ledgerOf(await on({})(...exporting('public')))
    const again = await on({ ledger }, ['out'])(...exporting('public'))
    expect([again.exit, again.written['ledger'] ?? ledger]).toEqual([2, ledger])
  })

  test('is refused by that of another log, with the cause', async () => {
    const ledger = ledgerOf(await on({ log: await logOf(8) })(...exporting('public')))
    const refused = await on(ledger)(...exporting('public'))
    expect(refused).toMatchObject({ exit: 2, out: '', written: {}, err: expect.stringContaining('belongs to the log') })
  })

  test('is not for the coordinator, who has all of it', async () => {
    const refused = await on({})(...exporting('coordinator'))
    const because = 'does not go with an export for `coordinator`, only with `steering` and `public`'
    expect(refused).toMatchObject({ exit: 2, out: '', written: {}, err: expect.stringContaining(because) })
    const { out } = await on({})(...exporting('coordinator', '--json'))
    expect(JSON.parse(out).error.type).toBe('LedgerNotForAudience')
    const whole = ['export', 'log', '--to', 'ndjson', '--audience', 'coordinator', '--ledger', 'ledger'] as const
    expect(await on({})(...whole)).toMatchObject({
      exit: 2,
      out: '',
      written: {},
      err: expect.stringContaining('pröva')
    })
  })
})
