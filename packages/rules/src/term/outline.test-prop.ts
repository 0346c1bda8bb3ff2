import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Timeline from '../time/Timeline.ts'
import { covered, points } from './coverage.ts'
import { evaluate } from './evaluate.ts'
import { dependencies, everyPart, outline } from './outline.ts'
import { answers, days, type FactName, type Made, made, subject, termOf } from './terms.test-arbitrary.ts'

const factsIn = (rule: Made): ReadonlyArray<string> => {
  switch (rule.type) {
    case 'constant':
    case 'parameter':
      return []
    case 'fact':
      return [rule.name]
    case 'not':
    case 'named':
      return factsIn(rule.of)
    case 'all':
    case 'any':
      return rule.of.flatMap(factsIn)
    case 'both':
      return [rule.one, rule.other].flatMap(factsIn)
    case 'weigh':
      return [
        ...rule.exceptions.flatMap(({ when, gives }) => [when, gives]),
        ...(rule.base === null ? [] : [rule.base])
      ].flatMap(factsIn)
  }
}

describe('what a rule depends on', () => {
  test('are the facts that it is made of, each named once, and in the order in which it first names them', () => {
    fc.assert(
      fc.property(made, (rule) => {
        const { facts, parameters } = dependencies(outline(termOf(rule)))
        expect(facts).toEqual([...new Set(factsIn(rule))])
        expect(['', 'choice']).toContain(parameters.join())
      })
    )
  })

  test('are the only facts that can change what it comes to', () => {
    fc.assert(
      fc.property(made, subject, answers, fc.constantFrom<FactName>('a', 'b', 'c'), (rule, of, other, name) => {
        const term = termOf(rule)
        fc.pre(!dependencies(outline(term)).facts.includes(name))
        const changed = { ...of, facts: { ...of.facts, [name]: other } }
        expect(evaluate(term)(changed)).toEqual(evaluate(term)(of))
      })
    )
  })

  test('is its choice only where it is made of that', () => {
    fc.assert(
      fc.property(made, subject, (rule, of) => {
        const term = termOf(rule)
        fc.pre(!dependencies(outline(term)).parameters.includes('choice'))
        const value = (choice: 'yes' | 'no') =>
          days.map((day) => Timeline.at(day)(evaluate(term)({ ...of, choice })).value)
        expect(value('yes')).toEqual(value('no'))
      })
    )
  })
})

describe('the ways in which a rule can come out', () => {
  test('are all in which its proof on any day says that it did', () => {
    fc.assert(
      fc.property(made, subject, (rule, of) => {
        const term = termOf(rule)
        const known = points(outline(term)).map((point) => JSON.stringify(point))
        for (const day of days) {
          const { because } = Timeline.at(day)(evaluate(term)(of))
          for (const point of because.flatMap(covered)) expect(known).toContain(JSON.stringify(point))
        }
      })
    )
  })

  test('are two for each base and each exception, and one where nothing decides', () => {
    fc.assert(
      fc.property(made, (rule) => {
        const weighings = everyPart(outline(termOf(rule))).filter((part) => part.type === 'default')
        const expected = weighings.reduce(
          (sum, { base, exceptions }) => sum + (base === null ? 0 : 2) + 2 * exceptions.length + 1,
          0
        )
        expect(points(outline(termOf(rule)))).toHaveLength(expected)
      })
    )
  })
})
