import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Disclosure } from '../case/coverage.ts'
import type { Scope } from '../case/State.ts'
import { namesAny, soughtFor, type Together, together } from './uncovered.ts'

const unit = fc.constantFrom('are/social-services', 'police/investigation', 'region/health-care')
const fact = fc.constantFrom('social' as const, 'health' as const, 'risk' as const)
const subject = fc.constantFrom('individual' as const, 'child' as const)
const purpose = fc.constantFrom('assess-risk' as const, 'consult' as const)

const disclosures = fc.uniqueArray(fc.record({ unit, fact, subject, purpose }), {
  selector: (one) => JSON.stringify(one),
  maxLength: 20
})

/** Each disclosure of a group by itself. */
const apart = (group: Together): ReadonlyArray<Disclosure> =>
  group.unit.flatMap((unit) =>
    group.fact.flatMap((fact) =>
      group.subject.flatMap((subject) => group.purpose.map((purpose) => ({ unit, fact, subject, purpose })))
    )
  )

const text = (one: Disclosure): string => [one.unit, one.fact, one.subject, one.purpose].join()

describe('disclosures that are told of together', () => {
  test('are those that were there, each once', () => {
    fc.assert(
      fc.property(disclosures, (all) => {
        expect(together(all).flatMap(apart).map(text).toSorted()).toEqual(all.map(text).toSorted())
      })
    )
  })

  test('are one group, where every unit lacks all of it', () => {
    const lists = fc.record({
      unit: fc.uniqueArray(unit, { minLength: 1 }),
      fact: fc.uniqueArray(fact, { minLength: 1 }),
      subject: fc.uniqueArray(subject, { minLength: 1 }),
      purpose: fc.uniqueArray(purpose, { minLength: 1 })
    })
    fc.assert(
      fc.property(lists, (group) => {
        expect(together(apart(group))).toEqual([group])
      })
    )
  })

  test('are named by a scope that names one of them', () => {
    const scope: fc.Arbitrary<Scope> = fc.record({
      recipients: fc.uniqueArray(unit),
      facts: fc.uniqueArray(fact),
      subjects: fc.uniqueArray(subject),
      purposes: fc.uniqueArray(purpose),
      until: fc.constant(null)
    })
    fc.assert(
      fc.property(disclosures, scope, (all, named) => {
        const isNamed = (one: Disclosure): boolean =>
          named.recipients.includes(one.unit) &&
          [one.fact, one.subject, one.purpose].every((part) =>
            [...named.facts, ...named.subjects, ...named.purposes].some((other) => other === part)
          )
        for (const group of together(all)) expect(namesAny(named, group)).toBe(apart(group).some(isNamed))
      })
    )
  })

  test('are sought by what they are, and not by a part of which any will do', () => {
    const [group] = together([
      { unit: 'are/social-services', fact: null, subject: 'child', purpose: 'consult' },
      { unit: 'are/social-services', fact: null, subject: 'individual', purpose: 'consult' }
    ])
    expect(group && soughtFor(group)).toEqual({
      unit: 'are/social-services',
      subject: ['child', 'individual'],
      purpose: 'consult'
    })
  })
})
