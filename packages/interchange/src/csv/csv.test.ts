import { Day, Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { askDuckDb } from '../duckdb.test-kit.ts'
import { everyType, tableOf } from '../table/table.test-kit.ts'
import { lines } from './csv.ts'
import { rfc4180, svExcel } from './Dialect.ts'
import { harmless } from './harmless.ts'

const meaning = { sv: 'text', en: 'text' }
const change = tableOf(
  {
    name: 'changes',
    meaning,
    columns: [
      { name: 'note', type: 'string', unit: null, meaning, missing: [] },
      { name: 'change', type: 'float', unit: null, meaning, missing: [{ code: 'hidden', meaning }] }
    ]
  },
  [
    ['större; "mindre", lika', -1234.5],
    ['=SUM(A1)', 1e21],
    ['', { missing: 'hidden' }]
  ]
)

const textIn = (dialect: typeof svExcel): string => [...lines(dialect)(change)].join('')

describe('the dialect for Excel in Swedish', () => {
  test('has semicolons, decimal commas and the byte-order mark', () => {
    expect(textIn(svExcel)).toBe(
      '\uFEFFnote;change;change_missing\r\n"större; ""mindre"", lika";-1234,5;\r\n\'=SUM(A1);1e+21;\r\n"";;hidden\r\n'
    )
  })
})

describe('the dialect of RFC 4180', () => {
  test('has commas, decimal points and no byte-order mark', () => {
    expect(textIn(rfc4180)).toBe(
      'note,change,change_missing\r\n"större; ""mindre"", lika",-1234.5,\r\n\'=SUM(A1),1e+21,\r\n"",,hidden\r\n'
    )
  })
})

describe('a formula', () => {
  test.for([
    '=1+1',
    '+46 70',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\rx',
    '\nx',
    ' =1',
    '"=1"',
    "'=1",
    ' " \'=1',
    '\u00A0=1',
    '\u200B=1',
    '\uFEFF=1',
    '”=1”',
    '＝1+1',
    '−1'
  ])('is no formula any more: %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`)
  })

  test.for(['a=1', '1-2', 'a@b', 'Åre', '', "'s", '"a" - b'])('is not seen in %j', (text) => {
    expect(harmless(text)).toBe(text)
  })

  test('is not what a negative number is taken for', () => {
    const one = { ...everyType, columns: everyType.columns.filter(({ name }) => name === 'integer') }
    expect([...lines(rfc4180)(tableOf(one, [[-5]]))][1]).toBe('-5\r\n')
  })
})

describe('what DuckDB reads', () => {
  const row = [
    ...['-x;,"\n', { missing: 'hidden' }, -(2 ** 53) + 1, 0, -0.125, { missing: 'not_yet' }, true, false],
    ...[Day.day('2026-06-30'), { missing: 'hidden' }, Instant.instant('2026-06-30T22:30Z'), 0]
  ]

  test.for([
    [rfc4180, "delim = ','"],
    [svExcel, "delim = ';', decimal_separator = ','"]
  ] as const)('has the types and the values that were written: %j', async ([dialect, options]) => {
    const text = [...lines(dialect)(tableOf(everyType, [row]))].join('')
    const { types, rows } = await askDuckDb(
      text,
      `select * replace (day::varchar as day, instant::varchar as instant) from read_csv($file, ${options}, header = true,
       quote = '"', escape = '"', allow_quoted_nulls = false, auto_type_candidates = ['BOOLEAN', 'BIGINT', 'DOUBLE', 'DATE',
       'TIMESTAMPTZ', 'VARCHAR'])`
    )
    expect(Object.fromEntries(types)).toMatchObject({
      string: 'VARCHAR',
      maybe_string_missing: 'VARCHAR',
      integer: 'BIGINT',
      float: 'DOUBLE',
      boolean: 'BOOLEAN'
    })
    expect(rows[0]).toEqual([
      ...['\'-x;,"\n', null, 'hidden', -9007199254740991n, 0n, null, -0.125, null, 'not_yet', true, false, null],
      ...['2026-06-30', null, 'hidden', '2026-06-30 22:30:00+00', expect.anything(), null]
    ])
  })
})
