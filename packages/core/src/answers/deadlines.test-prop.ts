import { Day, Period } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { viewIn } from '../agreement/acts.test-log.ts'
import { inForceOn, lastDayInForce } from '../agreement/Life.ts'
import { check } from './check.ts'
import { deadlines } from './deadlines.ts'
import type { Deadline } from './deadlinesOutlook.ts'
import { exitIfNotice } from './exitIfNotice.ts'
import { leaves } from './leaves.ts'
import type { View } from './View.ts'

const log = arbitrary.agreementLog({ acts: 4, terms: { weeklyMeeting: false } })
const day = fc.constantFrom('2023-06-30', '2023-12-31', '2024-02-29', '2024-07-01', '2025-01-01')

const property = (holds: (view: View, found: ReadonlyArray<Deadline>) => void): void =>
  fc.assert(
    fc.property(log, day, (events, validAt) => {
      const view = viewIn(events, validAt, { agreement: 'agreement/norrsken' })
      holds(view, deadlines(view, { from: view.question.validAt, to: lastOf(view) }))
    })
  )

const lastOf = ({ question }: View): Day.Day => Period.addMonths(36, 'clamp-back')(question.validAt)

describe('the deadlines of an agreement', () => {
  test('are in the span, in order, and each by an id of its own', () => {
    property((view, found) => {
      const days = found.map(({ on }) => on)
      expect(days).toEqual([...days].sort((one, other) => one - other))
      expect(days.every((on) => on >= view.question.validAt)).toBe(true)
      const ids = found.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    })
  })

  test('are of days on which the agreement is in force, by all that is known', () => {
    property((view, found) => {
      for (const { on } of found)
        expect([Day.toIso(on), inForceOn(on)(view.ahead.life) !== null]).toEqual([Day.toIso(on), true])
    })
  })

  test('are of every duty that is open and ends in the span, while the agreement is in force', () => {
    property((view, found) => {
      const ids = found.map(({ id }) => id)
      const { life } = view.ahead
      for (const { id, state, window, trigger } of check(view)) {
        const endsAlike = lastDayInForce(window.from)(life) === lastDayInForce(window.from)(view.soFar.life)
        if (state !== 'open' || window.to === null || !endsAlike) continue
        const isListed = ids.includes(id) || ids.includes(`${id}@${trigger}`)
        expect([id, isListed]).toEqual([id, window.to <= lastOf(view) && inForceOn(window.to)(life) !== null])
      }
    })
  })

  test('of notice lead out at a turn of the year to which a day later does not', () => {
    property((view, found) => {
      for (const { norm, on } of found) {
        if (norm !== '17/last-notice-day') continue
        const exit = exitIfNotice(view, on).value
        expect(exit).toMatch(/-12-31$/)
        expect(exitIfNotice(view, Day.addDays(1)(on)).value).not.toBe(exit)
      }
    })
  })

  test('of a party that leaves are its last day', () => {
    property((view, found) => {
      for (const { norm, bearer, on } of found) {
        if (norm !== '17/leaves') continue
        const asked = { ...view, question: { ...view.question, validAt: on } }
        expect(leaves(asked, bearer).value).toBe(Day.toIso(on))
      }
    })
  })
})
