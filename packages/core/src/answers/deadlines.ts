import { Day, type Norm, Period, Timeline, Window } from '@norrsken/rules'
import { inForceOn } from '../agreement/Life.ts'
import type { Facts } from '../clauses/Facts.ts'
import { norms } from '../clauses/norms.ts'
import { factsOf } from './check.ts'
import { lastDays, lastNoticeDays, termEnds } from './deadlinesOfLife.ts'
import { type Deadline, deadline, type Outlook, outlookOf } from './deadlinesOutlook.ts'
import type { View } from './View.ts'

/**
 * The deadlines of an agreement from a day to another, both included, in the order of their days; by default from the asked
 * day to a year on. They follow from the norms and from the life of the agreement, by every event that is known:
 *
 * - the end of each window of a duty that has one and is not met by the end of the asked day, or of its own first day, if it
 *   has not begun: a duty that asks for nothing has no deadline
 * - the last day of notice for each turn of the year, the end of each term, and the last day of each party that leaves
 *
 * There are none after the day with which the agreement is known to end, nor after 9999-12-31, the last that can be written.
 * They are those of organisations: what happens in cases is not looked at.
 */
export const deadlines = (
  view: View,
  span: Window.Window = aYearFrom(view.question.validAt)
): ReadonlyArray<Deadline> => {
  const outlook = outlookOf(view)
  const found = [
    ...norms.flatMap((norm) => endsOfWindows(norm, view, span, outlook)),
    ...lastNoticeDays(view, span, outlook),
    ...termEnds(view, span, outlook),
    ...lastDays(view, span, outlook)
  ]
  return found
    .filter(({ on }) => Day.isDay(on) && inForceOn(on)(view.ahead.life) !== null)
    .sort((one, other) => one.on - other.on)
}

/** From a day to the same day of the next year. */
export const aYearFrom = (day: Day.Day): Window.Window => ({ from: day, to: Period.addMonths(12, 'clamp-back')(day) })

/**
 * The last days of the windows of a duty that is not met, nor has ceased to bind. What must be done on a day of its own, as
 * attending a meeting, has no deadline.
 */
const endsOfWindows = (
  norm: Norm.Obligation<Facts>,
  view: View,
  span: Window.Window,
  outlook: Outlook
): ReadonlyArray<Deadline> => {
  if (norm.type !== 'Duty') return []
  const facts: Facts = { ...factsOf(view), ...view.ahead, cases: [] }
  return norm.bindings(facts, span.to).flatMap(({ bearer, window, trigger, course }) => {
    const { from, to } = window
    const state = Timeline.at(Day.max(view.question.validAt, from))(course)
    if (to === null || to === from || !Window.contains(span, to) || settled.has(state)) return []
    return [deadline(norm, bearer, from, trigger, to, outlook.condition(to))]
  })
}

const settled: ReadonlySet<Norm.DutyState> = new Set(['met', 'metLate', 'excused', 'waived'])

/** A deadline in the form in which callers read it. */
export interface DeadlineJson {
  readonly norm: string
  readonly bearer: string
  readonly on: string
  readonly certainty: 'fixed' | 'conditional'
  readonly unless?: string
}

export const deadlineJson = ({ norm, bearer, on, unless }: Deadline): DeadlineJson =>
  unless === null
    ? { norm, bearer, on: Day.toIso(on), certainty: 'fixed' }
    : { norm, bearer, on: Day.toIso(on), certainty: 'conditional', unless }
