import type { Log } from '@norrsken/core'
import { Day, Schedule } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chapters } from '../Chapter.ts'
import { historyOf } from '../counting/History.ts'
import { definitions, indicatorIds } from './definitions.ts'

const period = { from: Day.day('2022-01-01'), to: Day.day('2026-12-31') }

/** What each figure of each year is, and the ids of the events that it rests on. */
const figuresOf = (events: ReadonlyArray<Log.Event>) => {
  const { agreements } = historyOf(null)(events)
  const request = { agreements, validAt: period.to, knownAt: null, period }
  return chapters(request).flatMap((chapter) =>
    Schedule.calendarYears.windowsIn(period.from, period.to).flatMap((year) =>
      indicatorIds.map((id) => ({
        id: `${chapter.stream}/${id}/${Day.toIso(year.from)}`,
        types: definitions[id].types as ReadonlyArray<string>,
        value: definitions[id].count(chapter, year),
        rests: definitions[id].rests(chapter, year).map(({ evidence }) => evidence)
      }))
    )
  )
}

test('whatever makes a figure of the life another is among what it rests on, each event once and of its types', () => {
  let changed = 0
  fc.assert(
    fc.property(arbitrary.agreementLog(), fc.nat({ max: 999 }), (events, at) => {
      const [before, after] = [events.filter((_, index) => index !== at % events.length), events].map(figuresOf)
      const was = new Map(before?.map((figure) => [figure.id, figure]))
      for (const { id, types, value, rests } of after ?? []) {
        const ids = rests.map((one) => one.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { event } of rests) expect(types).toContain(event)
        const old = was.get(id)
        if (old === undefined || old.value === value) continue
        changed += 1
        expect([id, ids.toSorted()]).not.toEqual([id, old.rests.map((one) => one.id).toSorted()])
      }
    }),
    { numRuns: 1500 }
  )
  expect(changed).toBeGreaterThan(300)
}, 120_000)
