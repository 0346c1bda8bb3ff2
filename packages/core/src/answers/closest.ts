import type { Day } from '@norrsken/rules'
import { inForceOn, type Life } from '../agreement/Life.ts'

/** The agreement in force on a day, else the last before it, else the first to come, else the first in the log. */
export const closest = <A>(day: Day.Day, all: ReadonlyArray<A>, lifeOf: (one: A) => Life): A | null => {
  if (all.length < 2) return all[0] ?? null
  const inForce = all.find((one) => inForceOn(day)(lifeOf(one)) !== null)
  const before = (one: A): number => lastEnd(lifeOf(one), day) ?? Number.NEGATIVE_INFINITY
  const after = (one: A): number => nextStart(lifeOf(one), day) ?? Number.POSITIVE_INFINITY
  const ended = all
    .filter((one) => lastEnd(lifeOf(one), day) !== null)
    .sort((one, other) => before(other) - before(one))
  const coming = [...all].sort((one, other) => after(one) - after(other))
  return inForce ?? ended[0] ?? coming[0] ?? null
}

/** The day on which an agreement last ceased to be in force, by a day. */
const lastEnd = ({ edition }: Life, day: Day.Day): number | null =>
  edition.changes.findLast(({ from, value }) => value === null && from <= day)?.from ?? null

/** The day on which an agreement is next in force, after a day. */
const nextStart = ({ edition }: Life, day: Day.Day): number | null =>
  edition.changes.find(({ from, value }) => value !== null && from > day)?.from ?? null
