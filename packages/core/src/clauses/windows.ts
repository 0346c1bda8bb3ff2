import type { Day, Schedule, Window } from '@norrsken/rules'
import { daysInForce, type InForce, inForceOn, type Life } from '../agreement/Life.ts'

/** A window in which the agreement is in force, with the edition by which it is judged: the one of its first day. */
export interface BoundWindow {
  readonly window: Window.Window
  readonly inForce: InForce
}

/**
 * The windows of a schedule that begin by a day, as far as the agreement is in force in them.
 *
 * @param keep - `Schedule.within` for what of each window is in force, `Schedule.wholeWithin` for those wholly in force
 */
export const windowsInForce = (
  life: Life,
  until: Day.Day,
  schedule: Schedule.Schedule,
  keep: typeof Schedule.within
): ReadonlyArray<BoundWindow> => {
  const runs = daysInForce(life)
  return keep(runs)(schedule)
    .windowsIn(runs[0]?.from ?? until, until)
    .flatMap((window) => {
      const inForce = inForceOn(window.from)(life)
      return inForce === null ? [] : [{ window, inForce }]
    })
}

/** What of some acts falls in each of some windows that are in order and do not overlap. */
export const sortedInto = <A extends { readonly on: Day.Day }>(
  acts: ReadonlyArray<A>
): ((window: Window.Window) => ReadonlyArray<A>) => {
  const inOrder = [...acts].sort((one, other) => one.on - other.on)
  let next = 0
  return ({ from, to }) => {
    while ((inOrder[next]?.on ?? to) < from) next += 1
    const first = next
    while (next < inOrder.length && (inOrder[next] as A).on <= to) next += 1
    return inOrder.slice(first, next)
  }
}
