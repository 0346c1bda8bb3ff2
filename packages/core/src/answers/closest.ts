import type { Day } from '@norrsken/rules'
import { daysInForce, type Life } from '../agreement/Life.ts'

/**
 * The agreement in force on a day, else the last before it, else the first to come. Of several in force, the one that has been
 * so longest without a break: what is agreed beside it later takes nothing from it. Of those that nothing else tells apart, the
 * first by name. So it never matters how a log was put together.
 */
export const closest = <A extends { readonly stream: string }>(
  day: Day.Day,
  all: ReadonlyArray<A>,
  lifeOf: (one: A) => Life
): A | null => {
  const [only, ...others] = all
  if (only === undefined || others.length === 0) return only ?? null
  const [nearest] = all.map((one) => ({ one, nearness: nearness(day, lifeOf(one)) })).sort(nearestFirst)
  return nearest?.one ?? null
}

/** How near an agreement is to a day: first how it stands then, and of those that stand alike the least number. */
interface Nearness {
  readonly standing: (typeof standings)[number]
  readonly order: number
}

const standings = ['in-force', 'ended', 'to-come', 'never'] as const

const nearness = (day: Day.Day, life: Life): Nearness => {
  const runs = daysInForce(life).map(({ from, to }) => ({
    from: from ?? Number.NEGATIVE_INFINITY,
    to: to ?? Number.POSITIVE_INFINITY
  }))
  const last = runs.findLast(({ from }) => from <= day)
  if (last !== undefined) {
    return day <= last.to ? { standing: 'in-force', order: last.from } : { standing: 'ended', order: -last.to }
  }
  const [next] = runs
  return next === undefined ? { standing: 'never', order: 0 } : { standing: 'to-come', order: next.from }
}

interface Near {
  readonly one: { readonly stream: string }
  readonly nearness: Nearness
}

const nearestFirst = (a: Near, b: Near): number => {
  const byStanding = standings.indexOf(a.nearness.standing) - standings.indexOf(b.nearness.standing)
  if (byStanding !== 0) return byStanding
  if (a.nearness.order !== b.nearness.order) return a.nearness.order < b.nearness.order ? -1 : 1
  if (a.one.stream !== b.one.stream) return a.one.stream < b.one.stream ? -1 : 1
  return 0
}
