import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { E } from '../../fp.ts'
import { checkDeidentified, type Policy } from './checkDeidentified.ts'
import { howMany, type Quasi } from './howMany.ts'
import { checked, type Populations } from './Populations.ts'

const count: Populations = {
  asOf: '2024-12-31',
  source: 'made up',
  cells: [
    { municipality: 'bracke', people: 6000 },
    { municipality: 'bracke', gender: 'woman', people: 2900 },
    { municipality: 'bracke', ageBand: '18-24', people: 300 },
    { municipality: 'bracke', ageBand: '18-24', gender: 'woman', people: 140 },
    { municipality: 'krokom', ageBand: '18-24', gender: 'woman', people: 500 },
    { municipality: 'krokom', ageBand: '18-24', gender: 'man', people: 550 }
  ]
}
const quasi: Quasi = { municipality: 'bracke', ageBand: null, gender: null, contexts: [] }
const policy: Policy = { threshold: 200, oldAfterYears: 3, day: Day.day('2025-05-07') }

const people = (said: Partial<Quasi>, of: Populations = count) => {
  const { value, atLeast } = howMany([of], { ...quasi, ...said }, policy.day)
  return [value, atLeast]
}
const risk = (
  said: Partial<Quasi>,
  of: ReadonlyArray<Populations> | null = [count],
  more: Partial<Policy> = {}
): readonly [string, ...ReadonlyArray<string>] => {
  const { identifyingRisk, reasons } = checkDeidentified(of, { ...quasi, ...said }, { ...policy, ...more })
  return [identifyingRisk, ...reasons]
}

describe('how many people somebody may be', () => {
  test('is what the data has of just what is said', () => {
    expect(people({})).toEqual([6000, 6000])
    expect(people({ ageBand: '18-24', gender: 'woman' })).toEqual([140, 140])
    expect(people({ gender: 'unknown' })).toEqual([6000, 6000])
  })

  test('is at most a coarser group, and at least the finer ones together', () => {
    expect(people({ ageBand: '18-24', gender: 'man' })).toEqual([300, 0])
    expect(people({ ageBand: '65+', gender: 'woman' })).toEqual([2900, 0])
    expect(people({ municipality: 'krokom', ageBand: '18-24' })).toEqual([null, 1050])
    expect(people({ municipality: 'krokom' })).toEqual([null, 1050])
    expect(people({ municipality: null, ageBand: '18-24', gender: 'woman' })).toEqual([null, 640])
    expect(people({ municipality: 'are' })).toEqual([null, 0])
  })

  test('is a share of them where a context concerns no more, and is not known from below where it is not counted', () => {
    const shared: Populations = {
      ...count,
      shares: [
        { context: 'honour', per10000: 101 },
        { context: 'same-sex', per10000: 400 },
        { context: 'men-against-women', per10000: 10_000 }
      ]
    }
    expect(people({ contexts: ['honour'] }, shared)).toEqual([60, 60])
    expect(people({ contexts: ['men-against-women'] }, shared)).toEqual([6000, 6000])
    expect(people({ contexts: ['men-against-women', 'honour'] }, shared)).toEqual([60, 60])
    expect(people({ contexts: ['same-sex', 'honour'] }, shared)).toEqual([60, 0])
    expect(people({ contexts: ['prostitution-trafficking', 'honour'] }, shared)).toEqual([60, 0])
    expect(people({ contexts: ['prostitution-trafficking'] }, shared)).toEqual([6000, 0])
    expect(people({ contexts: ['honour'] })).toEqual([6000, 0])
  })

  test('is by the last count up to the day, or by the first after it', () => {
    const counts = ['2023-12-31', '2024-12-31', '2022-12-31'].map((asOf) => ({ ...count, asOf }))
    const asOf = (day: string) => howMany(counts, quasi, Day.day(day)).asOf
    expect(asOf('2024-12-30')).toBe('2023-12-31')
    expect(asOf('2024-12-31')).toBe('2024-12-31')
    expect(asOf('2030-01-01')).toBe('2024-12-31')
    expect(asOf('2020-01-01')).toBe('2022-12-31')
    expect(howMany([], quasi, policy.day)).toMatchObject({ value: null, atLeast: 0, asOf: null })
  })
})

describe('a de-identified presentation', () => {
  test('may tell who it is where few people fit, and may not where enough do', () => {
    expect(risk({ ageBand: '18-24', gender: 'woman' })).toEqual(['yes', 'few-people'])
    expect(risk({})).toEqual(['no', 'enough-people'])
    expect(risk({}, [count], { threshold: 6000 })).toEqual(['no', 'enough-people'])
    expect(risk({}, [count], { threshold: 6001 })).toEqual(['yes', 'few-people'])
  })

  test('has few who fit if a larger group has few, and enough if a part of them is enough', () => {
    expect(risk({ ageBand: '18-24', gender: 'man' }, [count], { threshold: 301 })).toEqual(['yes', 'few-people'])
    expect(risk({ municipality: 'krokom', ageBand: '18-24' })).toEqual(['no', 'enough-people'])
  })

  test('is judged by a person where the sizes do not decide it, and why is said', () => {
    expect(risk({ ageBand: '18-24', gender: 'man' })).toEqual(['unknown', 'coarser-than-said'])
    expect(risk({ contexts: ['honour'] })).toEqual(['unknown', 'context-not-counted'])
    expect(risk({ ageBand: '65+', contexts: ['honour'] })).toEqual([
      'unknown',
      'coarser-than-said',
      'context-not-counted'
    ])
    expect(risk({ municipality: 'are' })).toEqual(['unknown', 'not-counted'])
    expect(risk({ municipality: null }, [{ ...count, cells: [] }])).toEqual(['unknown', 'not-counted'])
  })

  test('is judged by a person where nobody has supplied sizes, or a threshold', () => {
    expect(risk({}, null)).toEqual(['unknown', 'none-supplied'])
    expect(risk({}, [])).toEqual(['unknown', 'none-supplied'])
    for (const threshold of [0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(risk({}, [count], { threshold })).toEqual(['unknown', 'no-threshold'])
    }
  })

  test('is told besides that the sizes are old, or of a later day', () => {
    expect(risk({}, [count], { day: Day.day('2027-12-31') })).toEqual(['no', 'enough-people'])
    expect(risk({}, [count], { day: Day.day('2028-01-01') })).toEqual(['no', 'enough-people', 'old-count'])
    expect(risk({}, [count], { day: Day.day('2024-12-30') })).toEqual(['no', 'enough-people', 'later-count'])
  })

  test('is judged without a word about it: no answer has its place, its age, its gender or a number', () => {
    const said: Partial<Quasi> = { municipality: 'bracke', ageBand: '18-24', gender: 'woman', contexts: ['honour'] }
    for (const threshold of [1, 200, 7000]) {
      const answer = JSON.stringify(checkDeidentified([count], { ...quasi, ...said }, { ...policy, threshold }))
      expect(answer).not.toMatch(/bracke|18-24|woman|honour|140|300|6000/)
    }
  })
})

describe('population sizes', () => {
  const faults = (input: unknown) => {
    const result = checked(input)
    return E.isLeft(result) ? result.left.map(({ path, expected, found }) => `${path}: ${expected}, not ${found}`) : []
  }

  test('that somebody supplied are taken as they are', () => {
    expect(checked(count)).toEqual(E.right(count))
    expect(faults({ ...count, shares: [{ context: 'honour', per10000: 0 }] })).toEqual([])
  })

  test('are refused for a key, a day, a number or a word that is none', () => {
    expect(faults({ ...count, names: [] })).toEqual([expect.stringMatching(/^names: no such key/)])
    expect(faults({ ...count, asOf: '2024-02-30' })).toEqual([expect.stringMatching(/^asOf: a day that exists/)])
    expect(faults({ ...count, cells: [{ municipality: 'bracke', people: -1 }] })).toEqual([
      expect.stringMatching(/^cells\[0\]\.people: a whole number from 0/)
    ])
    expect(faults({ ...count, cells: [{ municipality: 'bracke', ageBand: 'old', people: 1 }] })).toHaveLength(1)
    expect(faults({ ...count, shares: [{ context: 'honour', per10000: 10_001 }] })).toHaveLength(1)
  })

  test('are refused for a cell or a context that stands twice', () => {
    const [all, women] = count.cells
    expect(faults({ ...count, cells: [all, women, { ...women }] })).toEqual([
      'cells[2]: each cell once, not the same as cells[1]'
    ])
    const share = { context: 'honour', per10000: 1 }
    expect(faults({ ...count, shares: [share, share] })).toEqual(['shares[1].context: each context once, not honour'])
  })

  test('are refused for a part that has more people than its whole', () => {
    const [all, women] = count.cells
    expect(faults({ ...count, cells: [{ ...all, people: 2899 }, women] })).toEqual([
      'cells[1]: no more people than the whole has, not more than cells[0]'
    ])
  })
})
