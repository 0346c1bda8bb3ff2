import { Day, Schedule, type Window } from '@norrsken/rules'
import type { Terms } from '../agreement/Terms.ts'
import { dayOf } from '../log/Entry.ts'

/**
 * Clause 16. The agreement is valid for a first term, and is then extended one period at a time unless the parties
 * agree otherwise. Terms recur for ever, so they are a schedule and never a list.
 *
 *     starts          firstTermEnds
 *     |x x x x x x x x|r r r r r r r|r r r r r r r|…      r: renewalMonths each
 */
export const terms = (stated: Terms): Schedule.Schedule =>
  Schedule.renewing({
    from: dayOf(stated.starts),
    firstTo: Day.max(dayOf(stated.starts), dayOf(stated.firstTermEnds)),
    renewalMonths: stated.renewalMonths
  })

/** Clause 16, "unless the parties have agreed otherwise": the running term ends on its agreed day, and renews from there. */
export const extended = (stated: Terms, running: Window.Window): Schedule.Schedule =>
  Schedule.renewing({ from: running.from, firstTo: running.to, renewalMonths: stated.renewalMonths })
