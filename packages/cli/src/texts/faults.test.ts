import { benchmarkConflicts, benchmarks, catalogue, checked, populationTable } from '@norrsken/reporting'
import { describe, expect, test } from 'vitest'
import { listed } from '../figures/listed.ts'
import { faultInSwedish } from './faults.sv.ts'

/** What somebody may write by mistake where something else belongs. */
const mistakes: ReadonlyArray<unknown> = [
  null,
  -1,
  0.5,
  9999,
  true,
  'no such word',
  '',
  'CaseReferred',
  'MeetingHeld',
  'PartyCalled',
  'SurveyAnswered',
  [],
  ['no such word'],
  {},
  { unheardOf: 1 },
  { type: 'no such measure' },
  { type: 'distribution' },
  { type: 'rate', per: 1, population: 'adults' },
  { type: 'number', field: 'starts', statistics: [] },
  { type: 'days', from: { event: 'CaseReferred' }, statistics: [] },
  { has: 'CaseClosed', from: 'window', that: { has: 'MeetingHeld' } },
  { has: 'CaseReferred', different: { field: 'gender', as: 'party' } },
  { has: 'CaseReferred', same: { gender: { field: 'ageBand', as: 'party' }, unheard: 'of' } },
  { not: { all: [{ any: [{ is: { gender: ['no such'] } }] }] } },
  JSON.parse(`${'{"not":'.repeat(40)}{}${'}'.repeat(40)}`),
  { each: 'CaseReferred', on: 'gender', once: ['unheardOf'], lasting: [{}, { event: 'MeetingHeld' }] },
  { first: 'MeetingHeld', of: 'case' }
]

/** A value with a mistake at each of its places, one at a time; with each key gone; and with a list that says one thing twice. */
const mistaken = function* (value: unknown): Generator<unknown> {
  yield* mistakes
  if (Array.isArray(value)) {
    yield [...value, ...value]
    for (const [index, part] of value.entries()) for (const other of mistaken(part)) yield value.with(index, other)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
      for (const other of mistaken(part)) yield { ...value, [key]: other }
    }
    for (const key of ['perPerson', 'window', 'population', 'by', 'asOf', 'unheardOf', 'has', 'is', 'on', 'from'])
      for (const other of mistakes) yield { ...value, [key]: other }
  }
}

/** A phrase without what it quotes: JSON, the form of an object, ids, and lists of words and names of the log. */
const ownWords = (phrase: string): string =>
  phrase
    .replace(/^något av .*$/, 'något av')
    .replace(/^.* (version \d+)$/, '$1')
    .replace(/\((?:kända: )?[\w., -]+\)/g, '')
    .replace(/"[^"]*"|\{[^}]*\}/g, '')
    .replace(/\b(?:true|false|null)\b/g, '')

const english =
  /\b(a|an|the|of|or|for|that|is|has|with|one|each|none|no|what|whole|number|fields?|object|nothing|event|measure|day|week|key|once|value|years?|table|others?|where|from|to|at|most|such|divided|by|word|name|benchmark)\b/i

/** A definition of each measure. */
const definitions = catalogue.filter(
  ({ measure }, index) => catalogue.findIndex((other) => other.measure.type === measure.type) === index
)
const populations = { population: 'adults', source: 's', rows: [{ municipality: 'are', year: 2024, people: 3 }] }

const level = { indicator: 'I03', version: 1, least: 40, most: 60 }
const levels = { source: 's', from: '2024-01-01', levels: [level] }
const tables = (value: unknown) => {
  const all = listed(benchmarks(catalogue))(value)
  const faults = all._tag === 'Left' ? [] : benchmarkConflicts(all.right)
  return faults.length === 0 ? all : ({ _tag: 'Left', left: faults } as const)
}

describe('what is wrong with a file', () => {
  test.each([
    ['a definition', definitions, checked],
    ['a table of populations', [populations], populationTable],
    ['levels, one table or several', [levels, [levels, { ...levels, levels: [{ ...level, least: 41 }] }]], tables]
  ] as const)(
    'is told wholly in Swedish: %s',
    (_, all, read) => {
      const phrases = new Set<string>()
      for (const one of all) {
        for (const input of mistaken(one)) {
          const result = read(input)
          if (result._tag === 'Right') continue
          for (const { expected, found } of result.left.map(faultInSwedish)) {
            phrases.add(ownWords(expected))
            if (!/^["[{]/.test(found)) phrases.add(ownWords(found))
          }
        }
      }
      expect(phrases.size).toBeGreaterThan(10)
      expect([...phrases].filter((phrase) => english.test(phrase))).toEqual([])
    },
    60_000
  )
})
