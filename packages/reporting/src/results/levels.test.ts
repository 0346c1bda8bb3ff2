import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import type { Definition, Statistic } from '../catalogue/Definition.ts'
import { byConsent, happened, shipped } from '../counting/count.test-kit.ts'
import type { Benchmarks, Level } from '../tables/Benchmarks.ts'
import { type ComparedLevel, levelsOf } from './levels.ts'
import { casesIn, type Options, released, requestOf } from './results.test-kit.ts'
import { resultsJson } from './resultsJson.ts'
import { resultsOf } from './resultsOf.ts'

const table = (from: string, ...levels: ReadonlyArray<Partial<Level>>): Benchmarks => ({
  source: `made up, ${from}`,
  from,
  levels: levels.map((level) => ({ indicator: 'I01', version: 1, ...level }))
})

const cases = (many: number) => casesIn({ '2024-02': many })

const levels = (many: number, benchmarks: ReadonlyArray<Benchmarks>, options: Options = {}) =>
  levelsOf(released(cases(many), { definitions: [shipped('I01')], benchmarks, ...options }).results)

/** How so many cases, told to an audience, stand to a level. */
const compared = (many: number, level: Partial<Level>, to: 'coordinator' | 'steering' | 'public' = 'coordinator') =>
  levels(many, [table('2024-01-01', level)], { to })[0]?.comparison

/** Cases of which some rest on consent. */
const withConsent = (many: number, consenting: number) =>
  Array.from({ length: many }, (_, index) => [
    happened('2024-02-02', 'CaseReferred', {}, `${index}`),
    happened('2024-02-10', 'CaseDiscussed', index < consenting ? byConsent : {}, `${index}`)
  ]).flat()

describe('a figure and its level', () => {
  test.each([
    [{ least: 12 }, 'at'],
    [{ least: 13 }, 'below'],
    [{ most: 12 }, 'at'],
    [{ most: 11 }, 'above'],
    [{ least: 12, most: 12 }, 'at'],
    [{ least: 5, most: 11 }, 'above'],
    [{ least: 13, most: 20 }, 'below']
  ] as const)('12 cases and %j: %s', (level, says) => {
    expect(compared(12, level)).toBe(says)
  })

  test('is compared as it is shown, rounded', () => {
    expect(compared(23, { least: 24 }, 'steering')).toBe('below')
    expect(compared(23, { least: 24 }, 'public')).toBe('at')
    expect(compared(22, { most: 21 }, 'steering')).toBe('above')
    expect(compared(22, { most: 21 }, 'public')).toBe('at')
  })

  test('is not compared where it is hidden, whichever side of the level it is on', () => {
    for (const many of [1, 2, 3, 4]) {
      for (const level of [{ least: 3 }, { most: 2 }, { least: 0, most: 1_000_000 }]) {
        expect([many, compared(many, level, 'steering')]).toEqual([many, 'not-compared'])
      }
    }
  })

  test('is not compared where there is none: a share of nobody, a rate without a population', () => {
    const [share, rate] = ['I03', 'I02'].map((indicator) => {
      const benchmarks = [table('2024-01-01', { indicator, least: 0 })]
      return levelsOf(released([], { definitions: [shipped(indicator)], benchmarks }).results)[0]
    })
    expect(share).toMatchObject({ quantity: 'share', comparison: 'not-compared' })
    expect(rate).toMatchObject({ quantity: 'rate', comparison: 'not-compared' })
  })

  test('is not compared where the results have no such row', () => {
    const { results } = released(cases(12), {
      definitions: [shipped('I01')],
      benchmarks: [table('2024-01-01', { least: 1 })]
    })
    expect(levelsOf({ ...results, rows: [] })).toMatchObject([{ row: null, comparison: 'not-compared' }])
  })

  test('is that of the whole in the period: no row of a table, and no year before', () => {
    const { results } = released([...casesIn({ '2023-04': 30 }), ...cases(12)], {
      definitions: [shipped('I01')],
      benchmarks: [table('2024-01-01', { least: 20 })]
    })
    const [one] = levelsOf(results)
    expect(one?.row?.id).toBe('agreement/norrsken/I01@1/2024-01-01..2024-12-31/count')
    expect(one?.comparison).toBe('below')
  })
})

describe('what is compared of an indicator', () => {
  const quantity = (definition: Definition): ComparedLevel['quantity'] | undefined => {
    const { results } = released(cases(12), { definitions: [definition] })
    const benchmarks = [table('2024-01-01', { indicator: definition.id, version: definition.version, least: 1 })]
    const [one] = levelsOf({ ...results, benchmarks })
    expect(one?.row?.quantity).toBe(one?.quantity)
    return one?.quantity
  }
  const days = (...statistics: ReadonlyArray<Statistic>): Definition => ({
    ...shipped('I10'),
    measure: { type: 'days', from: { event: 'CaseReferred' }, statistics }
  })

  test.each<readonly [string, Definition]>([
    ['count', shipped('I01')],
    ['count', shipped('I18')],
    ['share', shipped('I03')],
    ['rate', shipped('I02')],
    ['median', shipped('I10')],
    ['median', days('mean', 'median')],
    ['mean', days('p90', 'mean')],
    ['p90', days('p90')]
  ])('is its %s (%#)', (is, definition) => {
    expect(quantity(definition)).toBe(is)
  })

  test('is of a number the share where it has one, else the mean', () => {
    const surveys = catalogue.filter(({ measure }) => measure.type === 'number')
    expect(surveys.length).toBeGreaterThan(0)
    for (const survey of surveys) {
      expect(quantity(survey)).toBe('share')
      if (survey.measure.type !== 'number') continue
      const { numerator: _, ...bare } = survey.measure
      expect(quantity({ ...survey, measure: bare })).toBe('mean')
    }
  })
})

describe('of several tables', () => {
  const least = (...tables: ReadonlyArray<Benchmarks>) => levels(12, tables).map((one) => one.least)
  const [first, second, third] = [
    table('2023-01-01', { least: 5 }),
    table('2024-12-31', { least: 6 }),
    table('2025-01-01', { least: 7 })
  ]

  test('the latest holds that begins no later than the period ends, in whichever order they stand', () => {
    for (const tables of [
      [first, second, third],
      [third, second, first],
      [second, third, first]
    ]) {
      expect(least(...tables)).toEqual([6])
    }
    expect(least(first, third)).toEqual([5])
  })

  test('none holds where all begin later', () => {
    expect(least(third)).toEqual([])
  })

  test('one without a level for the version of the indicator is passed over', () => {
    expect(least(first, table('2024-01-01', { indicator: 'I02', least: 9 }))).toEqual([5])
    expect(least(first, table('2024-01-01', { version: 2, least: 9 }))).toEqual([5])
  })

  test('each level has its source, its day and whether it is made up', () => {
    const [one] = levels(12, [first, { ...second, synthetic: true }])
    expect(one).toMatchObject({ source: 'made up, 2024-12-31', from: '2024-12-31', synthetic: true, most: null })
    expect(levels(12, [first])).toMatchObject([{ synthetic: false }])
  })
})

describe('levels in JSON', () => {
  const inJson = (many: number, to: 'steering') => {
    const benchmarks = [table('2024-01-01', { least: 3, most: 9 })]
    return JSON.parse(resultsJson(released(cases(many), { definitions: [shipped('I01')], benchmarks, to }).results))
      .levels
  }
  const level = {
    indicator: 'I01',
    version: 1,
    quantity: 'count',
    least: 3,
    most: 9,
    source: 'made up, 2024-01-01',
    from: '2024-01-01',
    synthetic: false,
    row: 'agreement/norrsken/I01@1/2024-01-01..2024-12-31/count'
  }

  test('name the row that they are compared with', () => {
    expect(inJson(12, 'steering')).toEqual([{ ...level, comparison: 'above' }])
  })

  test('say of a hidden figure that it is not compared, since none is shown', () => {
    expect(inJson(4, 'steering')).toEqual([{ ...level, comparison: 'not-compared', because: 'no-figure-shown' }])
  })

  test('are none where none were given', () => {
    expect(JSON.parse(resultsJson(released(cases(12)).results)).levels).toEqual([])
  })
})

describe('levels give nothing away', () => {
  const definitions = ['I01', 'I03', 'I07'].map((id) => shipped(id))

  const part = (
    said: ReturnType<typeof withConsent>,
    benchmarks: ReadonlyArray<Benchmarks>,
    to: 'steering' | 'public'
  ) => {
    const { results } = released(said, { definitions, benchmarks, to })
    return { levels: JSON.parse(resultsJson(results)).levels, figures: JSON.parse(resultsJson(results)).figures }
  }

  test('two logs that differ in a hidden number alone have the same levels', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('steering' as const, 'public' as const),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        (to, one, other, bound, isLeast) => {
          const bounds = isLeast ? { least: bound } : { most: bound }
          const benchmarks = [
            table('2024-01-01', ...definitions.map(({ id, version }) => ({ indicator: id, version, ...bounds })))
          ]
          // Of twenty cases so many with consent; and as many cases as that in all.
          for (const many of [20, null]) {
            const [here, there] = [one, other].map((few) => part(withConsent(many ?? few, few), benchmarks, to))
            expect(there?.figures).toEqual(here?.figures)
            expect(there?.levels).toEqual(here?.levels)
            expect(here?.levels).toHaveLength(3)
          }
        }
      ),
      { numRuns: 8 }
    )
  }, 60_000)

  test('and no figure is another for them', () => {
    const said = withConsent(20, 3)
    const [without, withThem] = [[], [table('2024-01-01', { least: 3 })]].map((benchmarks) =>
      resultsOf(requestOf(said, { definitions, to: 'public', benchmarks }))
    )
    if (without?._tag !== 'Right' || withThem?._tag !== 'Right') throw new Error()
    expect(JSON.parse(resultsJson(withThem.right.results)).figures).toEqual(
      JSON.parse(resultsJson(without.right.results)).figures
    )
    expect(withThem.right.ledger).toEqual(without.right.ledger)
  })
})
