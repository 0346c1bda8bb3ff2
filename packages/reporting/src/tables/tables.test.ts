import { Log } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { benchmarkConflicts, benchmarks } from './Benchmarks.ts'
import { populationTable } from './Population.ts'

const told = (result: ReturnType<typeof populationTable> | ReturnType<ReturnType<typeof benchmarks>>) =>
  result._tag === 'Left' ? result.left.map(Log.words) : []

describe('a table of populations', () => {
  const row = { municipality: 'are', year: 2024, people: 8000 }
  const table = { population: 'adults', source: 'made up for a test', synthetic: true, rows: [row] }

  test('is taken as it is', () => {
    expect(populationTable(table)).toEqual({ _tag: 'Right', right: table })
  })

  test('has a source', () => {
    const { source: _, ...without } = table
    expect(told(populationTable(without))).toEqual([
      'source: expected a text of at most 10,000 characters, found nothing'
    ])
  })

  test('has people in every municipality', () => {
    expect(told(populationTable({ ...table, rows: [{ ...row, people: 0 }] }))).toEqual([
      'rows[0].people: expected a whole number from 1, found 0'
    ])
  })

  test('has each municipality once a year', () => {
    const rows = [row, { ...row, year: 2025 }, { ...row, people: 8100 }]
    expect(told(populationTable({ ...table, rows }))).toEqual([
      'rows[2]: expected each municipality once a year, found are 2024'
    ])
  })
})

describe('levels to compare with', () => {
  const level = { indicator: 'I17', version: 2, least: 28, most: 40 }
  const levels = { source: 'made up for a test', from: '2024-01-01', synthetic: true, levels: [level] } as const
  const read = benchmarks(catalogue)
  const withLevel = (change: object) => told(read({ ...levels, levels: [{ ...level, ...change }] }))

  test('are taken as they are', () => {
    expect(read(levels)).toEqual({ _tag: 'Right', right: levels })
  })

  test('are of an indicator and a version that there is', () => {
    expect(withLevel({ version: 9 })).toEqual([
      'levels[0]: expected an indicator and a version of the catalogue, found I17 version 9'
    ])
  })

  test('have a bound, and the lower one is not above the upper one', () => {
    const { least: _, most: __, ...bare } = level
    expect(told(read({ ...levels, levels: [bare] }))).toEqual([
      'levels[0]: expected least, most or both, found neither'
    ])
    expect(withLevel({ least: 41 })).toEqual(['levels[0]: expected most to be no less than 41, found 40'])
  })

  test('are one for each version of an indicator', () => {
    expect(told(read({ ...levels, levels: [level, { ...level, version: 3 }, { ...level, most: 41 }] }))).toEqual([
      'levels[2]: expected each version of an indicator once, found I17 version 2'
    ])
  })

  test('of one day do not say two things of an indicator', () => {
    const conflicts = (...changes: ReadonlyArray<object>) =>
      benchmarkConflicts([levels, ...changes.map((change) => ({ ...levels, ...change }))]).map(Log.words)
    const other = [
      { ...level, version: 3 },
      { ...level, least: 29 }
    ]
    expect(conflicts({ levels: other })).toEqual([
      '[1].levels[1]: expected one level from 2024-01-01 for I17 version 2: {"least":28,"most":40}, found {"least":29,"most":40}'
    ])
    expect(conflicts({ levels: [{ indicator: 'I17', version: 2, least: 28 }] })).toHaveLength(1)
    expect(conflicts({ source: 'another' }, { from: '2024-01-02', levels: other })).toEqual([])
  })

  test('hold from a day that exists', () => {
    expect(told(read({ ...levels, from: '2024-02-30' }))[0]).toMatch(/^from: expected a day that exists/)
  })
})
