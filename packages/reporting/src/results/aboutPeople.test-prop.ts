import type { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { generate } from '@norrsken/testing/synthetic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { count } from '../counting/count.ts'
import { historyOf } from '../counting/History.ts'
import { isAboutPeople } from './aboutPeople.ts'
import { duties } from './duties.ts'

const all = [...catalogue, ...duties]

/** What definitions come to of some events in a year, as text. */
const countedOf = (events: ReadonlyArray<Log.Event>, definitions: typeof all): ReadonlyArray<string> => {
  const period = { from: Day.day('2023-01-01'), to: Day.day('2023-12-31') }
  const counted = count(historyOf(null)(events), definitions, { period, validAt: period.to, agreement: null })
  if (counted._tag === 'Left') throw new Error(JSON.stringify(counted.left))
  return counted.right.map(({ definition, total, by }) => JSON.stringify([definition, total, by]))
}

describe('a definition that is about nobody', () => {
  const organisational = all.filter((definition) => !isAboutPeople(definition))

  test('is one of meetings or duties of parties', () => {
    const ids = organisational.map(({ id }) => id)
    expect(ids.filter((id) => !id.startsWith('duty:'))).toEqual(['I24', 'I28', 'I29', 'I30'])
    expect(ids).toContain('duty:9/steering-group')
    expect(ids).not.toContain('duty:12/ground')
  })

  test('comes to the same whatever stands in cases', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 12 }), (seed, cases) => {
        const events = [...generate({ seed, cases, from: Day.day('2023-01-01'), to: Day.day('2023-12-31') })]
        const without = events.filter(({ stream }) => !stream.startsWith('case/'))
        expect(countedOf(without, organisational)).toEqual(countedOf(events, organisational))
      }),
      { numRuns: 30 }
    )
  })

  test('and those that are about people do not', () => {
    const events = [...generate({ seed: 7, cases: 12, from: Day.day('2023-01-01'), to: Day.day('2023-12-31') })]
    const without = events.filter(({ stream }) => !stream.startsWith('case/'))
    const people = all.filter(isAboutPeople)
    const same = countedOf(events, people).filter((one, index) => one === countedOf(without, people)[index])
    expect(same.length).toBeLessThan(people.length / 2)
  })
})
