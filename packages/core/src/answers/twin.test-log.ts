import { Day, type Norm } from '@norrsken/rules'
import { entriesOf, Naive } from '@norrsken/testing'
import { question } from '../agreement/acts.test-log.ts'
import { E } from '../fp.ts'
import { inOrder } from '../log/Entry.ts'
import type { Event } from '../log/Event.ts'
import { visible } from '../log/visible.ts'
import { worldOf } from '../log/worldOf.ts'
import { check } from './check.ts'
import { ask } from './View.ts'

/* The engine and the naive twin side by side. */

const agreement = 'agreement/norrsken'

/** A finding without its proof. */
type Plain = Omit<Naive.NaiveFinding, 'state'> & { readonly state: Norm.DutyState }

/** How the engine finds things at the end of a day, in the form and order of the naive twin. */
const engine = (events: ReadonlyArray<Event>, day: string): ReadonlyArray<Plain> => {
  const view = ask(worldOf({ validAt: Day.day(day), knownAt: null })(events), question(day, { agreement }))
  if (E.isLeft(view) || view.right === null) return []
  return inNaiveOrder(check(view.right).map(plain))
}

const plain = ({ norm, bearer, window, state }: Norm.Finding): Plain => ({
  norm,
  bearer,
  from: Day.toIso(window.from),
  to: window.to === null ? null : Day.toIso(window.to),
  state
})

const inNaiveOrder = (findings: ReadonlyArray<Plain>): ReadonlyArray<Plain> => {
  const key = ({ norm, bearer, from, to, state }: Plain): string => [norm, bearer, from, to ?? '', state].join('\u0000')
  return [...findings].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
}

/** The days on which something happens, those beside them, and some on which nothing does. */
export const daysOf = (events: ReadonlyArray<Event>): ReadonlyArray<string> => {
  const days = entriesOf(events).map(({ day }) => day)
  const beside = days.flatMap((day) => [Day.addDays(-1)(day), day, Day.addDays(1)(day), Day.yearEnd(day)])
  return [...new Set(beside)].sort((one, other) => one - other).map(Day.toIso)
}

/** What engine and twin find on each of some days: `[engine, twin]`, in one form and order. */
export const bothOn = (
  events: ReadonlyArray<Event>,
  days: ReadonlyArray<string>
): ReadonlyArray<readonly [engine: OnDay, twin: OnDay]> => {
  const entries = [...visible(null)(entriesOf(events))].sort(inOrder)
  const naive = Naive.findingsByDay(entries, agreement, days)
  return days.map((day) => [
    { day, findings: engine(events, day) },
    { day, findings: inNaiveOrder(naive.get(day) ?? []) }
  ])
}

interface OnDay {
  readonly day: string
  readonly findings: ReadonlyArray<Plain>
}
