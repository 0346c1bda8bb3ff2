import { byCodeUnit } from '../log/distinct.ts'

/** How many there are of each. */
export const countsOf = (variants: ReadonlyArray<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const variant of variants) counts.set(variant, (counts.get(variant) ?? 0) + 1)
  return counts
}

/**
 * Those of which there are fewer than k and, from the smallest on, as many more as make them k together; or none. Where there
 * are fewer than k in all, it is all of them.
 */
export const rarest = (k: number, counts: ReadonlyMap<string, number>): ReadonlySet<string> => {
  const hidden = new Set<string>()
  let traces = 0
  for (const [variant, count] of [...counts].sort(bySize)) {
    if (count >= k && (traces === 0 || traces >= k)) break
    hidden.add(variant)
    traces += count
  }
  return hidden
}

const bySize = ([one, few]: readonly [string, number], [other, many]: readonly [string, number]): number =>
  few - many || byCodeUnit(one, other)
