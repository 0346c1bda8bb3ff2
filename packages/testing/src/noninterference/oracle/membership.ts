import type { Agreement, Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import type { NaiveLife } from '../../naive/belongsTo.ts'
import { membershipByDay } from '../../naive/membership.ts'

/**
 * Who was a party on each day until one, by each agreement of a log, in the order of the log: of several in force the first
 * counts. The entries stand, and come in the order in which they apply.
 */
export const livesUntil = (entries: ReadonlyArray<Log.Entry>, last: string): ReadonlyArray<NaiveLife> => {
  const asWritten = [...entries].sort((one, other) => one.ordinal - other.ordinal)
  const names = [...new Set(asWritten.map(({ event }) => event.stream))].filter((name) => name.startsWith('agreement/'))
  return names.map((name) => {
    const own = entries.filter(({ event }) => event.stream === name) as ReadonlyArray<Log.Entry<Agreement.Event>>
    /** Nobody is a party before the first of its events. */
    const first = own.map(({ day }) => Day.toIso(day)).sort()[0] ?? last
    return { name, days: remembered(own, first < last ? first : last, last) }
  })
}

/** The days of an agreement do not change while only cases do: they are worked out once. */
const remembered = (own: ReadonlyArray<Log.Entry<Agreement.Event>>, first: string, last: string): NaiveLife['days'] => {
  const key = JSON.stringify([own.map(({ event: { type, effective, data } }) => [type, effective, data]), first, last])
  const days = known.get(key) ?? membershipByDay(own, first, last)
  if (known.size > 200) known.clear()
  known.set(key, days)
  return days
}

const known = new Map<string, NaiveLife['days']>()

/** How a party stands: it is one, it was one until a day, or it never was. */
export type Standing =
  | { readonly type: 'party' }
  | { readonly type: 'left'; readonly lastDay: string }
  | { readonly type: 'never-a-party' }

/**
 * How a party stands on the last of the days of some agreements. It has left if it has left one that is still in force, or was
 * a party and is one of none: to which of them a case or a meeting belongs makes no difference.
 */
export const standingOf = (party: string, lives: ReadonlyArray<NaiveLife>): Standing => {
  const last = lives.flatMap(({ days }): ReadonlyArray<{ readonly lastDay: string; readonly is: string }> => {
    const today = days.at(-1)
    const lastDay = days.findLast(({ members }) => members.includes(party))?.day
    if (today === undefined || lastDay === undefined) return []
    return [{ lastDay, is: lastDay === today.day ? 'a party' : today.edition === null ? 'ended' : 'left' }]
  })
  const daysOf = (is: string): ReadonlyArray<string> =>
    last.flatMap((one) => (one.is === is ? [one.lastDay] : [])).sort()
  const [first] = daysOf('left')
  if (first !== undefined) return { type: 'left', lastDay: first }
  if (daysOf('a party').length > 0) return { type: 'party' }
  const lastDay = daysOf('ended').at(-1)
  return lastDay === undefined ? { type: 'never-a-party' } : { type: 'left', lastDay }
}
