import { Day, Timeline, Window } from '@norrsken/rules'
import { inForceOn, type Life, lastDayInForce } from '../agreement/Life.ts'
import { type Deadline, deadline, type Outlook } from './deadlinesOutlook.ts'
import { exitIfNotice, lastNoticeDay } from './exitIfNotice.ts'
import type { View } from './View.ts'

/**
 * The last days on which a party can give notice in order to leave at a turn of the year. There are none where the notice
 * period alone decides (R16), nor for a turn by which the agreement is known to have ended.
 */
export const lastNoticeDays = (view: View, span: Window.Window, { condition }: Outlook): ReadonlyArray<Deadline> =>
  turnsOfTheYear(view, span).flatMap((turn) => {
    const { value } = lastNoticeDay(view, turn)
    const day = value === null ? null : Day.day(value)
    return day !== null && Window.contains(span, day) && leadsTo(view, day, turn)
      ? [deadline({ id: '17/last-notice-day', clause: '17' }, 'all', turn, null, day, condition(day))]
      : []
  })

/** The turns of the year for which the last day of notice may fall in a span: each within the longest notice period of it. */
const turnsOfTheYear = ({ ahead: { life } }: View, { from, to }: Window.Window): ReadonlyArray<Day.Day> => {
  const months = life.edition.changes.map(({ value }) => value?.terms.noticeMonths ?? 0)
  const last = Math.min(Day.year(to) + Math.ceil(Math.max(0, ...months) / 12) + 1, LAST_YEAR)
  const years = Array.from({ length: last - Day.year(from) + 1 }, (_, index) => Day.year(from) + index)
  return years.map((year) => Day.yearEnd(Day.startOfMonth(year, 1)))
}

/** The last year whose days can be written. */
const LAST_YEAR = 9999

/** Whether notice on a day leads out of the agreement just at a turn of the year, and without notice one would stay. */
const leadsTo = (view: View, day: Day.Day, turn: Day.Day): boolean => {
  const { life } = view.ahead
  const ends = lastDayInForce(day)(life)
  return (
    inForceOn(day)(life)?.terms.exit !== 'at-notice' &&
    (ends === null || ends > turn) &&
    exitIfNotice(view, day).value === Day.toIso(turn)
  )
}

/** The last day of each term that ends in a span, and with it of the agreement where it is not renewed. */
export const termEnds = (view: View, span: Window.Window, { condition }: Outlook): ReadonlyArray<Deadline> =>
  terms(view.ahead.life, span)
    .filter(({ to }) => Window.contains(span, to))
    .map(({ from, to }) => deadline({ id: '16/term', clause: '16' }, 'all', from, null, to, condition(to)))

/** The terms that run in a span, as far as the agreement runs by them. */
const terms = (life: Life, span: Window.Window): ReadonlyArray<Window.Window> =>
  Timeline.spans(life.terms).flatMap(({ from, to, value: schedule }) => {
    if (schedule === null || from === null) return []
    const last = to === null ? span.to : Day.addDays(-1)(to)
    const isOver = to !== null && Timeline.at(to)(life.terms) === null
    return schedule
      .windowsIn(Day.max(from, span.from), Day.min(last, span.to))
      .filter((term) => term.to <= last || to === null || isOver)
      .map((term) => ({ from: Day.max(term.from, from), to: isOver ? Day.min(term.to, last) : term.to }))
  })

/** The last day of each party that leaves in a span, for another reason than that the agreement ends. */
export const lastDays = (view: View, span: Window.Window, { isRevocable }: Outlook): ReadonlyArray<Deadline> =>
  view.ahead.life.spells.flatMap((spell) => {
    const { party, from, to, ended } = spell
    if (to === null || ended === null || ended.type === 'agreement-ended' || !Window.contains(span, to)) return []
    const unless = isRevocable(spell) ? 'revoked' : null
    return [deadline({ id: '17/leaves', clause: '17' }, party, from, null, to, unless)]
  })
