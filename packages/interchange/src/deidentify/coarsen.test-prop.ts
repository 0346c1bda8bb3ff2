import { Day, Instant, Stockholm } from '@norrsken/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as EventLog from '../log/EventLog.ts'
import { at, logs } from '../log/logs.test-kit.ts'
import { granularities, startOf, type Timestamp } from '../log/Timestamp.ts'
import { coarsen } from './coarsen.ts'

const to = (granularity: Timestamp['type']) => coarsen({ to: granularity, localDay: Stockholm.localDay })

/** Every time in a log, wherever it stands. */
const timesIn = (something: unknown): ReadonlyArray<Timestamp> => {
  if (typeof something !== 'object' || something === null) return []
  const isTime = 'type' in something && ('at' in something || 'first' in something)
  return isTime ? [something as Timestamp] : Object.values(something).flatMap(timesIn)
}

const withoutTimes = (log: EventLog.EventLog): string =>
  JSON.stringify(log, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : timesIn(value)[0] === value && value !== undefined ? 'time' : value
  )

describe('a log whose times are coarser', () => {
  test('has no finer time anywhere, and says nothing else otherwise', () => {
    fc.assert(
      fc.property(logs(2), fc.constantFrom(...granularities), (log, granularity) => {
        const object = { id: 'o', type: 't', values: [], related: [] }
        const values = log.attributes.map(({ key, value }) => ({ key, value, from: at('2026-06-30T22:30Z') }))
        const before = { ...log, objects: [{ ...object, values }] }
        const after = to(granularity)(before)
        const limit = granularities.indexOf(granularity)
        for (const time of timesIn(after)) expect(granularities.indexOf(time.type)).toBeGreaterThanOrEqual(limit)
        expect(timesIn(after).length).toBe(timesIn(before).length)
        expect(withoutTimes(after)).toEqual(withoutTimes(before))
        expect(to(granularity)(after)).toEqual(after)
      })
    )
  })

  test('begins at most as late as what happened', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Instant.instant('1900-01-01T00:00Z'), max: Instant.instant('2100-01-01T00:00Z') }),
        fc.constantFrom('day', 'week', 'month', 'year'),
        (ms, granularity) => {
          const instant = ms as Instant.Instant
          const [event] = to(granularity)({
            ...EventLog.empty,
            loose: [EventLog.event({ time: { type: 'instant', at: instant } })]
          }).loose
          const first = Math.floor(startOf(event?.time ?? at('1800-01-01T00:00Z')) / Instant.msPerDay) as Day.Day
          const days = Day.daysBetween(first, Stockholm.localDay(instant))
          expect(days).toBeGreaterThanOrEqual(0)
          expect(days).toBeLessThan({ day: 1, week: 7, month: 31, year: 366 }[granularity])
        }
      )
    )
  })
})
