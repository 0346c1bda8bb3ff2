import type { Agreement, Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import type { NaiveLife } from '../../naive/belongsTo.ts'
import { membershipByDay } from '../../naive/membership.ts'

/** Who was a party on each day until one, by each agreement of a log. The entries stand, and come in order. */
export const livesUntil = (entries: ReadonlyArray<Log.Entry>, last: string): ReadonlyArray<NaiveLife> => {
  const first = entries.map(({ day }) => Day.toIso(day)).sort()[0] ?? last
  const names = [...new Set(entries.map(({ event }) => event.stream))].filter((name) => name.startsWith('agreement/'))
  return names.map((name) => {
    const own = entries.filter(({ event }) => event.stream === name) as ReadonlyArray<Log.Entry<Agreement.Event>>
    return { name, days: remembered(own, first < last ? first : last, last) }
  })
}

/** The days of an agreement do not change while only cases do: they are worked out once. */
const remembered = (own: ReadonlyArray<Log.Entry<Agreement.Event>>, first: string, last: string): NaiveLife['days'] => {
  const key = JSON.stringify([own.map(({ event }) => event), first, last])
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

/** How a party stands on the last of the days of some agreements. */
export const standingOf = (party: string, lives: ReadonlyArray<NaiveLife>): Standing => {
  const days = lives.flatMap((life) => life.days.filter(({ members }) => members.includes(party)).map(({ day }) => day))
  const until = lives.flatMap((life) => life.days.map(({ day }) => day)).sort()
  const lastDay = days.sort().at(-1)
  if (lastDay === undefined) return { type: 'never-a-party' }
  return lastDay === until.at(-1) ? { type: 'party' } : { type: 'left', lastDay }
}
