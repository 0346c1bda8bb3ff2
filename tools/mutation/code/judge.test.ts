import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { item, read } from './Explanations.ts'
import { judge } from './judge.ts'
import { keptReport, page } from './places.ts'
import { type MutantResult, percent, type Report, type Status, scoreOf, survivorsOf } from './Report.ts'

const source = ['const sum = (a: number, b: number) => {', '  return a +', '    b', '}', 'const name = `x`', ''].join(
  '\n'
)

const mutant = (status: Status, replacement: string, from: [number, number], to: [number, number]): MutantResult => ({
  status,
  mutatorName: 'any',
  replacement,
  location: { start: { line: from[0], column: from[1] }, end: { line: to[0], column: to[1] } }
})

const report = (...mutants: ReadonlyArray<MutantResult>): Report => ({ files: { 'src/sum.ts': { source, mutants } } })

const killed = mutant('Killed', '{}', [1, 39], [4, 2])
const survivor = mutant('Survived', 'a -\n    b', [2, 10], [3, 6])
const withBackticks = mutant('NoCoverage', '``', [5, 14], [5, 17])

describe('the score of a mutation run', () => {
  test('counts an endless loop as noticed, and what no test reached as not', () => {
    expect(scoreOf(report(killed, { ...killed, status: 'Timeout' }, survivor, withBackticks))).toEqual({
      noticed: 2,
      all: 4
    })
  })

  test('counts what was left out against it, and what could not be run not at all', () => {
    const statuses: ReadonlyArray<Status> = ['Killed', 'Ignored', 'RuntimeError', 'CompileError']
    expect(scoreOf(report(...statuses.map((status) => ({ ...killed, status }))))).toEqual({ noticed: 1, all: 2 })
  })

  test('is never rounded up to what is asked for', () => {
    expect(percent({ noticed: 89_999, all: 100_000 })).toBe(89.99)
  })

  test('is none where there was no mutant', () => {
    expect(percent(scoreOf(report()))).toBe(0)
  })
})

describe('the page of survivors', () => {
  const survivors = survivorsOf(report(withBackticks, survivor))

  test('shows each on one line, in the order in which they stand in the file', () => {
    expect(survivors.map(item)).toEqual([
      '- src/sum.ts: `return a +`: `a + b` → `a - b`',
      '- src/sum.ts: `` const name = `x` ``: `` `x` `` → ``` `` ```'
    ])
  })

  test('is read as it was written', () => {
    const page = `# Survivors\n\n- not yet\n\n## Equal\n\nIt makes\nno difference.\n\n${survivors.map(item).join('\n')}\n`
    expect(read(page)).toEqual(survivors.map((survivor) => ({ survivor, why: 'It makes no difference.' })))
  })

  test('must give a reason', () => {
    expect(() => read(`## Equal\n\n${survivors.map(item).join('\n')}\n`)).toThrow('no reason is given under "Equal"')
  })

  test('must be readable', () => {
    expect(() => read('## Equal\n\nReason.\n\n- src/sum.ts is fine\n')).toThrow('this is no survivor')
  })
})

describe('a mutation run', () => {
  const many = Array.from({ length: 9 }, () => killed)
  const explained = survivorsOf(report(survivor)).map((one) => ({ survivor: one, why: 'It makes no difference.' }))

  test('passes with enough noticed and the rest explained', () => {
    expect(judge(report(...many, survivor), explained)).toEqual([])
  })

  test('fails with too few noticed, even where each is explained', () => {
    expect(judge(report(...many.slice(1), survivor), explained)).toEqual([
      'the score is 88.88 %: at least 90 % is asked for'
    ])
  })

  test('fails with a survivor that is not explained', () => {
    expect(judge(report(...many, survivor), [])).toEqual([
      'survives without a reason:\n- src/sum.ts: `return a +`: `a + b` → `a - b`'
    ])
  })

  test('fails with an explanation of what does not survive', () => {
    expect(judge(report(...many), explained)).toEqual([
      'does not survive any more:\n- src/sum.ts: `return a +`: `a + b` → `a - b`'
    ])
  })
})

test('of the run that is kept, of the rule engine and of every clause, each survivor has its reason', () => {
  expect(judge(keptReport(['rules', 'clauses']), read(readFileSync(page, 'utf8')))).toEqual([])
})
