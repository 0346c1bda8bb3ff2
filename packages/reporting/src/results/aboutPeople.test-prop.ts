import type { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { generate } from '@norrsken/testing/synthetic'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { typesOf } from '../catalogue/vocabulary.ts'
import { count } from '../counting/count.ts'
import { historyOf } from '../counting/History.ts'
import { forAudience } from '../explorer/forAudience.ts'
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

describe('a definition that is not about people', () => {
  const organisational = all.filter((definition) => !isAboutPeople(definition))

  test('is of what the bodies of the agreement did, or of a duty that comes of that', () => {
    expect(organisational.map(({ id }) => id)).toEqual([
      'I24',
      'I28',
      'duty:9/steering-group',
      'duty:9/working-group',
      'duty:9/annual-report',
      'duty:10.2/appoint-representative',
      'duty:10.2/appoint-deputy',
      'duty:10.4/appoint-coordinator',
      'duty:10.4/appoint-representative',
      'duty:10.4/appoint-deputy',
      'duty:12/weekly-meeting',
      'duty:14.2/follow-up-plan',
      'duty:14.2/follow-up-of-goals',
      'duty:14.2/answer-request',
      'duty:18/order'
    ])
  })

  test('counts nothing of meetings or of cases, whoever has written it', () => {
    const of = (type: string): boolean =>
      isAboutPeople({ ...(catalogue[0] as (typeof all)[number]), count: { each: type } })
    expect(typesOf('agreement').filter(of)).toEqual(['SurveyAnswered'])
    for (const kind of ['meeting', 'case', 'derived'] as const) expect(typesOf(kind).every(of)).toBe(true)
  })

  test('comes to the same whatever acute meetings there were', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const events = [...generate({ seed, cases: 12, from: Day.day('2023-01-01'), to: Day.day('2023-12-31') })]
        const without = forAudience(events, 'public')
        expect(countedOf(without, organisational)).toEqual(countedOf(events, organisational))
      }),
      { numRuns: 30 }
    )
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
