import { Day } from '@norrsken/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AgeBand, ViolenceContext } from '../../case/words.ts'
import { E } from '../../fp.ts'
import { checkDeidentified } from './checkDeidentified.ts'
import { howMany, type Quasi } from './howMany.ts'
import { type Cell, checked, Gender, type Populations } from './Populations.ts'

const municipalities = ['bracke', 'krokom'] as const

/** Everybody there is, one by one: what any count of them must agree with. */
interface Person {
  readonly municipality: string
  readonly ageBand: AgeBand
  readonly gender: Gender
}
const everybody: fc.Arbitrary<ReadonlyArray<Person>> = fc.array(
  fc.record({
    municipality: fc.constantFrom(...municipalities),
    ageBand: fc.constantFrom(...AgeBand.words.slice(0, 3)),
    gender: fc.constantFrom(...Gender.words)
  }),
  { maxLength: 60 }
)

/** All the cells that there could be, coarse and fine. */
const cells = municipalities.flatMap((municipality) =>
  [undefined, ...AgeBand.words.slice(0, 3)].flatMap((ageBand) =>
    [undefined, ...Gender.words].map((gender) => ({
      municipality,
      ...(ageBand === undefined ? {} : { ageBand }),
      ...(gender === undefined ? {} : { gender })
    }))
  )
)

const fits = (
  { municipality, ageBand, gender }: Person,
  said: { municipality?: string | null; ageBand?: AgeBand | null; gender?: Gender | null }
): boolean =>
  (said.municipality ?? municipality) === municipality &&
  (said.ageBand ?? ageBand) === ageBand &&
  (said.gender ?? gender) === gender

/** People, and a true count of them that publishes some cells. */
const counted = fc
  .tuple(everybody, fc.subarray(cells))
  .map(([people, published]): readonly [ReadonlyArray<Person>, Populations] => [
    people,
    {
      asOf: '2024-12-31',
      source: 'made up',
      cells: published.map((cell): Cell => ({ ...cell, people: people.filter((one) => fits(one, cell)).length }))
    }
  ])

const quasis = fc.record({
  municipality: fc.constantFrom(null, ...municipalities),
  ageBand: fc.constantFrom(null, ...AgeBand.words.slice(0, 3)),
  gender: fc.constantFrom(null, ...Gender.words),
  contexts: fc.subarray([...ViolenceContext.words])
})
const day = Day.day('2025-05-07')

describe('a true count', () => {
  test('is never refused', () => {
    fc.assert(
      fc.property(counted, ([, count]) => {
        expect(checked(count)).toEqual(E.right(count))
      })
    )
  })

  test('bounds how many people fit, from below and from above', () => {
    fc.assert(
      fc.property(counted, quasis, ([people, count], quasi) => {
        const truth = people.filter((one) => fits(one, quasi)).length
        const { value, atLeast, isAsSaid } = howMany([count], { ...quasi, contexts: [] }, day)
        expect(atLeast).toBeLessThanOrEqual(truth)
        expect(value ?? truth).toBeGreaterThanOrEqual(truth)
        if (isAsSaid) expect([value, atLeast]).toEqual([truth, truth])
      }),
      { numRuns: 1000 }
    )
  })

  test('leads to a risk only where few people fit, and to none only where enough do', () => {
    fc.assert(
      fc.property(counted, quasis, fc.integer({ min: 1, max: 20 }), ([people, count], quasi, threshold) => {
        const said: Quasi = { ...quasi, contexts: [] }
        const truth = people.filter((one) => fits(one, quasi)).length
        const { identifyingRisk } = checkDeidentified([count], said, { threshold, day, oldAfterYears: 3 })
        if (identifyingRisk === 'yes') expect(truth).toBeLessThan(threshold)
        if (identifyingRisk === 'no') expect(truth).toBeGreaterThanOrEqual(threshold)
      }),
      { numRuns: 1000 }
    )
  })
})

describe('saying less', () => {
  test('never makes a presentation that identified nobody identify somebody', () => {
    const shares = fc.array(
      fc.record({
        context: fc.constantFrom(...ViolenceContext.words),
        per10000: fc.oneof(fc.constant(10_000), fc.integer({ min: 0, max: 10_000 }))
      })
    )
    const keys = fc.constantFrom('municipality', 'ageBand', 'gender', 'contexts')
    fc.assert(
      fc.property(
        counted,
        shares,
        quasis,
        keys,
        fc.integer({ min: 1, max: 20 }),
        ([, count], of, more, key, threshold) => {
          const less = { ...more, [key]: key === 'contexts' ? more.contexts.slice(1) : null }
          const risk = (quasi: Quasi) =>
            checkDeidentified([{ ...count, shares: of }], quasi, { threshold, day, oldAfterYears: 3 }).identifyingRisk
          if (risk(more) === 'no') expect(risk(less)).toBe('no')
          if (risk(less) === 'yes') expect(risk(more)).toBe('yes')
        }
      ),
      { numRuns: 1000 }
    )
  })
})
