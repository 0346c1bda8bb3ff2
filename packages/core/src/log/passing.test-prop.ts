import { Day, type Instant } from '@norrsken/rules'
import { arbitrary, entriesOf } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event as CaseEvent } from '../case/Event.ts'
import { evolve as evolveCase } from '../case/evolve.ts'
import { outline as caseOutline } from '../case/Outline.ts'
import { initial as noCase, status as statusOfCase } from '../case/State.ts'
import type { Event as MeetingEvent } from '../meeting/Event.ts'
import { evolve as evolveMeeting } from '../meeting/evolve.ts'
import { outline as meetingOutline } from '../meeting/Outline.ts'
import { initial as noMeeting, status as statusOfMeeting } from '../meeting/State.ts'
import type { Entry } from './Entry.ts'
import type { Event } from './Event.ts'
import type { Horizon } from './Horizon.ts'
import { passing } from './passing.ts'
import { replay } from './replay.ts'
import { tallyOf } from './Tally.ts'
import { worldOf } from './worldOf.ts'

const horizon: fc.Arbitrary<Horizon> = fc.record({
  validAt: fc.option(arbitrary.day.map((text) => Day.day(text))),
  knownAt: fc.option(
    fc.integer({ min: Date.parse('2022-12-01'), max: Date.parse('2023-06-01') }).map((at) => at as Instant.Instant)
  )
})

const entriesOfLog = (events: ReadonlyArray<Event>): ReadonlyArray<Entry> => entriesOf(events)

test('what is counted as it passes is the tally of the world', () => {
  const logs = fc.oneof(arbitrary.log({ maxEvents: 25 }), arbitrary.log({ kinds: ['case', 'meeting'], maxEvents: 25 }))
  fc.assert(
    fc.property(logs, horizon, (events, horizon) => {
      const entries = entriesOfLog(events)
      const streams = new Map(entries.map(({ event, stream }) => [event.id, stream]))
      const building = passing(horizon, (id) => streams.get(id) ?? -1)
      for (const entry of entries) building.accept(entry)
      for (const entry of entries) building.again(entry)
      expect(building.finish()).toStrictEqual(tallyOf(worldOf(horizon)(events)))
    }),
    { numRuns: 600 }
  )
})

test('an outline tells of a case what its state tells, whatever happened in whatever order', () => {
  const statuses = new Set<string>()
  fc.assert(
    fc.property(arbitrary.log({ kinds: ['case'], maxEvents: 12 }), (events) => {
      const entries = entriesOfLog(events) as ReadonlyArray<Entry<CaseEvent>>
      const state = replay({ initial: noCase, evolve: evolveCase })(entries)
      const { agreement, began, beganWith } = state
      const status = statusOfCase(state)
      expect(replay(caseOutline)(entries)).toStrictEqual({ agreement, began, beganWith, status })
      statuses.add(status)
    }),
    { numRuns: 1000 }
  )
  expect([...statuses].sort()).toEqual(['closed', 'guidance', 'open', 'unknown'])
})

test('an outline tells of a meeting what its state tells, whatever happened in whatever order', () => {
  const statuses = new Set<string>()
  fc.assert(
    fc.property(arbitrary.log({ kinds: ['meeting'], maxEvents: 8 }), (events) => {
      const entries = entriesOfLog(events) as ReadonlyArray<Entry<MeetingEvent>>
      const state = replay({ initial: noMeeting, evolve: evolveMeeting })(entries)
      const { agreement, began, beganWith } = state
      const status = statusOfMeeting(state)
      expect(replay(meetingOutline)(entries)).toStrictEqual({ agreement, began, beganWith, status })
      statuses.add(status)
    }),
    { numRuns: 600 }
  )
  expect([...statuses].sort()).toEqual(['called', 'cancelled', 'held', 'unknown'])
})
