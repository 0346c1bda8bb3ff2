import { describe, expect, test } from 'vitest'
import * as Reading from '../agreement/Reading.ts'
import { defaults, Terms } from '../agreement/Terms.ts'
import { E } from '../fp.ts'
import { catalogue } from './catalogue.ts'
import { choiceOf, type ReadingOfText, readings } from './readings.ts'

const chosen = readings.flatMap((reading) => (reading.key === null ? [] : [reading]))
const valuesOf = ({ choices }: (typeof chosen)[number]): ReadonlyArray<string | number> =>
  choices.map(({ value }) => value)

describe('the readings of the text', () => {
  test('are eighteen, in order', () => {
    expect(readings.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, n) => `R${n + 1}`))
  })

  test('stand each under a clause of the agreement', () => {
    const clauses = catalogue.map(({ number }) => number)
    expect(readings.filter(({ clause }) => !clauses.includes(clause))).toEqual([])
  })

  test('have each its own key, and only seven have none', () => {
    expect(new Set(chosen.map(({ key }) => key)).size).toBe(chosen.length)
    expect(readings.filter(({ key }) => key === null).map(({ id }) => id)).toEqual([
      'R3',
      'R9',
      'R10',
      'R11',
      'R12',
      'R13',
      'R14'
    ])
  })

  test('begin with the choice that holds where an edition is silent', () => {
    expect(chosen.map((reading) => [reading.key, valuesOf(reading)[0]])).toEqual(
      chosen.map(({ key }) => [key, defaults[key]])
    )
  })

  test('have every choice that the terms allow, and no other', () => {
    for (const reading of chosen) {
      if (reading.key === 'minimumParties') expect(valuesOf(reading)).toEqual([2, 0])
      else expect([reading.key, valuesOf(reading)]).toEqual([reading.key, wordsOf(reading.key)])
    }
  })

  test('can each be asked about by its key and choice', () => {
    for (const reading of chosen) {
      for (const value of valuesOf(reading)) {
        expect(Reading.parse(reading.key, String(value))).toEqual(E.right({ [reading.key]: value }))
      }
    }
  })

  test('are every term that is a choice of words', () => {
    const ofWords = Object.entries(Terms.optional).filter(([, codec]) => codec.name.startsWith('one of '))
    const keys: ReadonlyArray<string> = chosen.map(({ key }) => key)
    expect(ofWords.map(([key]) => key).filter((key) => !keys.includes(key))).toEqual([])
  })

  test('ask a question and say what would change, in whole sentences of both languages', () => {
    for (const { question, changes } of readings) {
      for (const text of [question.sv, question.en]) expect(text).toMatch(/^\p{Lu}[^.?]{10,90}\?$/u)
      for (const text of [changes.sv, changes.en]) expect(text).toMatch(/^\p{Lu}[^.]{10,130}\.$/u)
    }
  })

  test('say of each choice what it comes to, each in other words', () => {
    for (const reading of readings) {
      const says = saysOf(reading)
      for (const lang of ['sv', 'en'] as const) {
        for (const text of says) expect(text[lang]).toMatch(/^\p{Ll}[^.]{10,130}[^.]$/u)
        expect(new Set(says.map((text) => text[lang])).size).toBe(says.length)
      }
    }
  })
})

test('a choice that is not known has no words', () => {
  expect(choiceOf('noticeDay', 'excluded')?.sv).toBe('uppsägningsdagen räknas inte in')
  expect(choiceOf('minimumParties', 3)).toBe(null)
})

const saysOf = (reading: ReadingOfText) =>
  reading.key === null ? [reading.holds] : reading.choices.map(({ says }) => says)

/** The words among which a term is chosen, as its codec names them. */
const wordsOf = (key: keyof typeof Terms.optional): ReadonlyArray<string> =>
  Terms.optional[key].name.replace(/^one of /, '').split(', ')
