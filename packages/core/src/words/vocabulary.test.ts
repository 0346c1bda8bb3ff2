import { Term } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { norms } from '../clauses/norms.ts'
import { powers } from '../clauses/rulings.ts'
import { type Lang, language } from './languages.ts'

const languages = ['sv', 'en'] as const

/** The rules of all norms: what their proofs will name. */
const outlines: ReadonlyArray<Term.Outline> = [
  ...norms.flatMap(({ outline }) => (outline === null ? [] : [outline])),
  ...powers.flatMap((power) =>
    power.type === 'Power' ? power.conditions.map(({ outline }) => outline) : [power.outline]
  )
].flatMap(Term.everyPart)

/** The names in some rules that a table of words lacks. */
const lacking = (table: object, names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.filter((name) => !Object.hasOwn(table, name))

describe('words', () => {
  test('are there for exactly the norms and powers that the clauses have', () => {
    const ids = [...norms, ...powers].map(({ id }) => id).sort()
    for (const lang of languages) expect(Object.keys(language(lang).norms).sort()).toEqual(ids)
  })

  test.each(languages)('are there for what every rule asks, weighs and makes of it (%s)', (lang: Lang) => {
    const { outline, exceptions, bases, defaults } = language(lang)
    const defaulting = outlines.flatMap((part) => (part.type === 'default' ? [part] : []))
    const named = (type: 'fact' | 'operation') => outlines.flatMap((part) => (part.type === type ? [part.name] : []))
    expect(lacking(outline.facts, named('fact'))).toEqual([])
    expect(lacking(outline.operations, named('operation'))).toEqual([])
    expect(
      lacking(
        defaults,
        defaulting.map(({ rule }) => rule)
      )
    ).toEqual([])
    expect(
      lacking(
        bases,
        defaulting.flatMap(({ base }) => (base === null ? [] : [base.name]))
      )
    ).toEqual([])
    expect(
      lacking(
        exceptions,
        defaulting.flatMap((part) => part.exceptions.map(({ name }) => name))
      )
    ).toEqual([])
  })
})
